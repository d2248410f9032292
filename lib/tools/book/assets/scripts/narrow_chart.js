/*
 * On narrow screens a chart of bars or lines has no more width than the page: its bars stand
 * closer, and what each colour means stands below it.
 */
import { inTwo, lengthOf } from "./letters.js";

// The width of a chart that a narrow page shows whole, without its letters getting too small.
const WIDTH = 420;
// How wide a letter of a title is, of a label, of a number; how high a line of the legend.
const OF_TITLE = 8.6, OF_LABEL = 6.4, OF_NUMBER = 7, LINE = 20;
// The room beside the data where no legend stands.
const BESIDE = 24;
// The room of a line and a gap before the name of each in the legend.
const KEY = 46;

/** A chart on a narrow page; nothing, if the figure is no chart, or fits. */
export function narrowChart(figure) {
  const { layout, data } = figure;
  const { width, height, margin, sliders, xaxis, legend, title } = layout;
  if (!(width > WIDTH && height > 0 && margin?.l > 0 && xaxis)) return undefined;
  if (xaxis.domain || sliders?.length > 0) return undefined;
  const names = data.filter(({ name, showlegend }) => name && showlegend !== false);
  const hasLegend = names.length > 1 && layout.showlegend !== false;
  const right = hasLegend ? Math.min(margin.r ?? 0, BESIDE) : margin.r ?? 0;
  const across = WIDTH - margin.l - right;

  const ticks = xaxis.ticktext ?? [];
  const longest = Math.max(0, ...ticks.map((tick) => OF_LABEL * lengthOf(`${tick}`)));
  const turns = xaxis.tickangle === 0 && longest > across / ticks.length - 6;
  const turned = turns ? Math.max(0, 0.75 * longest - 16) : 0;

  const each = KEY + Math.max(...names.map(({ name }) => OF_LABEL * lengthOf(name)));
  const rows = hasLegend
    ? Math.ceil(names.length / Math.max(1, Math.floor(across / each)))
    : 0;

  const isLong = OF_TITLE * lengthOf(title?.text ?? "") + 24 > WIDTH;
  const above = isLong ? 22 : 0;
  const below = margin.b + turned;
  const narrowed = {
    ...layout,
    width: WIDTH,
    height: height + above + turned + LINE * rows,
    margin: { ...margin, r: right, t: margin.t + above, b: below + LINE * rows },
    xaxis: turns ? { ...xaxis, tickangle: -45 } : xaxis,
    ...(isLong && { title: { ...title, text: inTwo(title.text) } }),
    ...(hasLegend && {
      legend: {
        ...legend,
        orientation: "h",
        x: 0,
        xanchor: "left",
        y: -below / (height - margin.t - margin.b),
        yanchor: "top",
      },
    }),
  };
  const bars = data.filter(({ type, text }) => type === "bar" && Array.isArray(text));
  const number = widestNumber(bars);
  if (haveRoom(bars, number, across * (1 - (layout.bargap ?? 0)))) {
    return { ...figure, layout: narrowed };
  }
  const range = rangeOf(bars, number, height - margin.t - margin.b);
  return {
    ...figure,
    layout: { ...narrowed, yaxis: { ...layout.yaxis, range } },
    data: data.map((trace) =>
      bars.includes(trace) ? { ...trace, textangle: -90 } : trace
    ),
  };
}

/** How wide the widest number at bars is. */
function widestNumber(bars) {
  const texts = bars.flatMap(({ text }) => text);
  return Math.max(0, ...texts.map((text) => OF_NUMBER * lengthOf(`${text}`)));
}

/** Whether the numbers at bars have room beside each other, on so many pixels of bars. */
function haveRoom(bars, number, across) {
  return bars.length === 0 || number + 2 < across / (bars.length * bars[0].text.length);
}

/** From where to where an axis goes, with room for numbers that stand upright at bars. */
function rangeOf(bars, number, high) {
  const values = bars.flatMap(({ y }) => y);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ends = [least < 0, most > 0].filter(Boolean).length;
  const room = (number + 10) * (most - least) / (high - ends * (number + 10));
  return [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
}

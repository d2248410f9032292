/**
 * Scales of colours, and the bars that explain them.
 *
 * @module
 */
import { COLOURS, isAroundZero, isFromZeroToOne, type Scale } from "../style/colours.ts";
import type { Ends } from "./cells.ts";
import { BAR, type Grid, standing } from "./grid.ts";
import { isMask, largest } from "./matrix.ts";
import type { Panel } from "./panel.ts";
import type { PlotlyColourBar, PlotlyColours, PlotlyNote } from "../plotly.ts";
import { FONT_SIZE, SOFT_INK, TITLE_HEIGHT } from "../style/page.ts";
import { words } from "../words/words.ts";

/** A scale that panels share, with the values at its ends. */
export interface SharedScale extends Ends {
  readonly scale: Scale;
  /** Whether a bar explains it; ones and zeros explain themselves. */
  readonly hasBar: boolean;
}

/** The scales of some panels; panels that lie behind others count too. */
export function sharedScales(
  front: readonly Panel[],
  all: readonly Panel[],
): SharedScale[] {
  return [...new Set(front.map(({ scale }) => scale))].map((scale) => {
    const matrices = all.filter((panel) => panel.scale === scale)
      .map(({ matrix }) => matrix);
    const limit = isFromZeroToOne(scale) ? 1 : largest(matrices) || 1;
    return {
      scale,
      cmin: isAroundZero(scale) ? -limit : 0,
      cmax: limit,
      hasBar: !matrices.every(isMask),
    };
  });
}

/** What Plotly is told of the scales, and the names above their bars. */
export function colourBars(scales: readonly SharedScale[], grid: Grid) {
  const withBars = scales.filter(({ hasBar }) => hasBar);
  const axes = scales.map((shared): PlotlyColours => {
    const { scale, cmin, cmax, hasBar } = shared;
    const axis = { cmin, cmax, colorscale: COLOURS[scale], showscale: hasBar };
    const place = withBars.indexOf(shared);
    return hasBar ? { ...axis, colorbar: bar(place, withBars.length, grid) } : axis;
  });
  const names = withBars.map(({ scale }, i) => nameOf(scale, i, withBars.length, grid));
  return { axes, names };
}

function bar(place: number, of: number, grid: Grid): PlotlyColourBar {
  const { left, top, length } = spotOf(place, of, grid);
  return {
    x: left / grid.width,
    xanchor: "left",
    xpad: 0,
    y: 1 - top / grid.height,
    yanchor: "top",
    ypad: 0,
    lenmode: "pixels",
    len: length,
    thickness: 12,
    outlinewidth: 0,
    // Numbers need some room between them.
    nticks: Math.min(5, Math.max(3, Math.floor(length / 15))),
    ticklabeloverflow: "allow",
  };
}

/** Plotly's own title of a bar would stand too close to its topmost number. */
function nameOf(
  scale: Scale,
  place: number,
  of: number,
  grid: Grid,
): PlotlyNote {
  const { left, top } = spotOf(place, of, grid);
  return {
    text: words().scale[scale],
    font: { size: FONT_SIZE.label, color: SOFT_INK },
    ...standing({ left, bottom: top - 9 }, grid),
  };
}

/** Bars stand at the right, one below the other, each with its name above it. In pixels. */
function spotOf(place: number, of: number, { width, height }: Grid) {
  const room = (height - TITLE_HEIGHT) / of;
  return {
    left: width - BAR.room + 14,
    top: TITLE_HEIGHT + BAR.name + place * room,
    length: Math.min(BAR.longest, room - BAR.name - BAR.gap),
  };
}

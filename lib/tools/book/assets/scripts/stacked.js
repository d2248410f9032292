/*
 * On narrow screens the panels of a figure stand below each other, so that two of them can
 * be compared with a thumb. Figures of panels have no margins: what is said in shares of
 * the paper is said in pixels.
 */
import { inTwo, lengthOf } from "./letters.js";

// The room above the cells of a panel with a title, and with what it means below the title.
const ABOVE = 30, FAR_ABOVE = 46;
// The room between panels, and at the right for the colours.
const GAP = 20, BAR = 80;
// The widest figure that a narrow page shows whole, and the widest edge of a panel.
const WIDEST = 480, EDGE = 180;

/** The layout of a figure with all panels in one column; nothing, if they are already. */
export function stacked(layout) {
  const found = panelsIn(layout);
  if (found === undefined) return undefined;
  const { panels, edge } = found;
  const bold = (layout.annotations ?? []).map(({ text }) => 7.5 * lengthOf(text ?? ""));
  const bar = Object.values(layout).some((axis) => axis?.colorbar) ? BAR : 0;
  const title = 8.6 * lengthOf(layout.title?.text ?? "") + 24;
  const inside = Math.max(...panels.map(({ width }) => width), 0) + edge + BAR;
  const width = Math.ceil(
    Math.max(inside, Math.min(WIDEST, Math.max(title, edge + Math.max(...bold) + bar))),
  );
  const isLong = title > width;
  const down = isLong ? 22 : 0;
  let height = panels[0].start + down;
  const moved = panels.map((panel) => {
    const top = height + panel.top - panel.start;
    height += panel.end - panel.start;
    return { ...panel, to: { left: edge, top } };
  });
  return {
    width,
    height,
    down,
    panels: moved,
    layout: { ...layout, ...movedLayout(layout, { width, height, down, panels: moved }) },
  };
}

/** Where the panels stand, in pixels; nothing, if they are not in several columns. */
function panelsIn({ width, height, margin = {}, sliders, ...layout }) {
  if (!(width > 0 && height > 0) || sliders?.length > 0) return undefined;
  if (["l", "r", "t", "b"].some((side) => margin[side] !== 0)) return undefined;
  const panels = Object.keys(layout).filter((name) => /^xaxis\d*$/.test(name)).map(
    (name) => {
      const number = name.slice("xaxis".length);
      const [left, right] = layout[name].domain ?? [];
      const [bottom, top] = layout[`yaxis${number}`]?.domain ?? [];
      return {
        number,
        left: left * width,
        width: (right - left) * width,
        top: (1 - top) * height,
        height: (top - bottom) * height,
      };
    },
  );
  if (!panels.every(({ width, height }) => width > 0 && height > 0)) return undefined;
  const rows = [...new Set(panels.map(({ top }) => Math.round(top)))].sort((a, b) =>
    a - b
  );
  if (rows.length === panels.length) return undefined;
  const meant = (layout.annotations ?? []).filter(({ text }) => /<br>/.test(text ?? ""));
  const above = rows.map((row) =>
    meant.some(({ y }) => isAbove(row, (1 - y) * height)) ? FAR_ABOVE : ABOVE
  );
  for (const panel of panels) {
    const row = rows.indexOf(Math.round(panel.top));
    panel.start = rows[row] - above[row];
    panel.end = row + 1 < rows.length ? rows[row + 1] - above[row + 1] : height;
    const before = panels.filter(({ top, left }) =>
      Math.round(top) === rows[row] && left < panel.left
    );
    const from = Math.max(0, ...before.map(({ left, width }) => left + width + GAP));
    panel.before = Math.min(EDGE, panel.left - from);
  }
  panels.sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left);
  return { panels, edge: Math.max(...panels.map(({ before }) => before)) };
}

/** Whether what ends there is the title of a panel that starts here. */
function isAbove(top, bottom) {
  return top - bottom > -1 && top - bottom < 12;
}

function movedLayout(layout, { width, height, down, panels }) {
  const moved = { width, height };
  for (const { number, width: across, height: high, to: { left, top } } of panels) {
    const [x, y] = [`xaxis${number}`, `yaxis${number}`];
    moved[x] = { ...layout[x], domain: [left / width, (left + across) / width] };
    moved[y] = {
      ...layout[y],
      domain: [1 - (top + high) / height, 1 - top / height],
    };
  }
  // What stands at the right keeps its distance from there, and from the top.
  const atRight = ({ x = 1, y = 1 }) => ({
    x: (width - (1 - x) * layout.width) / width,
    y: 1 - ((1 - y) * layout.height + down) / height,
  });
  for (const [name, axis] of Object.entries(layout)) {
    if (!/^coloraxis\d*$/.test(name) || !axis.colorbar) continue;
    moved[name] = { ...axis, colorbar: { ...axis.colorbar, ...atRight(axis.colorbar) } };
  }
  moved.annotations = layout.annotations?.map((note) => {
    const at = { left: note.x * layout.width, bottom: (1 - note.y) * layout.height };
    const panel = panels.find(({ left, top }) =>
      Math.abs(left - at.left) < 2 && isAbove(top, at.bottom)
    );
    if (panel === undefined) return { ...note, ...atRight(note) };
    const { left, top } = panel.to;
    const y = 1 - (top - (panel.top - at.bottom)) / height;
    return { ...note, x: left / width, y };
  });
  moved.updatemenus = layout.updatemenus?.map((menu) => ({
    ...menu,
    y: atRight(menu).y,
  }));
  if (down > 0) moved.title = { ...layout.title, text: inTwo(layout.title.text) };
  for (const name of ["annotations", "updatemenus"]) {
    if (moved[name] === undefined) delete moved[name];
  }
  return moved;
}

/**
 * Pictures in fewer words: the first view of a page waits for them.
 *
 * @module
 */

/** Texts side by side, without anything in them but words. */
const TEXTS = /(?:<text\b[^>]*>[^<]*<\/text>){2,}/g;
const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/g;

/** What texts get from a group around them. */
const HANDED_DOWN =
  /^(?:(?:fill|font-family|font-size|font-style|font-weight|text-anchor|white-space):[^;]*;?)*$/;

/** A text, and what it shares with its neighbours. */
interface Text {
  /** What its group can say. */
  readonly shared: string;
  /** Its own attributes besides where it stands. */
  readonly own: string;
  /** Where it stands. */
  readonly x: string;
  readonly y: string;
  readonly words: string;
}

/**
 * Says once for neighbouring texts what is the same for each, and leaves out what a picture
 * says anyway. The picture stays the same.
 *
 * @param svg A clean picture.
 */
export function shortSvg(svg: string): string {
  return withFewerClips(svg).replaceAll(TEXTS, grouped)
    .replaceAll(/(<stop [^>]*?) stop-opacity="1"/g, "$1")
    .replaceAll(/stop-color="rgb\((\d+), (\d+), (\d+)\)"/g, shortColour)
    .replaceAll(/<(\w+)([^<>]*)><\/\1>/g, "<$1$2/>");
}

const CLIP = /<clipPath id="(\w+)">(.*?)<\/clipPath>/g;

/** Panels of one size are cut by one path. */
function withFewerClips(svg: string): string {
  const first = new Map<string, string>(), others = new Map<string, string>();
  const rest = svg.replaceAll(CLIP, (clip, id: string, shape: string) => {
    const known = first.get(shape);
    if (known === undefined) first.set(shape, id);
    else others.set(id, known);
    return known === undefined ? clip : "";
  });
  return rest.replaceAll(
    /(clip-path="url\(#)(\w+)/g,
    (all, start: string, id: string) => others.has(id) ? start + others.get(id) : all,
  );
}

function shortColour(_: string, ...channels: string[]): string {
  const [r, g, b] = channels.map((value) => Number(value).toString(16).padStart(2, "0"));
  return `stop-color="#${r}${g}${b}"`;
}

function grouped(texts: string): string {
  const all = [...texts.matchAll(TEXT)].map(([, attributes = "", words = ""]) =>
    textOf(attributes, words)
  );
  return neighbours(all, ({ shared }) => shared).map((alike) => {
    const { shared } = alike[0]!;
    const rows = neighbours(alike, ({ own, y }) => own === "" ? y : undefined);
    const inside = rows.map(rowText).join("");
    return shared === "" ? inside : `<g${shared}>${inside}</g>`;
  }).join("");
}

/** Texts at one height are pieces of one text. */
function rowText(row: readonly Text[]): string {
  const [{ own, x, y, words }] = row as [Text];
  if (row.length === 1) return `<text${own}${x}${y}>${words}</text>`;
  const pieces = row.map(({ x, words }) => `<tspan${x}>${words}</tspan>`);
  return `<text${y}>${pieces.join("")}</text>`;
}

/** Takes neighbours together that have the same key; whoever has none stays alone. */
function neighbours<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Item[][] {
  const parts: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && key === last) parts.at(-1)!.push(item);
    else parts.push([item]);
    last = key;
  }
  return parts;
}

function textOf(attributes: string, words: string): Text {
  const at = { x: 0, y: 0 };
  let shared = "", own = "";
  for (
    const [all, name = "", value = ""] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)
  ) {
    const moved = name === "transform"
      ? /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(value)
      : null;
    if (moved !== null) {
      at.x += Number(moved[1]);
      at.y += Number(moved[2]);
    } else if (/^[xy]$/.test(name) && Number.isFinite(Number(value))) {
      at[name as "x" | "y"] += Number(value);
    } else if (name === "text-anchor" || name === "style" && HANDED_DOWN.test(value)) {
      shared += all;
    } else own += all;
  }
  // To a tenth of a pixel: a turned text is far from where it is turned around.
  const digits = own === "" ? 1 : 2;
  const [x, y] = (["x", "y"] as const).map((name) =>
    ` ${name}="${Number(at[name].toFixed(digits))}"`
  );
  return { shared, own, x: x!, y: y!, words };
}

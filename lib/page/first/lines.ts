/// <reference lib="dom" />
/**
 * Lines between words: the thicker, the more a word looks at another.
 *
 * @module
 */
import { words } from "./words/words.ts";

/** What is drawn. */
export interface Drawn {
  readonly target: readonly string[];
  readonly source: readonly string[];
  /** By head, query and key. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** The word that is chosen, if one is. */
  readonly chosen: number | undefined;
  readonly choose: (word: number) => void;
}

const STEP = 36, WIDTH = 320, SIDE = 96, TOP = 46;

/** Below this a line would only be dirt. */
const LEAST = 0.02;

function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, `${value}`);
  }
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Draws the lines. */
export function linesOf({ target, source, weights, chosen, choose }: Drawn): SVGElement {
  const most = Math.max(target.length, source.length);
  const height = TOP + most * STEP;
  const y = (i: number, n: number) => TOP + (i + (most - n) / 2) * STEP;
  const root = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: "group",
    "aria-label": words().lines,
  });
  root.append(
    svg("text", { x: 0, y: 14, class: "axis" }, words().query),
    svg("text", { x: WIDTH, y: 14, "text-anchor": "end", class: "axis" }, words().key),
  );
  for (const [head, rows] of weights.entries()) {
    const shift = weights.length > 1 ? head * 6 - 3 : 0;
    for (const [i, row] of rows.entries()) {
      for (const [j, weight] of row.entries()) {
        if (weight < LEAST) continue;
        const from = y(i, target.length) - 5 + shift;
        const to = y(j, source.length) - 5 + shift;
        const isDim = chosen !== undefined && chosen !== i;
        root.append(svg("path", {
          d: `M${SIDE} ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${
            WIDTH - SIDE
          } ${to}`,
          class: weights.length > 1 ? `head${head}` : "head",
          "stroke-width": (0.5 + 7 * weight).toFixed(2),
          opacity: (isDim ? 0.1 : 0.25 + 0.7 * weight).toFixed(2),
        }));
      }
    }
  }
  for (const [i, word] of target.entries()) {
    const group = wordAt(word, SIDE - 10, y(i, target.length), "end");
    group.classList.toggle("on", chosen === i);
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "0");
    group.setAttribute("aria-pressed", `${chosen === i}`);
    group.addEventListener("click", () => choose(i));
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(i);
    });
    root.append(group);
  }
  for (const [j, word] of source.entries()) {
    root.append(wordAt(word, WIDTH - SIDE + 10, y(j, source.length), "start"));
  }
  return root;
}

function wordAt(word: string, x: number, y: number, anchor: "start" | "end"): SVGElement {
  const group = svg("g", { class: "word", transform: `translate(${x} ${y})` });
  const left = anchor === "end" ? -(SIDE - 12) : -4;
  group.append(
    svg("rect", { x: left, y: -22, width: SIDE - 8, height: 32, rx: 6 }),
    svg("text", { "text-anchor": anchor }, word),
  );
  return group;
}

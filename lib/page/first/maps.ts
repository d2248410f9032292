/// <reference lib="dom" />
/**
 * A table of weights for each head.
 *
 * @module
 */
import { make } from "../reader/make.ts";
import type { Drawn } from "./lines.ts";
import { words } from "./words/words.ts";

/** From here on the writing is white: up to here, black can be read better. */
const DARK = 0.63;

/** Makes a table for each head. */
export function mapsOf({ target, source, weights, chosen }: Drawn): HTMLElement[] {
  return weights.map((rows, head) => {
    const isOne = weights.length === 1;
    const caption = make("caption", {}, words().head(head, isOne));
    if (!isOne) caption.className = `head${head}`;
    const top = make("tr", {}, make("td"));
    for (const word of source) top.append(heading(word, "col"));
    const table = make("table", {}, caption, make("thead", {}, top));
    const body = make("tbody");
    for (const [i, row] of rows.entries()) {
      const line = make("tr", {}, heading(target[i]!, "row"));
      line.classList.toggle("on", chosen === i);
      for (const [j, weight] of row.entries()) {
        const text = weight.toFixed(2);
        const title = words().cell(target[i]!, source[j]!, text);
        const cell = make("td", { title }, text);
        cell.style.setProperty("--w", `${weight}`);
        cell.classList.toggle("dark", weight > DARK);
        line.append(cell);
      }
      body.append(line);
    }
    table.append(body);
    return make("div", { className: "scroll" }, table);
  });
}

function heading(word: string, scope: string): HTMLElement {
  return make("th", { scope }, word);
}

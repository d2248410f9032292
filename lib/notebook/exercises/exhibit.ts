/**
 * Things to look at, as text and as small tables.
 *
 * @module
 */
import { surroundings } from "../session/surroundings.ts";
import { toHtml, toText } from "../../tensor/display.ts";
import { formatter } from "../../tensor/format.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { escapeHtml } from "../../text/escape.ts";
import { columnsOf } from "../../text/measure.ts";
import type { Exhibit, Table } from "./exercise.ts";
import { words } from "./words/words.ts";

/** An exhibit as text. */
export function exhibitText(exhibit: Exhibit): string {
  if ("table" in exhibit) return aligned([exhibit.table.columns, ...exhibit.table.rows]);
  const { title, value } = exhibit;
  const { titled, together } = words();
  return isTensor(value)
    ? `${titled(title)}\n${toText(value)}`
    : together([titled(title), inCode(value)]);
}

/** An exhibit as a part of a page, styled in place. */
export function exhibitHtml(exhibit: Exhibit): string {
  const html = "table" in exhibit
    ? table(exhibit.table, "left")
    : `<div><strong>${escapeHtml(exhibit.title)}</strong></div>${
      valueHtml(exhibit.value)
    }`;
  return `<div style="display:inline-block;vertical-align:top;margin:0 2em 0.5em 0">` +
    `${html}</div>`;
}

function valueHtml(value: unknown): string {
  if (isTensor(value)) return toHtml(value);
  if (!isNumbers(value)) return `<code>${escapeHtml(inCode(value))}</code>`;
  const columns = value.map((_, index) => `${index}`);
  return table({ columns, rows: [inDigits(value)] }, "right");
}

/** Longer arrays are written in short. */
const LONGEST = 20;

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.length <= LONGEST &&
    value.every((entry) => typeof entry === "number");
}

function inDigits(values: number[]): string[] {
  return values.map(formatter(values));
}

function inCode(value: unknown): string {
  if (isNumbers(value)) return `[${inDigits(value).join(", ")}]`;
  return surroundings().inspect(value);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) =>
    Math.max(...rows.map((row) => columnsOf(row[i]!)))
  );
  return rows.map((row) =>
    row.map((cell, i) => cell + " ".repeat(widths[i]! - columnsOf(cell))).join("  ")
      .trimEnd()
  ).join("\n");
}

function table({ columns, rows }: Table, align: "left" | "right"): string {
  const style = `style="text-align:${align};font-variant-numeric:tabular-nums"`;
  const head = columns.map((cell) => `<th ${style}>${escapeHtml(cell)}</th>`).join("");
  const body = rows.map((row) =>
    `<tr>${row.map((cell) => `<td ${style}>${escapeHtml(cell)}</td>`).join("")}</tr>`
  ).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

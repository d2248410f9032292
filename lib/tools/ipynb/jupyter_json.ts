/**
 * JSON with the very bytes that Jupyter writes, so that a notebook saved by a front end
 * and one saved by the runner differ in nothing but what changed.
 *
 * @module
 */
import type { Json } from "./json.ts";

/**
 * What Python's `json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)` gives.
 *
 * @param value The value to write.
 * @param indent The indentation of the line that it stands in.
 */
export function jupyterJson(value: Json, indent = ""): string {
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${jupyterJson(item, inner)}`);
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(
      ([name, item]) => `${inner}${JSON.stringify(name)}: ${jupyterJson(item, inner)}`,
    );
    return items.length === 0 ? "{}" : `{\n${items.join(",\n")}\n${indent}}`;
  }
  return typeof value === "number" ? pythonNumber(value) : JSON.stringify(value);
}

/** Python writes small numbers with an exponent sooner, and gives it two digits. */
function pythonNumber(value: number): string {
  const small = value !== 0 && Math.abs(value) < 1e-4;
  const text = small ? value.toExponential() : String(value);
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

// deno-lint-ignore no-control-regex -- Python takes these for ends of lines too
const LINE_END = /(?<=\r\n|\r(?!\n)|[\n\v\f\x1c-\x1e\x85\u2028\u2029])/;

/** The lines of a text with their ends, where Python's `splitlines(True)` sees them. */
export function splitLines(text: string): string[] {
  if (text === "") return [];
  return text.split(LINE_END);
}

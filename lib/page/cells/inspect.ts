/**
 * Values as text, much as Deno writes them.
 *
 * @module
 */
import { toText } from "../../tensor/display.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";

/** How many parts are written, how deep, and how wide a line may be. */
const MOST = 100, DEEPEST = 4, WIDTH = 72;

/** Any value as text; a text on its own is written as it is. */
export function inspect(value: unknown): string {
  return typeof value === "string" ? value : inspectPart(value);
}

/** Any value as a part of another: texts in quotes. */
export function inspectPart(value: unknown): string {
  try {
    return written(value, 0, []);
  } catch {
    // A getter may throw, and a proxy.
    return "[a value that cannot be looked at]";
  }
}

function written(value: unknown, depth: number, outer: readonly unknown[]): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "function":
      return functionText(value);
    case "object":
      if (value === null) return "null";
      if (outer.includes(value)) return "[Circular]";
      return objectText(
        value,
        depth,
        (part) => written(part, depth + 1, [...outer, value]),
      );
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function functionText(value: { readonly name: string }): string {
  const kind = /^class\b/.test(Function.prototype.toString.call(value))
    ? "class"
    : "Function";
  if (value.name === "") return `[${kind} (anonymous)]`;
  return kind === "class" ? `[class ${value.name}]` : `[Function: ${value.name}]`;
}

function objectText(
  value: object,
  depth: number,
  part: (part: unknown) => string,
): string {
  if (isTensor(value)) return toText(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  }
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return "Promise { … }";
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  if (depth > DEEPEST) return isList ? "[Array]" : "[Object]";
  if (isList) {
    const { length = 0 } = value as unknown as { readonly length?: number };
    const items = value as unknown as ArrayLike<unknown>;
    // No more than is written: an array may be as long as it likes.
    const list = Array.from({ length: Math.min(length, MOST) }, (_, i) => items[i]);
    const head = Array.isArray(value) ? "" : `${kind}(${length}) `;
    return head + inLines("[", cut(list, part, length), "]", depth);
  }
  if (value instanceof Map) {
    const pairs = cut([...value], ([key, item]) => `${part(key)} => ${part(item)}`);
    return `Map(${value.size}) ${inLines("{", pairs, "}", depth)}`;
  }
  if (value instanceof Set) {
    return `Set(${value.size}) ${inLines("{", cut([...value], part), "}", depth)}`;
  }
  const name = Object.getPrototypeOf(value)?.constructor?.name ?? "";
  const parts = cut(
    Object.entries(value),
    ([key, item]) =>
      `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${part(item)}`,
  );
  const head = name === "" || name === "Object" ? "" : `${name} `;
  return head + inLines("{", parts, "}", depth);
}

function cut<Item>(
  list: readonly Item[],
  text: (item: Item) => string,
  length = list.length,
): string[] {
  const rest = length - MOST;
  const texts = list.slice(0, MOST).map(text);
  return rest > 0 ? [...texts, `... ${rest} more items`] : texts;
}

function inLines(
  open: string,
  parts: readonly string[],
  close: string,
  depth: number,
): string {
  if (parts.length === 0) return open + close;
  const line = `${open} ${parts.join(", ")} ${close}`;
  if (line.length + depth * 2 <= WIDTH && !line.includes("\n")) return line;
  const indent = "  ".repeat(depth);
  const inner = parts.map((part) => `${indent}  ${part}`).join(",\n");
  return `${open}\n${inner}\n${indent}${close}`;
}

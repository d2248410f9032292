/**
 * Whether a notebook still shows what it showed.
 *
 * @module
 */
import { withoutEscapes } from "../../text/printable.ts";
import type { Json, JsonObject } from "./json.ts";
import { codeCells, hasTag, type Notebook, type Output } from "./notebook.ts";
import { isObject } from "./valid/shapes.ts";

/** A cell that shows something else than it did. */
export interface Difference {
  /** Which of the code cells it is, counted from 1. */
  readonly cell: number;
  /** What differs first. */
  readonly message: string;
}

/** Fields of an output that say how a cell was run, or where, not what it shows. */
const IGNORED = new Set(["execution_count", "traceback"]);

/**
 * Compares the outputs of two runs of a notebook. Cells with the tag `varies`, such as
 * timings, may show what they like. Colours of a terminal do not count, nor in how many
 * pieces a stream came: both hang on the program that ran the notebook.
 *
 * @param saved The notebook as it was.
 * @param fresh The same notebook, run again.
 */
export function compareOutputs(saved: Notebook, fresh: Notebook): Difference[] {
  const before = codeCells(saved);
  return codeCells(fresh).flatMap((cell, i) => {
    if (hasTag(cell, "varies")) return [];
    const message = compareCell(before[i]?.outputs ?? [], cell.outputs ?? []);
    return message === undefined ? [] : [{ cell: i + 1, message }];
  });
}

function compareCell(before: Output[], after: Output[]): string | undefined {
  const saved = plain(before), fresh = plain(after);
  for (const [i, output] of fresh.entries()) {
    const difference = i < saved.length
      ? firstDifference(saved[i], output, IGNORED)
      : undefined;
    if (difference !== undefined) return `output ${i + 1}${difference}`;
  }
  if (saved.length === fresh.length) return undefined;
  return `outputs: the file has ${saved.length}, the run gave ${fresh.length}`;
}

/** Outputs without colours, the neighbours of one stream joined. */
function plain(outputs: Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs.map(withoutColours)) {
    const last = joined.at(-1);
    const continues = output.output_type === "stream" && last?.output_type === "stream" &&
      last.name === output.name;
    if (continues) last.text = `${last.text}${output.text}`;
    else joined.push(output);
  }
  return joined;
}

function withoutColours(output: Output): Output {
  const plain: Output = { ...output };
  for (const name of ["text", "evalue"]) {
    const text = plain[name];
    if (typeof text === "string") plain[name] = withoutEscapes(text);
  }
  const { data } = plain, text = isObject(data) ? data["text/plain"] : undefined;
  if (isObject(data) && typeof text === "string") {
    plain.data = { ...data, "text/plain": withoutEscapes(text) };
  }
  return plain;
}

/** The path to the first place where two values differ, and what stands there. */
function firstDifference(
  saved?: Json,
  fresh?: Json,
  ignored?: ReadonlySet<string>,
): string | undefined {
  if (saved === fresh) return undefined;
  if (!isComposite(saved) || !isComposite(fresh)) return contrast(saved, fresh);
  if (Array.isArray(saved) !== Array.isArray(fresh)) return contrast(saved, fresh);
  // What every object inherits is no field of it.
  const field = (object: JsonObject, name: string) =>
    Object.hasOwn(object, name) ? object[name] : undefined;
  for (const name of Object.keys({ ...saved, ...fresh }).toSorted()) {
    if (ignored?.has(name)) continue;
    const inside = firstDifference(field(saved, name), field(fresh, name));
    if (inside !== undefined) return `, ${name}${inside}`;
  }
  return undefined;
}

/** Arrays are objects too; their names are their indices. */
function isComposite(value?: Json): value is JsonObject {
  return typeof value === "object" && value !== null;
}

function contrast(saved?: Json, fresh?: Json): string {
  if (typeof saved !== "string" || typeof fresh !== "string") {
    return `: the file has ${inShort(saved)}, the run gave ${inShort(fresh)}`;
  }
  let at = 0;
  while (saved[at] === fresh[at]) at++;
  const line = saved.slice(0, at).split("\n").length;
  const start = saved.lastIndexOf("\n", at - 1) + 1;
  const [, embedded] = EMBEDDED.exec(saved.slice(start, at)) ?? [];
  if (embedded) return `, line ${line}: the ${embedded} in it differs`;
  const from = Math.max(start, at - 20);
  const excerpt = (text: string) => {
    const [rest = ""] = text.slice(from).split("\n", 1);
    return `${from > start ? "…" : ""}${JSON.stringify(rest.slice(0, 60))}`;
  };
  return `, line ${line}: the file has ${excerpt(saved)}, the run gave ${excerpt(fresh)}`;
}

/** The start of a file inside a text, in which nobody could read a difference. */
const EMBEDDED = /data:([\w/+.-]+);base64,[\w+/=]*$/;

function inShort(value?: Json): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}

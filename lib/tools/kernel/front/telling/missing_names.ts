/**
 * Names that a cell imports and no module gives. In a kernel they would be undefined, and
 * nobody would say so.
 *
 * @module
 */
import { didYouMean } from "../../../../notebook/advice/nearest.ts";
import { parseCell } from "../../../../notebook/cells/parse_cell.ts";
import type { Kernel } from "../../client.ts";
import { words } from "../words/words.ts";

/** A name that is missing. */
export interface MissingName {
  /** From where it should come. */
  readonly specifier: string;
  /** It. */
  readonly name: string;
  /** A sentence that asks for a name that is there and nearly the same. */
  readonly sentence: string | undefined;
  /** The line of the cell, counted from 1. */
  readonly line: number;
}

/**
 * Finds the first name that a cell imports and no module gives.
 *
 * @param kernel The kernel.
 * @param source The source of the cell.
 */
export async function missingName(
  kernel: Kernel,
  source: string,
): Promise<MissingName | undefined> {
  if (!source.includes("import")) return undefined;
  const { imports } = parseCell(source);
  for (const { specifier, clauses, attributes, typeOnly, start, end } of imports) {
    const names = clauses.flatMap(({ text, ...span }) => {
      const [, name] = /^\{ (?!type\s)(\w+)/.exec(text) ?? [];
      if (/^[\w$]+$/.test(text)) return [{ name: "default", at: span.start }];
      return name === undefined ? [] : [{ name, at: span.start }];
    });
    if (typeOnly || names.length === 0) continue;
    const options = JSON.stringify({ with: attributes });
    const there = await kernel.ask(
      `return Object.keys(await import(${JSON.stringify(specifier)}, ${options}));`,
    );
    // What is wrong with a module, the cell says itself.
    if (!Array.isArray(there)) continue;
    for (const { name, at } of names) {
      if (there.includes(name)) continue;
      // A type is not there when cells run, and not missed.
      const rest = source.slice(0, start) + source.slice(end);
      const isUsed = new RegExp(`\\b${name}\\s*[.(]`).test(rest);
      if (/^[A-Z]/.test(name) && !isUsed) continue;
      const line = source.slice(0, at).split("\n").length;
      const sentence = name === "default"
        ? words().namesInBraces
        : didYouMean(name, there.map(String));
      return { specifier, name, sentence, line };
    }
  }
  return undefined;
}

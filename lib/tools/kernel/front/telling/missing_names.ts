/**
 * Names that a cell imports and no module gives. In a kernel they would be undefined, and
 * nobody would say so.
 *
 * @module
 */
import { importInstead } from "../../../../notebook/advice/nearest.ts";
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
    const there = await namesOf(kernel, specifier, attributes);
    // What is wrong with a module, the cell says itself.
    if (there === undefined) continue;
    for (const { name, at } of names) {
      if (there.includes(name)) continue;
      // A type is not there when cells run, and not missed.
      const rest = source.slice(0, start) + source.slice(end);
      const isUsed = new RegExp(`\\b${name}\\s*[.(]`).test(rest);
      if (/^[A-Z]/.test(name) && !isUsed) continue;
      const line = source.slice(0, at).split("\n").length;
      const sentence = name === "default"
        ? words().namesInBraces
        : await otherwise(kernel, { specifier, name, there });
      return { specifier, name, sentence, line };
    }
  }
  return undefined;
}

/** The names that a module gives; nothing, if it cannot be loaded. */
async function namesOf(
  kernel: Kernel,
  specifier: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<string[] | undefined> {
  const options = JSON.stringify({ with: attributes });
  const names = await kernel.ask(
    `return Object.keys(await import(${JSON.stringify(specifier)}, ${options}));`,
  );
  return Array.isArray(names) ? names.map(String) : undefined;
}

/**
 * What to import otherwise. This package has two doors, and readers take the wrong one: a
 * name that stands behind the other is said with it.
 */
async function otherwise(
  kernel: Kernel,
  { specifier, name, there }: { specifier: string; name: string; there: string[] },
): Promise<string | undefined> {
  const door = otherDoor(specifier);
  const behind = door === undefined ? [] : await namesOf(kernel, door) ?? [];
  return importInstead(name, there, door === undefined ? {} : { [door]: behind });
}

/** The other door of this package, wherever it comes from. */
function otherDoor(specifier: string): string | undefined {
  const [, own, inner] =
    /^((?:npm:|jsr:)?\/?@headlight\/attention(?:@[^/]+)?)(\/notebook)?$/.exec(
      specifier,
    ) ??
      [];
  if (own === undefined) return undefined;
  return inner === undefined ? `${own}/notebook` : own;
}

/**
 * What a notebook imports from the library.
 *
 * @module
 */
import type { Notebook } from "../../ipynb/notebook.ts";

/**
 * A statement that imports names from the library. It is looked for and not parsed: cells may
 * hold anything, a parser's stack is short, and a name too much is one link more.
 */
const IMPORT =
  /^[^\S\n]*import[^\S\n]+(?:type[^\S\n]+)?\{([^{}]*)\}\s*from\s*["']@headlight\/attention["']/gm;

/** The names that a notebook imports from the library, in alphabetical order. */
export function importedNames({ cells }: Notebook): string[] {
  const names = cells.filter(({ cell_type }) => cell_type === "code")
    .flatMap(({ source }) => [...source.matchAll(IMPORT)])
    .flatMap(([, clauses = ""]) => clauses.split(","))
    .flatMap((clause) => /^\s*(?:type\s+)?(\w+)/.exec(clause)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

/**
 * Modules that cannot be loaded: they would keep the checker from all the rest.
 *
 * @module
 */

/** A module of which the checker knows nothing, and does not mind: all in it is any. */
const UNKNOWN = "headlight:unknown";

/** What a statement imports from, as the module of some cells writes it, one a line. */
const FROM = /^(import (?:.* from )?)("(?:[^"\\]|\\.)*")/;

/** From what a line imports, if it does. */
function specifierOf(line: string): string | undefined {
  const [, , quoted] = FROM.exec(line) ?? [];
  return quoted === undefined ? undefined : JSON.parse(quoted);
}

/**
 * The specifiers of what cannot be loaded.
 *
 * @param text The text of a module, with each import statement on a line of its own.
 * @param at The line of the module, from 1, whose import cannot be loaded; or the URL of
 * what cannot be read: if no import names it, some import leads there, nobody knows which.
 * @returns They; none, if no import is to blame.
 */
export function brokenModules(text: string, at: number | string): string[] {
  const lines = text.split("\n");
  const specifiers = new Set(lines.flatMap((line) => specifierOf(line) ?? []));
  specifiers.delete(UNKNOWN);
  const broken = typeof at === "number" ? specifierOf(lines[at - 1] ?? "") : at;
  if (broken !== undefined && specifiers.has(broken)) return [broken];
  return typeof at === "number" ? [] : [...specifiers];
}

/**
 * A module that knows nothing of some others.
 *
 * @param text The text of the module, with each import statement on a line of its own.
 * @param broken The specifiers of the others.
 * @returns The text with the same lines.
 */
export function withoutModules(text: string, broken: ReadonlySet<string>): string {
  return text.split("\n").map((line) => {
    const specifier = specifierOf(line);
    return specifier !== undefined && broken.has(specifier)
      ? line.replace(FROM, (_, head) => head + JSON.stringify(UNKNOWN))
      : line;
  }).join("\n");
}

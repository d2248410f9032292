/**
 * A cell as a tree, as the kernel would read it.
 *
 * @module
 */
import { parse, type ParseResult, type ParserOptions } from "@babel/parser";

/**
 * Reads a cell.
 *
 * @param source The source of the cell.
 * @param hasJsx Whether JSX belongs to it.
 * @throws {SyntaxError} If it cannot be read.
 * @throws {RangeError} If it nests too deeply.
 */
export function readCell(source: string, hasJsx: boolean): ParseResult {
  const options: ParserOptions = {
    sourceType: "module",
    plugins: [
      "typescript",
      "decorators",
      "decoratorAutoAccessors",
      "deferredImportEvaluation",
      ...hasJsx ? ["jsx" as const] : [],
    ],
    attachComment: false,
  };
  try {
    return parse(source, options);
  } catch (error) {
    if (mostLabels(source) > MOST_LABELS) throw error;
  }
  // What only the checker or the kernel need refuse is no matter here.
  return parse(source, { ...options, errorRecovery: true });
}

/**
 * More labels of one name than this are not read where something is wrong: the parser finds
 * fault with each of them once for every other around it.
 */
const MOST_LABELS = 200;

/** How often a name stands before a colon, the most frequent one. */
function mostLabels(source: string): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const piece of source.split(":")) {
    const end = piece.slice(-100).trimEnd();
    // One name can be written in many ways by its numbers.
    const name = end.includes("\\") ? "\\" : /[\p{L}\p{N}_$]*$/u.exec(end)?.[0] ?? "";
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    most = Math.max(most, count);
  }
  return most;
}

/**
 * Reads a cell, with JSX if it cannot be read without.
 *
 * @param source The source of the cell.
 * @returns Nothing if it cannot be read: the kernel says so.
 */
export function readAnyCell(source: string): ParseResult | undefined {
  for (const hasJsx of [false, true]) {
    try {
      return readCell(source, hasJsx);
    } catch {
      // It may be JSX.
    }
  }
  return undefined;
}

/**
 * A source as the kernel takes it: what stands in braces is an object, if it can be that
 * and cannot be a block. The lines stay what they are.
 *
 * @param source The source of the cell.
 */
export function asTaken(source: string): string {
  const text = source.trim();
  if (!text.startsWith("{") || text.endsWith(";") || readAnyCell(source)) return source;
  const value = `(${source})`;
  return readAnyCell(value) ? value : source;
}

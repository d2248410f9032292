/**
 * A cell as a tree, as the kernel would read it.
 *
 * @module
 */
import { parse, type ParseResult } from "@babel/parser";

/**
 * Reads a cell.
 *
 * @param source The source of the cell.
 * @param hasJsx Whether JSX belongs to it.
 * @throws {SyntaxError} If it cannot be read.
 * @throws {RangeError} If it nests too deeply.
 */
export function readCell(source: string, hasJsx: boolean): ParseResult {
  return parse(source, {
    sourceType: "module",
    plugins: [
      "typescript",
      "decorators",
      "decoratorAutoAccessors",
      "deferredImportEvaluation",
      ...hasJsx ? ["jsx" as const] : [],
    ],
    // What only the checker or the kernel need refuse is no matter here.
    errorRecovery: true,
    attachComment: false,
  });
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

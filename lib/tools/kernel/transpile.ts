/**
 * Cells as the kernel sees them: the JavaScript that it makes of their TypeScript.
 *
 * @module
 */
import { SourceMap } from "node:module";
import type { Kernel } from "./client.ts";
import { parseCell } from "../../notebook/cells/parse_cell.ts";
import { replaceSpans } from "../ipynb/replace_spans.ts";

/** A place in a text, counted from 1. */
export interface Position {
  /** The line. */
  readonly line: number;
  /** The column. */
  readonly column: number;
}

/** What came of a cell: a map of its lines, or a syntax error. */
export type Transpiled =
  | { readonly lineAt: (position: Position) => number | undefined }
  | { readonly message: string; readonly line: number };

/** What the kernel puts before the code of a cell, on its first line. */
const PREFIX = `"use strict"; void 0;`;

const SOURCE_MAP = /sourceMappingURL=data:application\/json;base64,(\S+)/;
const SYNTAX_ERROR = /SyntaxError: (.*)[^]*? at \S+:(\d+):\d+$/m;

/**
 * Makes JavaScript of a cell as the kernel does.
 *
 * @param kernel The kernel; it does the work, since it may write temporary files.
 * @param source The source of the cell.
 * @returns What came of it; nothing, if that cannot be found out.
 */
export async function transpile(
  kernel: Kernel,
  source: string,
): Promise<Transpiled | undefined> {
  const answer = await kernel.ask(`
    const path = await Deno.makeTempFile({ suffix: ".ts" });
    try {
      await Deno.writeTextFile(path, ${JSON.stringify(withoutImports(source))});
      const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["transpile", "--quiet", "--source-map", "inline", path],
        env: { NO_COLOR: "1" },
      }).output();
      return [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\\n");
    } finally {
      await Deno.remove(path);
    }`);
  const printed = String(answer);
  const [, map] = SOURCE_MAP.exec(printed) ?? [];
  if (map !== undefined) {
    const sourceMap = new SourceMap(JSON.parse(atob(map)));
    return {
      lineAt({ line, column }) {
        const shift = line === 1 ? PREFIX.length : 0;
        const entry = sourceMap.findEntry(line - 1, column - 1 - shift);
        return "originalLine" in entry ? entry.originalLine + 1 : undefined;
      },
    };
  }
  const [, message, line] = SYNTAX_ERROR.exec(printed) ?? [];
  return message === undefined ? undefined : { message, line: Number(line) };
}

/**
 * The source with its import statements as the kernel rewrites them: as calls, since a
 * cell is no module.
 */
function withoutImports(source: string): string {
  const replacements = parseCell(source).imports.map((statement) => {
    const { specifier, attributes, typeOnly } = statement;
    const options = Object.keys(attributes).length === 0
      ? ""
      : `, { with: ${JSON.stringify(attributes)} }`;
    const call = `await import(${JSON.stringify(specifier)}${options});`;
    return { ...statement, text: typeOnly ? "" : call };
  });
  return replaceSpans(source, replacements);
}

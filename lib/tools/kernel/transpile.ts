/**
 * Cells as the kernel sees them: the JavaScript that it makes of their TypeScript.
 *
 * @module
 */
import { SourceMap } from "node:module";
import type { Kernel } from "./client.ts";
import { parseCell } from "../../notebook/cells/parse_cell.ts";
import { replaceSpans } from "../ipynb/replace_spans.ts";
import { jsxPragmas } from "../ipynb/jsx.ts";
import type { Json } from "../ipynb/json.ts";

/** A place in a text, counted from 1. */
export interface Position {
  /** The line. */
  readonly line: number;
  /** The column. */
  readonly column: number;
}

/** A cell in JavaScript. */
export interface Script {
  /** Its code. */
  readonly code: string;
  /** The line of the cell that a place in the code comes from, if it comes from one. */
  readonly lineAt: (position: Position) => number | undefined;
}

/** What came of a cell: JavaScript, or a syntax error. */
export type Transpiled = Script | { readonly message: string; readonly line: number };

/** What the kernel puts before the code of a cell, on its first line. */
export const PREFIX = `"use strict"; void 0;`;

const SOURCE_MAP = /\n?\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/;
const SYNTAX_ERROR = /SyntaxError: (.*)[^]*? at \S+:(\d+):\d+$/m;

/**
 * Makes JavaScript of a cell as the kernel does: as TypeScript with JSX if it can be that,
 * or else without.
 *
 * @param kernel The kernel; unless it is protected it does the work, since it may write
 * temporary files.
 * @param source The source of the cell.
 * @param before The sources of the cells before, which may say what JSX means.
 * @returns What came of it; nothing, if that cannot be found out.
 */
export async function transpile(
  kernel: Kernel,
  source: string,
  before: readonly string[] = [],
): Promise<Transpiled | undefined> {
  const options = jsxOptions([...before, source]);
  const input = { source: withoutImports(source), options: options ?? null };
  // Its own text does the work elsewhere.
  const answer = kernel.isProtected
    ? await printScript(input)
    : await kernel.ask(`return await (${printScript})(${JSON.stringify(input)})`);
  const [first, last = first] = Array.isArray(answer) ? answer : [];
  return readScript(last) ?? readSyntaxError(first);
}

/**
 * What Deno prints when it makes JavaScript of a source, and if it cannot, then without
 * JSX. It needs nothing from outside of itself.
 */
async function printScript(
  { source, options }: { source: string; options: Record<string, string> | null },
): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const printed: string[] = [];
  try {
    if (options) {
      const config = JSON.stringify({ compilerOptions: options });
      await Deno.writeTextFile(folder + "/deno.json", config);
    }
    // It takes the configuration of the folder where it runs, and no other.
    const place = options ? { cwd: folder } : {};
    for (const name of ["cell.tsx", "cell.ts"]) {
      const path = folder + "/" + name;
      await Deno.writeTextFile(path, source);
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["transpile", "--quiet", "--source-map", "inline", path],
        env: { NO_COLOR: "1" },
        ...place,
      }).output();
      printed.push(decode(code === 0 ? stdout : stderr));
      if (code === 0) break;
    }
    return printed;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function readScript(printed: Json | undefined): Script | undefined {
  const text = String(printed);
  const [comment = "", map] = SOURCE_MAP.exec(text) ?? [];
  if (map === undefined) return undefined;
  const json = new TextDecoder().decode(Uint8Array.from(atob(map), toByte));
  const sourceMap = new SourceMap(JSON.parse(json));
  return {
    code: text.replace(comment, ""),
    lineAt({ line, column }) {
      const entry = sourceMap.findEntry(line - 1, column - 1);
      return "originalLine" in entry ? entry.originalLine + 1 : undefined;
    },
  };
}

const toByte = (letter: string) => letter.charCodeAt(0);

function readSyntaxError(printed: Json | undefined) {
  const [, message, line] = SYNTAX_ERROR.exec(String(printed)) ?? [];
  return message === undefined ? undefined : { message, line: Number(line) };
}

/** What the last of some cells says that JSX means, as the options of a compiler. */
function jsxOptions(sources: readonly string[]): Record<string, string> | undefined {
  for (const source of sources.toReversed()) {
    const pragmas = jsxPragmas(source);
    const [from, factory] = [pragmas.get("jsxImportSource"), pragmas.get("jsx")];
    if (from !== undefined) return { jsx: "react-jsx", jsxImportSource: from };
    if (factory === undefined) continue;
    const fragment = pragmas.get("jsxFrag") ?? "React.Fragment";
    return { jsx: "react", jsxFactory: factory, jsxFragmentFactory: fragment };
  }
  return undefined;
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

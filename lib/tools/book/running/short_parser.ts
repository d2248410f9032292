/**
 * The parser of cells, as short as a page needs it.
 *
 * @module
 */
// @ts-types="esbuild-wasm"
import type { transform } from "esbuild-wasm";
import parser from "@babel/parser" with { type: "text" };

/** How code names it. */
export const PARSER = "@babel/parser";

/** What it knows besides TypeScript: a third of it, and no cell is written in it. */
const OTHERS =
  /^const (estree|flow|jsx|placeholders|v8intrinsic) = superClass => class [^]*?^\};$/gm;

/** What it would say of them. */
const TABLES =
  /^(?:const|var) (FlowErrorTemplates|FunctionBindErrors|JsxErrorTemplates|PipelineOperatorErrors|PlaceholderErrorTemplates|entities) = \{[^]*?^\};$/gm;

/** What looks whether plugins fit together: there is one. */
const PLUGINS = /^function validatePlugins\(\w+\) \{[^]*?^\}$/m;

/** Its own methods: nobody else calls anything so. */
const OWN =
  /^(?:declare|eat|expect|finish|flow|jsx|lookahead|maybe|parse|raise|read|register|reset|should|skip|start|to(?:Assignable|Referenced)|ts|unexpected|unwind)[A-Z]\w+$/;

/** Gives the text of the module. */
export async function shortParser(shorten: typeof transform): Promise<string> {
  const text = parser.replaceAll(OTHERS, "const $1 = superClass => superClass;")
    .replaceAll(TABLES, "const $1 = {};")
    .replace(PLUGINS, "function validatePlugins() {}");
  return (await shorten(text, { mangleProps: OWN, target: "es2024" })).code;
}

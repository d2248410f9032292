/**
 * Code that makes a parser or a highlighter go on and on, or deep.
 *
 * @module
 */
import { often } from "./often.ts";

const IMPORT = 'import { score } from "@headlight/attention";\n';

/** What is in it, and the code. */
export const HOSTILE_CODE: readonly (readonly [name: string, source: string])[] = [
  ["parentheses in parentheses", "(".repeat(45_000) + ")".repeat(45_000)],
  ["parentheses line by line", often("(\n")],
  ["parentheses after an import", `${IMPORT}${"(".repeat(3000)}${")".repeat(3000)}`],
  ["long lines of parentheses", often(`${"(".repeat(400)}\n`)],
  ["conditions in conditions", `${IMPORT}${"a ? (b) : c => (d) : e => ".repeat(300)}`],
  ["types of types", `f(${"<T>(".repeat(300)}`],
  ["templates in templates", often("`${\n")],
  ["braces in braces", often("{")],
  ["a sum without an end", often("1+")],
  ["empty lines", `x${often("\n")}y`],
  ["blank lines", `x\n${often("  \n")}y`],
  ["strings that open", often('"\n')],
  ["lines of types", often(`type a = ${"a<".repeat(220)}\n`)],
  ["lines of functions", often(`x = ${"(a: b".repeat(90)}\n`)],
  ["comments that open", often(`/** @param {${"{".repeat(400)}\n`)],
  ["imports", often(IMPORT)],
  [
    "code as people write it",
    often("const a: Record<string, (b: number) => void> = {};\n"),
  ],
];

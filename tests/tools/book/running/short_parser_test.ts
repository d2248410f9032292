import { parse } from "@babel/parser";
import { bundle } from "../../../../lib/tools/book/running/bundle.ts";
import { findNotebooks } from "../../../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../../../lib/tools/ipynb/notebook_file.ts";
import { assert, assertEquals } from "../../../assert.ts";

const OPTIONS: Parameters<typeof parse>[1] = {
  sourceType: "module",
  plugins: ["typescript"],
};

/** What TypeScript adds, and what is no TypeScript. */
const CODE = [
  "abstract class A<T extends B = C> implements D { declare x?: readonly T[]; #y!: 1 }",
  "enum E { A = 1 } namespace N.M { export type T = keyof typeof x; }",
  "let f = <const T,>(this: A, ...x: [a: T, b?: T]): asserts x is B => x! satisfies C;",
  "type M = { -readonly [K in keyof T as `a${K}`]?: T[K] extends infer U ? U : never };",
  "for await (const { a, ...b } of c) try { using d = e?.f?.[g]`h`; } catch { break }",
  "export default async function* () { yield* await import('x', { with: {} }) }",
  "const a = ;",
  "let let = 1",
  "x: (y",
  "a => { 1 = 2 }",
  "class { constructor( }",
  "/(?<a>b)[/]/v.test(`${'c'}`) || 1_000n ** 2",
  "<a>b</a>",
];

Deno.test("the parser of a page reads and refuses all as the whole one does", async () => {
  const entry = new URL("./parser_script.ts", import.meta.url);
  const { scripts: { parser } } = await bundle({ parser: entry }, {
    isForPage: false,
    language: "en",
  });
  new Function(parser)();
  const { headlightParse } = globalThis as unknown as { headlightParse: typeof parse };
  const read = (how: typeof parse, code: string): string => {
    try {
      return JSON.stringify(how(code, OPTIONS).program);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const sources = [...CODE];
  for (const path of await findNotebooks(["notebooks"])) {
    const { cells } = await readNotebook(path);
    for (const { cell_type, source } of cells) {
      if (cell_type === "code") sources.push(source);
    }
  }
  assert(sources.length > 200);
  for (const source of sources) {
    assertEquals(read(headlightParse, source), read(parse, source), source);
  }
});

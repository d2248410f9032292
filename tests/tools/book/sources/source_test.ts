import { assert, assertEquals } from "../../../assert.ts";
import { readInputs } from "../../../../lib/tools/book/inputs.ts";
import {
  axesIn,
  definitions,
  readSource,
} from "../../../../lib/tools/book/sources/source.ts";

const TEXT = `/**
 * How well each query matches each key.
 *
 * @module
 */
import { map } from "./map.ts";

/** Not of the margin's. */
const ONE = 1;

/**
 * The dot product.
 *
 * $$ s = q k $$
 *
 * @param queries What each position
 * looks for.
 * @throws {TypeError} If not.
 *
 * @example It works
 * \`\`\`ts
 * // @ts-expect-error: not a tag
 * score(1);
 * \`\`\`
 */
export async function score(queries: number): Promise<number> {
  /** Inside. */
  return queries;
}
`;

Deno.test("readSource() takes a file apart at its doc comments", () => {
  assertEquals(readSource("stages/score.ts", TEXT), {
    path: "stages/score.ts",
    about: "How well each query matches each key.",
    sections: [
      { names: [], doc: undefined, code: 'import { map } from "./map.ts";' },
      {
        names: [],
        doc: { text: "Not of the margin's.", tags: [] },
        code: "const ONE = 1;",
      },
      {
        names: ["score"],
        doc: {
          text: "The dot product.\n\n$$ s = q k $$",
          tags: [
            { name: "param", text: "queries What each position\nlooks for." },
            { name: "throws", text: "{TypeError} If not." },
            {
              name: "example",
              text: "It works\n```ts\n// @ts-expect-error: not a tag\nscore(1);\n```",
            },
          ],
        },
        code: "export async function score(queries: number): Promise<number> {\n" +
          "  /** Inside. */\n  return queries;\n}",
      },
    ],
  });
});

Deno.test("readSource() keeps all code of every file of the library", async () => {
  const { sources } = await readInputs("notebooks");
  assert(sources.some(({ path }) => path === "attention/stages/score.ts"));
  for (const { path, text } of sources) {
    const { sections } = readSource(path, text);
    const bare = (code: string) =>
      code.replaceAll(/^\/\*\*[\s\S]*?\*\/$/gm, "").replaceAll(/\s+/g, "");
    assertEquals(bare(sections.map(({ code }) => code).join("")), bare(text), path);
  }
});

Deno.test("definitions() says which file a name comes from", () => {
  const door = `export type { Axes, Tensor } from "./tensor/types.ts";
export {
  attention,
  type AttentionTrace,
  inner as outer,
} from "./attention/attention.ts";`;
  assertEquals([...definitions(door)], [
    ["Axes", "tensor/types.ts"],
    ["Tensor", "tensor/types.ts"],
    ["attention", "attention/attention.ts"],
    ["AttentionTrace", "attention/attention.ts"],
    ["outer", "attention/attention.ts"],
  ]);
});

Deno.test("axesIn() finds the names of axes in signatures, on one line and on several", () => {
  const text = `score(x: Tensor<["head", "query"]>, y: Tensor<
  [
    "key",
  ]>): Tensor<["head",\n  "feature"]> { return "other"; }`;
  const found = axesIn([{ text: text.replace("<\n  [", "<[") }, { text: "Tensor<A>" }]);
  assertEquals([...found].toSorted(), ["feature", "head", "key", "query"]);
});

Deno.test("axesIn() finds the axes of the glossary in the library", async () => {
  const axes = [...axesIn((await readInputs("notebooks")).sources)].toSorted();
  const glossary = "concat feature head key model projected query token".split(" ");
  assertEquals(glossary.filter((axis) => !axes.includes(axis)), []);
});

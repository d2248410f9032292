import { readInputs } from "../../../../lib/tools/book/inputs.ts";
import { knownNames } from "../../../../lib/tools/book/running/known_names.ts";
import { readSource } from "../../../../lib/tools/book/sources/source.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("a cell is offered what computes and what draws, with a word on each", async () => {
  const { door, sources, pictures = [] } = await readInputs("notebooks");
  const files = [...sources, ...pictures].map(({ path, text }) => readSource(path, text));
  const [, text = ""] = /^globalThis\.headlightNames = (.*);\n$/.exec(
    knownNames(door, files),
  )!;
  const names: [string, string, string][] = JSON.parse(text);
  const known = (name: string) => names.find(([known]) => known === name);
  assertEquals(known("line"), [
    "line",
    "(x, options)",
    "Draws a curve through the numbers.",
  ]);
  assertEquals(known("heatmap")?.[2], "Draws a matrix as colours.");
  assertEquals(known("softmax")?.[1].startsWith("("), true);
  for (const [name, , word] of names) {
    assertEquals([name, /[.…]$/.test(word)], [name, true]);
  }
});

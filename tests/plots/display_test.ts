import { bars, describe, type Figure, tensor } from "../../lib/mod.ts";
import { drawFiguresWith } from "../../lib/plots/display.ts";
import { assert, assertEquals } from "../assert.ts";
import { runCells } from "../notebook/front_end.ts";
import { figures } from "./figures.ts";

const display = Symbol.for("Jupyter.display");

/** What a kernel is told that asks a figure how it looks. */
function ask(figure: Figure): Promise<Record<string, string>> {
  return (figure as { [display]?: () => Promise<Record<string, string>> })[display]!();
}

for (const [name, figure] of Object.entries(figures)) {
  Deno.test(`the figure "${name}" shows itself in words where nothing draws`, async () => {
    assertEquals(await ask(figure), { "text/plain": describe(figure) });
  });

  Deno.test(`the figure "${name}" can be cloned, and its copies are plain data`, () => {
    const copy = structuredClone(figure);
    assertEquals(copy, figure);
    assertEquals({ ...figure }, figure);
    assert(!(display in copy) && !(display in { ...figure }));
  });
}

Deno.test("a figure is drawn by what is told to draw, until it is told no more", async () => {
  const figure = bars(tensor(["key"], [1, 2]), { title: "Two" });
  try {
    drawFiguresWith(({ layout }) =>
      Promise.resolve({ "text/html": `<i>${layout.title?.text}</i>` })
    );
    assertEquals(await ask(figure), { "text/html": "<i>Two</i>" });
  } finally {
    drawFiguresWith(undefined);
  }
  assertEquals(await ask(figure), { "text/plain": describe(figure) });
});

Deno.test("a kernel shows a figure that is the last expression of a cell", async () => {
  const outputs = await runCells(
    `import { bars, tensor } from "@headlight/attention";
    import { drawFiguresWith } from "./lib/plots/display.ts";
    bars(tensor(["key"], [1, 2]), { title: "Two" })`,
    `drawFiguresWith(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { "text/html": "<i>drawn</i>", "text/plain": "drawn" };
    });
    bars(tensor(["key"], [1, 2]))`,
  );
  assertEquals(
    outputs.map((cell) => cell.map(({ type, content }) => [type, content.data])),
    [
      [["execute_result", { "text/plain": "Two. Largest: key 1: 2; key 0: 1." }]],
      [["execute_result", { "text/html": "<i>drawn</i>", "text/plain": "drawn" }]],
    ],
  );
});

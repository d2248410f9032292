import { figureIn } from "../../../lib/notebook/drawing/saved_figure.ts";
import { figureJson } from "../../../lib/notebook/drawing/figure_json.ts";
import { notebook, show } from "../../../lib/notebook/mod.ts";
import { describe, plotOf, tensor } from "../../../lib/mod.ts";
import { assertEquals, assertRejects } from "../../assert.ts";
import { printed } from "../printed.ts";
import { lines } from "../figures.ts";
import type { JupyterMessage } from "../../../lib/tools/kernel/wire/messages.ts";
import { runCells } from "../front_end.ts";

const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);

Deno.test("show() tells in words what would be seen, outside of a notebook", async () => {
  const said = await printed(() => show(weights, lines));
  assertEquals(said, `${describe(plotOf(weights))}\n${describe(lines)}`);
});

Deno.test("show() refuses what is neither a tensor nor a figure", async () => {
  await assertRejects(
    // @ts-expect-error: a number has no plot
    () => show(3),
    TypeError,
    "Cannot show",
  );
});

Deno.test("notebook() does nothing outside of a notebook", async () => {
  const { log } = console;
  assertEquals(await printed(notebook), "");
  assertEquals(console.log, log);
});

Deno.test("a figure that ends a cell is drawn as show() draws it, in a kernel", async () => {
  const first = `import { heatmap, tensor } from "@headlight/attention";
    import { show } from "@headlight/attention/notebook";
    const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
    await show(heatmap(weights));`;
  const [shown, ending] = await runCells(
    first,
    `console.log("before");
    heatmap(weights)`,
  );
  assertEquals(shown!.map(({ type }) => type), ["display_data"]);
  assertEquals(ending!.map(({ type }) => type), ["stream", "execute_result"]);
  const [, { content }] = ending as [JupyterMessage, JupyterMessage];
  assertEquals(content.data, shown![0]!.content.data);
  const broken = `Object.assign(heatmap(weights), { data: [{ type: "surface" }] })`;
  await assertRejects(() => runCells(first, broken), Error, "Cannot draw trace 0");
});

Deno.test("a first cell and a figure in a kernel", async () => {
  const IMPORTS = `import { tensor } from "@headlight/attention";
    import { notebook, show } from "@headlight/attention/notebook";`;
  const [first, again, figures] = await runCells(
    `${IMPORTS} await notebook();`,
    "await notebook();",
    `console.log("before"); console.log("it");
    const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
    await show(weights, weights);
    console.log("after");`,
  );

  for (const outputs of [first!, again!]) {
    assertEquals(outputs.map(({ type }) => type), [
      "display_data",
      "update_display_data",
    ]);
    const [loading, ready] = outputs.map(({ content }) => content);
    assertEquals(ready, {
      data: { "text/plain": "Headlight is ready: figures are live." },
      metadata: {},
      transient: { display_id: "headlight-notebook" },
    });
    assertEquals(loading!.transient, ready!.transient);
  }

  assertEquals(figures!.map(({ type }) => type), [
    "stream",
    "display_data",
    "display_data",
    "stream",
  ]);
  const [before, one, other, after] = figures!.map(({ content }) => content);
  assertEquals([before!.text, after!.text], ["before\nit\n", "after\n"]);
  assertEquals(one, other);
  const data = one!.data as Record<string, string>;
  assertEquals(data["text/plain"], describe(plotOf(weights)));
  assertEquals(
    figureIn(data["text/html"]!)?.figure,
    JSON.parse(figureJson(plotOf(weights))),
  );
});

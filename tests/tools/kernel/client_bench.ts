import { startKernel } from "../../../lib/tools/kernel/client.ts";

Deno.bench("start a kernel, to the end of the first cell", { n: 10 }, async (bench) => {
  bench.start();
  const kernel = await startKernel(".");
  await kernel.execute("1 + 1");
  bench.end();
  await kernel[Symbol.asyncDispose]();
});

const kernel = await startKernel(".");
const execute = (code: string) => kernel.execute(code);

Deno.bench("a trivial cell, drained", async () => {
  await execute("1 + 1");
});

Deno.bench("a cell with 20 log lines, a display and a value", async () => {
  await execute(`for (let i = 0; i < 20; i++) console.log(i);
    await Deno.jupyter.display({ "text/plain": "display" }, { raw: true });
    "value"`);
});

Deno.bench("a cell with one output of 4 MB", async () => {
  await execute(`Deno.jupyter.broadcast("display_data", {
    data: { "text/plain": "x".repeat(4e6) }, metadata: {},
  }); undefined`);
});

Deno.bench("a cell that fails", async () => {
  await execute("throw new Error('bad')");
});

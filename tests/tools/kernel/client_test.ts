import { join } from "node:path";
import type { ExecuteOptions } from "../../../lib/tools/kernel/execute_cell.ts";
import { type Kernel, startKernel } from "../../../lib/tools/kernel/client.ts";
import type { Output } from "../../../lib/tools/ipynb/notebook.ts";
import { outputCollector } from "../../../lib/tools/runner/output_collector.ts";
import { assert, assertEquals, assertRejects } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";

/** Executes a cell; gives what it showed, in short, its errors and why it was lost. */
async function execute(kernel: Kernel, code: string, options: ExecuteOptions = {}) {
  const outputs: Output[] = [];
  const collector = outputCollector();
  collector.startCell(outputs);
  const { floating, thrown, ...outcome } = await kernel.execute(code, {
    onOutput: (message) => void collector.add(message),
    ...options,
  });
  const errors = [...floating, ...thrown ? [thrown] : []];
  return {
    shown: outputs.map(({ text, data }) =>
      text ?? (data as Record<string, unknown>)["text/plain"]
    ),
    errors: errors.map(({ name, message }) => `${name}: ${message}`),
    refused: outcome.refused,
    lost: outcome.lost?.message,
  };
}

const well = { errors: [], refused: false, lost: undefined };

/** One kernel serves the tests that leave it as they found it. */
async function withKernel(use: (kernel: Kernel) => Promise<void>): Promise<void> {
  await using kernel = await startKernel(".");
  await use(kernel);
}

Deno.test("a kernel gives every output of a cell in order, its value last", () =>
  withKernel(async (kernel) => {
    const lines = Array.from({ length: 200 }, (_, i) => `${i}\n`).join("");
    const code = `for (let i = 0; i < 200; i++) console.log(i);
      await Deno.jupyter.display({ "text/plain": "shown" }, { raw: true });
      console.error("to stderr");
      6 * 7`;
    for (let round = 0; round < 20; round++) {
      const shown = [lines, "shown", "to stderr\n", "42"];
      assertEquals(await execute(kernel, code), { ...well, shown });
    }
  }));

Deno.test("a kernel keeps what cells declare, and lets them declare it again", () =>
  withKernel(async (kernel) => {
    await execute(kernel, "const x: number = 1;");
    assertEquals((await execute(kernel, "x + 1")).shown, ["2"]);
    await execute(kernel, "const x = 'again';");
    assertEquals((await execute(kernel, "x")).shown, ['"again"']);
  }));

Deno.test("a cell's throw is told once, after everything that the cell showed", () =>
  withKernel(async (kernel) => {
    const lines = Array.from({ length: 500 }, (_, i) => `${i}\n`).join("");
    const code =
      "for (let i = 0; i < 500; i++) console.log(i); throw new RangeError('bad')";
    const outcome = await execute(kernel, code);
    assertEquals(outcome, { ...well, shown: [lines], errors: ["RangeError: bad"] });
    assertEquals(await execute(kernel, "1"), { ...well, shown: ["1"] });
  }));

Deno.test("a rejection that nobody awaits is an error of its cell", () =>
  withKernel(async (kernel) => {
    const code = `console.log("a");
      (async () => { await null; await null; throw new TypeError("lost"); })();
      1`;
    const outcome = await execute(kernel, code);
    assertEquals(outcome.errors, ["TypeError: lost"]);
    assertEquals(outcome.shown, ["a\n", "1"]);
    assertEquals((await execute(kernel, "Promise.reject(3); 1")).errors, ["Error: 3"]);
    assertEquals(await execute(kernel, "2"), { ...well, shown: ["2"] });
  }));

Deno.test("a throw in a timer does not hang its cell, and is an error of it", () =>
  withKernel(async (kernel) => {
    const code = `setTimeout(() => { throw new Error("late"); }, 5);
      await new Promise((resolve) => setTimeout(resolve, 50));
      "went on"`;
    const outcome = await execute(kernel, code, { timeout: 20 });
    assertEquals(outcome, { ...well, shown: ['"went on"'], errors: ["Error: late"] });
  }));

Deno.test("a rejection, then a throw: both are told, the throw last", () =>
  withKernel(async (kernel) => {
    const code =
      "Promise.reject(new Error('a')); await 1; await null; throw new Error('b')";
    const { errors } = await execute(kernel, code);
    assertEquals(errors.at(-1), "Error: b");
    assertEquals(errors.toSorted(), ["Error: a", "Error: b"]);
  }));

Deno.test("a syntax error is refused by the kernel, and nothing says why", () =>
  withKernel(async (kernel) => {
    const { refused, errors } = await execute(kernel, "let x = ;");
    assertEquals({ refused, errors: errors.length }, { refused: true, errors: 1 });
  }));

Deno.test("a cell that asks for input gets none, and does not wait", () =>
  withKernel(async (kernel) => {
    const code = "[prompt('name?'), confirm('sure?')].length";
    assertEquals((await execute(kernel, code, { timeout: 20 })).shown, ["2"]);
  }));

Deno.test("messages of many megabytes arrive whole, awaited or not", () =>
  withKernel(async (kernel) => {
    for (const size of [4e6, 2e7]) {
      const code = `Deno.jupyter.broadcast("display_data", {
          data: { "text/plain": "x".repeat(${size}) }, metadata: {},
        });
        console.log("y".repeat(${size}));
        "end"`;
      const { shown } = await execute(kernel, code);
      const sizes = shown.map((text) => String(text).length).toSorted((a, b) => a - b);
      assertEquals(sizes, [5, size, size + 1]);
    }
  }));

Deno.test("a loop that never ends is ended; what it showed is kept", () =>
  withKernel(async (kernel) => {
    const outcome = await execute(kernel, "console.log('a'); for (;;);", {
      timeout: 2,
    });
    assertEquals(outcome.lost, "it did not end within 2 s");
    assertEquals(outcome.shown, ["a\n"]);
  }));

Deno.test("a promise that never settles is given up; what was shown is kept", () =>
  withKernel(async (kernel) => {
    const code = "console.log('a'); await new Promise(() => {}); 1";
    const outcome = await execute(kernel, code, { timeout: 2 });
    assertEquals(outcome.lost, "it did not end within 2 s");
    assertEquals(outcome.shown, ["a\n"]);
  }));

Deno.test("a cell with many outputs may take longer than its time to give them", () =>
  withKernel(async (kernel) => {
    // The cell ends in a fifth of the time that its outputs take; a busy machine may be slow.
    const code = `for (let i = 0; i < 8000; i++) {
      Deno.jupyter.broadcast("display_data", { data: { "text/plain": "x" }, metadata: {} });
    }`;
    const start = performance.now();
    await execute(kernel, code);
    const timeout = 0.8 * (performance.now() - start) / 1000;
    const { lost, shown } = await execute(kernel, code, { timeout });
    assertEquals(lost, undefined);
    assertEquals(shown.length, 8000);
  }));

Deno.test("Deno.exit is noticed, and takes no output with it", () =>
  withKernel(async (kernel) => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i}\n`).join("");
    const code = "for (let i = 0; i < 1000; i++) console.log(i); Deno.exit(3);";
    const { lost, shown } = await execute(kernel, code);
    assertEquals(lost, "it ends the kernel by Deno.exit(3)");
    assertEquals(shown, [lines]);
  }));

Deno.test("a kernel that is killed is noticed", () =>
  withKernel(async (kernel) => {
    const code = "Deno.kill(Deno.pid, 'SIGKILL'); await new Promise(() => {});";
    const { lost } = await execute(kernel, code);
    assertEquals(lost, "the kernel was ended by SIGKILL");
    const again = await execute(kernel, "1");
    assertEquals(again.lost, "the kernel was ended by SIGKILL");
  }));

Deno.test("a signal stops a cell at once", () =>
  withKernel(async (kernel) => {
    const signal = AbortSignal.timeout(100);
    const { lost } = await execute(kernel, "await new Promise(() => {})", { signal });
    assertEquals(lost, "it was stopped");
    assertEquals((await execute(kernel, "1", { signal })).lost, "it was stopped");
  }));

Deno.test("a kernel runs in its folder, under the configuration above it", () =>
  inFolder(async (folder) => {
    const notebooks = join(folder, "notebooks");
    await Deno.mkdir(notebooks);
    const config = { imports: { "course": "./course.ts" } };
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(config));
    await Deno.writeTextFile(join(folder, "course.ts"), "export const a = 'mapped';");
    await Deno.writeTextFile(join(notebooks, "near.ts"), "export const b = 'near';");
    await using kernel = await startKernel(notebooks);
    const code = `import { a } from "course";
      import { b } from "./near.ts";
      [a, b, Deno.cwd()].join()`;
    assertEquals((await execute(kernel, code)).shown, [`"mapped,near,${notebooks}"`]);
  }));

Deno.test("a kernel that cannot start says so", async () => {
  await assertRejects(() => startKernel("no/such/folder"), Error);
});

Deno.test("a kernel that is closed is gone, even from the middle of a loop", async () => {
  const kernel = await startKernel(".");
  const open = "const listener = Deno.listen({ hostname: '127.0.0.1', port: 0 });" +
    "listener.addr.port";
  const port = Number((await execute(kernel, open)).shown[0]);
  assert(port > 0);
  (await Deno.connect({ port })).close();
  await execute(kernel, "for (;;);", { timeout: 0.1 });
  await kernel[Symbol.asyncDispose]();
  await assertRejects(() => Deno.connect({ port }), Deno.errors.ConnectionRefused);
});

Deno.test("a program that a cell left behind does not hold up the end of its kernel", async () => {
  const kernel = await startKernel(".");
  const code = `new Deno.Command(Deno.execPath(), {
      args: ["eval", "setTimeout(() => {}, 60_000)"],
    }).spawn();
    1`;
  assertEquals((await execute(kernel, code)).shown, ["1"]);
  const start = performance.now();
  await kernel[Symbol.asyncDispose]();
  assert(performance.now() - start < 40_000);
});

Deno.test("twelve kernels that start at the same time do not get in each other's way", async () => {
  const kernels = await Promise.all(Array.from({ length: 12 }, () => startKernel(".")));
  const shown = await Promise.all(
    kernels.map(async (kernel, i) => (await execute(kernel, String(i))).shown),
  );
  await Promise.all(kernels.map((kernel) => kernel[Symbol.asyncDispose]()));
  assertEquals(shown, kernels.map((_, i) => [String(i)]));
});

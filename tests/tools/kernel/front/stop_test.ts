import { assertEquals, assertMatch } from "../../../assert.ts";
import { type FrontEnd, startFrontEnd } from "./front_client.ts";

/** Stops a cell once it has said that it runs; gives what it shows in the end. */
async function stop(end: FrontEnd, code: string): Promise<string[]> {
  const { promise: runs, resolve } = Promise.withResolvers<void>();
  end.onPublished = ({ type }) => type === "stream" && resolve();
  const cell = end.execute(`console.log("runs");\n${code}`);
  await runs;
  await end.interrupt();
  const { reply, shown } = await cell;
  return [String(reply.status), ...shown.slice(1)];
}

const STOPPED = [
  "error",
  "AbortError: Stopped by the reader\n\nAll that cells have declared is still there.",
];

Deno.test("Stop ends loops and waiting, and what cells declared stays", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  await end.execute("let n = 3;");
  const cells = [
    // The kernel sends what was said before the loop when it comes to breathe.
    "await 0; while (true) n++;",
    "await new Promise(() => {});",
    "for (;;) await new Promise((resolve) => setTimeout(resolve, 1));",
    `const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
     for await (const x of (async function* () { for (;;) yield await tick(); })()) await x;`,
  ];
  for (const code of cells) {
    assertEquals([code, ...await stop(end, code)], [code, ...STOPPED]);
  }
  assertEquals((await end.execute("n >= 3")).shown, ["true"]);
});

Deno.test("a cell that asks for the stop button ends itself", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  await end.execute(
    `import { notebook, stopped } from "@headlight/attention/notebook"; await notebook();`,
  );
  const code = `const signal = stopped();
    while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
    "ended itself"`;
  assertEquals(await stop(end, code), ["ok", '"ended itself"']);
});

Deno.test("what cannot be stopped is replaced, and that is said", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  await end.execute("const before = 1;");
  // It catches whatever stops it.
  const code =
    `async function stubborn() { for (;;) await new Promise((r) => setTimeout(r, 5)); }
    for (;;) { try { await stubborn(); } catch { /* goes on */ } }`;
  const [status, error] = await stop(end, code);
  assertEquals(status, "error");
  assertMatch(
    error!,
    /^Stopped: The cell could not be stopped\n\nThe kernel was restarted/,
  );
  assertEquals((await end.execute("typeof before")).shown, ['"undefined"']);
});

Deno.test("Stop never hits the next cell", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  for (let i = 0; i < 20; i++) {
    const first = end.execute(
      "await new Promise((resolve) => setTimeout(resolve, 20)); 1",
    );
    await new Promise((resolve) => setTimeout(resolve, i * 2));
    await end.interrupt();
    await first;
    const next =
      "for (let i = 0; i < 20; i++) await null; await new Promise((r) => setTimeout(r, 5)); 2";
    assertEquals((await end.execute(next)).shown, ["2"]);
  }
});

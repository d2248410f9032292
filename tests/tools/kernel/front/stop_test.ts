import { assertEquals, assertMatch } from "../../../assert.ts";
import { type FrontEnd, PATIENT, startFrontEnd } from "./front_client.ts";

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

const REPLACED = /^Stopped: The cell could not be stopped\n\nThe kernel was restarted/;

Deno.test("Stop ends a loop, and what cells declared stays", async () => {
  // Who does not hear is in a loop.
  await using end = await startFrontEnd(Deno.cwd(), { ...PATIENT, deaf: 300 });
  await end.execute("let n = 3;");
  const cells = [
    "while (true) n++;",
    "await 0; while (true) n++;",
    "await new Promise((resolve) => setTimeout(resolve, 1)); while (true) n++;",
    "for await (const x of [1, 2]) while (true) n++;",
    "async function endless() { await 0; while (true) n++; } await endless();",
  ];
  for (const code of cells) {
    assertEquals([code, ...await stop(end, code)], [code, ...STOPPED]);
  }
  assertEquals((await end.execute("n > 3")).shown, ["true"]);
});

Deno.test("Stop ends waiting, and what cells declared stays", async () => {
  await using end = await startFrontEnd(Deno.cwd(), PATIENT);
  await end.execute("let n = 3;");
  const cells = [
    "await new Promise(() => {});",
    "for (;;) await null;",
    "for (;;) await new Promise((resolve) => setTimeout(resolve, 1));",
    `const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
     for await (const x of (async function* () { for (;;) yield await tick(); })()) await x;`,
  ];
  for (const code of cells) {
    assertEquals([code, ...await stop(end, code)], [code, ...STOPPED]);
  }
  assertEquals((await end.execute("n")).shown, ["3"]);
});

Deno.test("what is walked through is closed only where it is left before its end", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  const code = `const closed: string[] = [];
    const walk = (name: string) => ({
      [Symbol.asyncIterator]: () => {
        let n = 0;
        return {
          next: async () => {
            if (name === "failed" && n === 1) throw new Error(name);
            return { done: n++ === 2, value: n };
          },
          return: async () => (closed.push(name), { done: true, value: 0 }),
        };
      },
    });
    for await (const _ of walk("ended"));
    for await (const _ of walk("left")) break;
    try { for await (const _ of walk("failed")); } catch { /* as it must */ }
    closed.join()`;
  assertEquals((await end.execute(code)).shown, ['"left"']);
});

Deno.test("a cell that asks for the stop button ends itself", async () => {
  await using end = await startFrontEnd(Deno.cwd(), PATIENT);
  await end.execute(`import { stopped } from "@headlight/attention/notebook";`);
  const code = `const signal = stopped();
    while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
    "ended itself"`;
  assertEquals(await stop(end, code), ["ok", '"ended itself"']);
});

Deno.test("a cell that asks for the stop button may take its time, if it takes turns", async () => {
  await using end = await startFrontEnd(Deno.cwd(), PATIENT);
  await end.execute(`import { stopped } from "@headlight/attention/notebook";`);
  // As on a busy machine: it comes to look at the button after a second only.
  const code = `const signal = stopped();
    const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
    const steps = async (count: number) => {
      for (let step = 0; step < count; step++) {
        for (const end = Date.now() + 250; Date.now() < end;);
        await turn();
      }
    };
    while (!signal.aborted) await turn();
    await steps(4);
    "ended itself"`;
  assertEquals(await stop(end, code), ["ok", '"ended itself"']);
});

Deno.test("what cannot be stopped is replaced, and that is said", async () => {
  await using end = await startFrontEnd(Deno.cwd(), { loop: 300 });
  await end.execute("const before = 1;");
  const path = await Deno.makeTempFile();
  try {
    using file = await Deno.open(path, { write: true });
    await file.lock(true);
    // It waits for the file outside of the engine, which nothing ends.
    const code = `const file = Deno.openSync(${JSON.stringify(path)}, { write: true });
      await 0; file.lockSync(true);`;
    const [status, error] = await stop(end, code);
    assertEquals(status, "error");
    assertMatch(error!, REPLACED);
    assertEquals((await end.execute("typeof before")).shown, ['"undefined"']);
  } finally {
    await Deno.remove(path);
  }
});

Deno.test("a cell that catches whatever stops it ends, and it is said what is left", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  await end.execute("const before = 1;");
  const code =
    `async function stubborn() { for (;;) await new Promise((r) => setTimeout(r, 5)); }
    for (;;) { try { await stubborn(); } catch { /* goes on */ } }`;
  const [status, error] = await stop(end, code);
  assertEquals(status, "error");
  const { shown: [left] } = await end.execute("typeof before");
  if (left === '"number"') assertEquals(error, STOPPED[1]);
  else assertMatch(error!, REPLACED);
});

Deno.test("Stop never hits the next cell", async () => {
  await using end = await startFrontEnd(Deno.cwd(), PATIENT);
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

import { type Kernel, startKernel } from "../../../../lib/tools/kernel/client.ts";
import { entering } from "../../../../lib/tools/kernel/front/entering.ts";
import { frontPrelude } from "../../../../lib/tools/kernel/front/front_prelude.ts";
import { assertEquals } from "../../../assert.ts";

/** A kernel as the front has it. */
const started = () => startKernel(Deno.cwd(), { prelude: frontPrelude("stopped") });

/** So long that a busy machine changes nothing. */
const PATIENT_MS = 600_000;

/** How many requests a cell costs the kernel, what it shows and what it writes. */
async function cost(kernel: Kernel, code: string, number: number, late = PATIENT_MS) {
  const { execute } = kernel.process;
  let requests = 0;
  kernel.process.execute = (...args) => {
    requests++;
    return execute(...args);
  };
  const shown: unknown[] = [];
  let isStream = false;
  const { sent, before } = entering(code, number);
  if (before !== undefined) kernel.process.execute(before);
  const { written, thrown, floating, lost } = await kernel.execute(sent, {
    number,
    saysEnd: true,
    late,
    onOutput({ content: { text, data } }) {
      if (isStream && text !== undefined) shown.push(`${shown.pop()}${text}`);
      else shown.push(text ?? Object.values(Object(data))[0]);
      isStream = text !== undefined;
    },
  });
  kernel.process.execute = execute;
  const errors = [...floating, ...thrown ? [thrown] : []].map(({ message }) => message);
  return { requests, shown, written, errors, lost };
}

/** For cells that cannot say their end. */
const SHORT_MS = 200;

const quiet = { shown: [], written: "", errors: [], lost: undefined };

Deno.test("a cell that comes to its end is one request, and all it shows is there", async () => {
  await using kernel = await started();
  const one = { ...quiet, requests: 1 };
  assertEquals(await cost(kernel, "1 + 1", 1), { ...one, shown: ["2"] });
  assertEquals(await cost(kernel, "const a = 2;", 2), one);
  assertEquals(await cost(kernel, "{ a }", 3, SHORT_MS), {
    ...quiet,
    requests: 2,
    shown: ["{ a: 2 }"],
  });
  const lines = Array.from({ length: 100 }, (_, i) => `${i}\n`).join("");
  assertEquals(
    await cost(kernel, "for (let i = 0; i < 100; i++) console.log(i); a", 4),
    { ...one, shown: [lines, "2"] },
  );
  assertEquals(await cost(kernel, "Promise.reject(new Error('no')); 0", 5), {
    ...one,
    shown: ["0"],
    errors: ["no"],
  });
});

Deno.test("what a timer of no delay shows is there before the end of its cell", async () => {
  await using kernel = await started();
  for (let number = 1; number < 20; number++) {
    const code = `setTimeout(() => console.log("later")); console.log("now");`;
    const shown = ["now\nlater\n"];
    assertEquals(await cost(kernel, code, number), { ...quiet, requests: 1, shown });
  }
});

Deno.test("a cell that cannot say its end is asked: nothing is lost", async () => {
  await using kernel = await started();
  assertEquals(await cost(kernel, `console.log("a"); throw new Error("no");`, 1), {
    ...quiet,
    requests: 2,
    shown: ["a\n"],
    errors: ["no"],
  });
  assertEquals(await cost(kernel, `console.log("b"); const Deno = 0;`, 2, SHORT_MS), {
    ...quiet,
    requests: 2,
    shown: ["b\n"],
  });
});

Deno.test("a cell that writes past the messages is asked until all is there", async () => {
  await using kernel = await started();
  const code = `new Deno.Command(Deno.execPath(), {
      args: ["eval", "console.log('written')"], stdout: "inherit",
    }).outputSync().success`;
  const wrote = { ...quiet, requests: 3, written: "written\n" };
  assertEquals(await cost(kernel, code, 1), { ...wrote, shown: ["true"] });
  assertEquals(await cost(kernel, "0", 2), { ...quiet, requests: 1, shown: ["0"] });
  const sync = `import { writeSync } from "node:fs"; writeSync(1, "written\\n") > 0`;
  assertEquals(await cost(kernel, sync, 3), { ...wrote, shown: ["true"] });
  // A worker may write later too.
  const worker = `const worker = new Worker("data:text/javascript," +
      "onmessage = () => { console.log('written'); postMessage(0); };", { type: "module" });
    const written = () => new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.postMessage(0);
    });
    await written()`;
  assertEquals(await cost(kernel, worker, 4), { ...wrote, shown: ["true"] });
  assertEquals(await cost(kernel, "await written()", 5), { ...wrote, shown: ["true"] });
});

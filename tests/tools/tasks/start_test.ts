import { join } from "node:path";
import { readNotebook, writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assert, assertEquals, assertMatch, assertRejects } from "../../assert.ts";
import { inFolder, madeNotebook, tagged } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

const start = (folder: string, env?: Record<string, string>) =>
  startTask("start", ["--no-open", "--port", "0"], folder, { env });

/** A cell that waits until there is a file of the name "gate". */
const WAITS = `while (!await Deno.stat("gate").catch(() => false)) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
console.log(["as", "it", "runs"].join(" "));`;

/** A cell with something saved. */
const saved = (source: string) => ({
  ...tagged(source),
  outputs: [{
    output_type: "stream" as const,
    name: "stdout",
    text: "as it was saved\n",
  }],
});

/** Reads what a program says until that holds something; gives all of it. */
function listener(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  return async (until?: string) => {
    while (until === undefined || !said.includes(until)) {
      const { value, done } = await reader.read();
      if (done) break;
      said += value;
    }
    return said;
  };
}

/** Starts on a course of one notebook, and waits for the address of its book. */
async function started(
  folder: string,
  { source = WAITS, env }: { source?: string; env?: Record<string, string> } = {},
) {
  const notebooks = join(folder, "notebooks");
  await Deno.mkdir(notebooks);
  await writeNotebook(join(notebooks, "00_a.ipynb"), madeNotebook(saved(source)));
  const process = start(folder, env);
  const listen = listener(process.stdout);
  const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(await listen("Ctrl-C"))!;
  const page = async () => (await fetch(`${address}00_a.html`)).text();
  const open = () => Deno.writeTextFile(join(notebooks, "gate"), "");
  return { process, listen, address, page, open, notebooks };
}

Deno.test("start serves what is saved at once, runs the course behind and renews its pages", () =>
  inFolder(async (folder) => {
    const env = { npm_command: "exec" };
    const { process, listen, address, page, open } = await started(folder, { env });
    assert((await (await fetch(address)).text()).includes("00_a.html"));
    const before = await page();
    assert(before.includes("as it was saved") && !before.includes("as it runs"));

    await open();
    const said = await listen("task lab\n");
    assertMatch(said, /\nnotebooks.00_a\.ipynb +1 cell +0 figures +\d+\.\d s\n/);
    // Who came by npx has nothing else to type.
    assertMatch(said, /\nEvery notebook ran\. .*: npx -y deno@2 task lab\n$/);
    const after = await page();
    assert(after.includes("as it runs") && !after.includes("as it was saved"));

    process.kill("SIGINT");
    await listen();
    await process.stderr.cancel();
    assertEquals((await process.status).code, 0);
    await assertRejects(() => fetch(address), TypeError);
  }));

Deno.test("start that is stopped while the course runs leaves every file whole", () =>
  inFolder(async (folder) => {
    const { process, listen, notebooks } = await started(folder);
    const before = await Deno.readTextFile(join(notebooks, "00_a.ipynb"));
    await listen("renewed:");
    process.kill("SIGINT");
    await Promise.all([listen(), process.stderr.cancel()]);
    assertEquals((await process.status).code, 130);
    assertEquals(await Deno.readTextFile(join(notebooks, "00_a.ipynb")), before);
    // The book may not have come to be.
    const namesIn = (path: string) =>
      Array.fromAsync(Deno.readDir(path), ({ name }) => name).catch(() => []);
    const left = [...await namesIn(notebooks), ...await namesIn(join(folder, "book"))];
    assertEquals(left.filter((name) => name.endsWith("tmp")), []);
  }));

Deno.test("start says which notebook fails, shows where, and serves the book all the same", () =>
  inFolder(async (folder) => {
    const source = "throw new Error('bad')";
    const { process, listen, page, notebooks } = await started(folder, { source });
    const complain = listener(process.stderr);
    await listen("Not every notebook ran");
    assert((await page()).includes("Error: bad"));
    process.kill("SIGINT");
    await listen();
    const complaint = /^notebooks.00_a\.ipynb, cell 1, line 1: Error: bad\n$/;
    assertMatch(await complain(), complaint);
    assertEquals((await process.status).code, 1);
    const { cells } = await readNotebook(join(notebooks, "00_a.ipynb"));
    assertEquals(cells[0]?.outputs?.map(({ output_type }) => output_type), ["error"]);
  }));

Deno.test("start says that there is nothing to run", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    const { code, stderr } = await ended(start(folder));
    const message =
      'Cannot find notebooks: a folder must hold some, "notebooks" holds none';
    assertEquals({ code, stderr }, { code: 1, stderr: `${message}\n` });
  }));

import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNotebook, writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { formatNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { notebookFault } from "../../../lib/tools/ipynb/valid/notebook_fault.ts";
import { foreignAndNew } from "../../../lib/tools/tasks/foreign.ts";
import { assert, assertEquals, assertMatch } from "../../assert.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

const isWindows = Deno.build.os === "windows";
const NOTE = /^Note: a notebook can do whatever you can, .*\n/;
// What the types say of the same notebooks is asked in the same place, and known there.
const run = (folder: string, ...args: string[]) =>
  ended(startTask("run", args, folder, { env: { TMPDIR: tmpdir() } }));
const names = (folder: string) =>
  Array.fromAsync(Deno.readDir(folder), ({ name }) => name);

Deno.test("run says at the first run of a foreign notebook what it can do", () =>
  inFolder(async (folder) => {
    await writeNotebook(join(folder, "a.ipynb"), madeNotebook("1"));
    assertMatch((await run(folder, "a.ipynb")).stderr, NOTE);
    assertEquals((await run(folder, "a.ipynb")).stderr, "");
    await writeNotebook(join(folder, "b.ipynb"), madeNotebook("1"));
    assertMatch((await run(folder, ".")).stderr, NOTE);
  }));

Deno.test("the notebooks of the project are not foreign, nor are those that are not there", async () => {
  assertEquals(await foreignAndNew(["notebooks/00_start_here.ipynb", "none.ipynb"]), []);
  assertEquals(await foreignAndNew(["/no/such/notebook.ipynb"]), []);
});

Deno.test("one notebook's failure costs no other its outputs, and every file stays valid", () =>
  inFolder(async (folder) => {
    const odd = (content: string, type = "display_data") =>
      `await Deno.jupyter.broadcast("${type}", ${content}); 1`;
    const cells = {
      content: odd("null"),
      stream: odd('{ text: "no name" }', "stream"),
      data: odd('{ data: { "text/plain": 5 }, metadata: {} }'),
      transient: odd('{ data: {}, metadata: {}, transient: { "headlight.note": 3 } }'),
      state: odd("null", "status"),
      reply: odd('{ status: "error" }', "execute_reply"),
      error: odd("{ ename: null }", "error"),
      shown: '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": [1] }) })',
      thrown: "throw new Proxy({}, { get() { throw 1; } })",
      ended: "Deno.kill(Deno.pid, 'SIGKILL'); for (;;);",
      tampered: "globalThis.Symbol = undefined; 1",
    };
    for (const [name, cell] of Object.entries(cells)) {
      await writeNotebook(join(folder, `${name}.ipynb`), madeNotebook(cell));
    }
    for (const name of ["a", "s", "z"]) {
      await writeNotebook(join(folder, `${name}_good.ipynb`), madeNotebook("'good'"));
    }
    await Deno.writeTextFile(
      join(folder, "broken.ipynb"),
      '{"nbformat": 4, "cells": [5]}',
    );
    const { code, stdout, stderr } = await run(folder, "--timeout", "20", ".");
    assertEquals(code, 1);
    assertEquals(stdout.trim().split("\n").length, 15);
    const failing = Object.keys(cells).filter((name) =>
      !/transient|state|reply/.test(name)
    );
    for (const name of failing) {
      assertMatch(stderr, new RegExp(`^${name}\\.ipynb, cell 1`, "m"));
    }
    assertMatch(
      stderr,
      /^Cannot read notebook "broken.ipynb": its cells must be objects/m,
    );
    for (const name of await names(folder)) {
      if (name === "broken.ipynb") continue;
      const notebook = await readNotebook(join(folder, name));
      assertEquals(notebookFault(notebook), undefined, name);
      assertEquals((notebook.cells[0]?.outputs ?? []).length > 0, true, name);
      if (name.includes("good")) {
        assertEquals(notebook.cells[0]?.outputs?.[0]?.data, { "text/plain": '"good"' });
      }
    }
  }));

Deno.test("run neither runs nor writes a notebook that is read-only", {
  ignore: isWindows,
}, () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("await Deno.writeTextFile('ran', ''); 1"));
    await Deno.chmod(path, 0o444);
    const before = await Deno.readTextFile(path);
    const { code, stdout, stderr } = await run(folder, "a.ipynb");
    assertEquals(code, 1);
    assertEquals(
      stderr.replace(NOTE, ""),
      'Cannot write notebook "a.ipynb": it must be writable, it is read-only\n',
    );
    assertMatch(stdout, /^a.ipynb +0 cells .* failed\n$/);
    assertEquals(await Deno.readTextFile(path), before);
    assertEquals(await names(folder), ["a.ipynb"]);
    assertEquals((await run(folder, "--output", "out", "a.ipynb")).code, 0);
  }));

Deno.test("run removes what a killed run left beside a notebook", () =>
  inFolder(async (folder) => {
    await writeNotebook(join(folder, "a.ipynb"), madeNotebook("1"));
    const leftover = `a.ipynb.${crypto.randomUUID()}.tmp`;
    await Deno.writeTextFile(join(folder, leftover), "half");
    await run(folder, "a.ipynb");
    assertEquals(await names(folder), ["a.ipynb"]);
  }));

Deno.test(
  "run keeps the other name of a notebook",
  { ignore: isWindows },
  () =>
    inFolder(async (folder) => {
      const [path, other] = [join(folder, "a.ipynb"), join(folder, "other")];
      await writeNotebook(path, madeNotebook("1"));
      await Deno.link(path, other);
      await run(folder, "a.ipynb");
      assertEquals(await Deno.readTextFile(other), await Deno.readTextFile(path));
      assert((await Deno.readTextFile(other)).includes("execute_result"));
    }),
);

Deno.test("run --output is refused before the work where it cannot be written", () =>
  inFolder(async (folder) => {
    const cell = "await Deno.writeTextFile('ran', ''); 1";
    await writeNotebook(join(folder, "a.ipynb"), madeNotebook(cell));
    await Deno.writeTextFile(join(folder, "file"), "");
    await Deno.mkdir(join(folder, "out", "a.ipynb"), { recursive: true });
    const cases: [output: string, reason: string][] = [
      ["file", '--output must name a folder, "file" is none'],
      ["new.ipynb", '--output must name a folder, "new.ipynb" is the name of a notebook'],
      ["out", `it must be writable, it is no file`],
    ];
    for (const [output, reason] of cases) {
      const { code, stdout, stderr } = await run(folder, "--output", output, "a.ipynb");
      assertEquals([code, stdout], [2, ""]);
      assertEquals([stderr.includes(reason), stderr], [true, stderr]);
    }
    assertEquals((await names(folder)).toSorted(), ["a.ipynb", "file", "out"]);
  }));

Deno.test("run --timeout takes any time, also more than timers do", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(
      path,
      madeNotebook("await new Promise((go) => setTimeout(go, 50)); 1"),
    );
    for (const timeout of ["3000000", "1e12", "Infinity"]) {
      const { code, stdout } = await run(folder, "--timeout", timeout, "a.ipynb");
      assertEquals([code, stdout.includes("failed")], [0, false], timeout);
    }
  }));

Deno.test("run says that something was not done when the last cell was", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("setInterval(() => {}, 10); 1"));
    const { code, stderr } = await run(folder, "a.ipynb");
    assertEquals(code, 0);
    assertMatch(
      stderr.replace(NOTE, ""),
      /^Note: a\.ipynb was not done when .* is lost\.\n$/,
    );
  }));

Deno.test("run leaves a notebook of another language as it is", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    const outputs = [{ output_type: "stream", name: "stdout", text: "/home\n" }];
    for (const metadata of [{ language_info: { name: "python" } }, {}]) {
      const notebook = { ...madeNotebook("import os\nprint(os.getcwd())"), metadata };
      notebook.cells[0]!.outputs = outputs;
      await Deno.writeTextFile(path, formatNotebook(notebook));
      const before = await Deno.readTextFile(path);
      assertEquals((await run(folder, "a.ipynb")).code, 1);
      assertEquals(await Deno.readTextFile(path), before);
    }
  }));

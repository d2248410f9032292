import { join } from "node:path";
import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assert, assertEquals, assertMatch, assertRejects } from "../../assert.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

const start = (folder: string) =>
  startTask("start", ["--no-open", "--port", "0"], folder);

Deno.test("start runs the course, serves it as a book, and ends by Ctrl-C", () =>
  inFolder(async (folder) => {
    const notebooks = join(folder, "notebooks");
    await Deno.mkdir(notebooks);
    await writeNotebook(join(notebooks, "01_b.ipynb"), madeNotebook("1", "2"));
    await writeNotebook(join(notebooks, "00_a.ipynb"), madeNotebook("3"));
    const process = start(folder);
    let said = "";
    const reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
    while (!/Ctrl-C/.test(said)) {
      const { value, done } = await reader.read();
      if (done) break;
      said += value;
    }
    const [first, second] = said.split("\n");
    assertMatch(first!, /^notebooks.00_a\.ipynb +1 cell +0 figures +\d+\.\d s$/);
    assertMatch(second!, /^notebooks.01_b\.ipynb +2 cells +0 figures +\d+\.\d s$/);

    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
    const page = await fetch(address);
    assertEquals(page.status, 200);
    assert((await page.text()).includes("00_a.html"));

    process.kill("SIGINT");
    while (!(await reader.read()).done);
    await process.stderr.cancel();
    assertEquals((await process.status).code, 0);
    await assertRejects(() => fetch(address), TypeError);
  }));

Deno.test("start fails if a notebook fails, says which, and serves nothing", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    const path = join(folder, "notebooks", "00_a.ipynb");
    await writeNotebook(path, madeNotebook("throw new Error('bad')"));
    const { code, stderr } = await ended(start(folder));
    assertEquals(code, 1);
    assertMatch(stderr, /^notebooks.00_a\.ipynb, cell 1, line 1: Error: bad\n$/);
  }));

Deno.test("start says that there is nothing to run", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    const { code, stderr } = await ended(start(folder));
    const message =
      'Cannot find notebooks: a folder must hold some, "notebooks" holds none';
    assertEquals({ code, stderr }, { code: 1, stderr: `${message}\n` });
  }));

import { join } from "node:path";
import { writeNotebook } from "../../lib/runner/notebook_file.ts";
import { assertEquals, assertMatch } from "../assert.ts";
import { inFolder, madeNotebook } from "./made_notebook.ts";
import { ended, startTask } from "./task.ts";

const PERMISSIONS = [
  `--allow-run=${Deno.execPath()}`,
  "--allow-net=127.0.0.1",
  "--allow-read=./",
  "--allow-write=./notebooks",
];

const start = (folder: string) => ended(startTask("start.ts", PERMISSIONS, [], folder));

Deno.test("start runs the course, says how each notebook went and where to read it", () =>
  inFolder(async (folder) => {
    const notebooks = join(folder, "notebooks");
    await Deno.mkdir(notebooks);
    await writeNotebook(join(notebooks, "01_b.ipynb"), madeNotebook("1", "2"));
    await writeNotebook(join(notebooks, "00_a.ipynb"), madeNotebook("3"));
    const { code, stdout, stderr } = await start(folder);
    assertEquals({ code, stderr }, { code: 0, stderr: "" });
    const [first, second, , last] = stdout.split("\n");
    assertMatch(first!, /^notebooks.00_a\.ipynb +1 cell +0 figures +\d+\.\d s$/);
    assertMatch(second!, /^notebooks.01_b\.ipynb +2 cells +0 figures +\d+\.\d s$/);
    assertMatch(last!, /deno task lab$/);

    // What has not changed is not written again.
    const path = join(notebooks, "00_a.ipynb");
    await Deno.utime(path, 1000, 1000);
    await start(folder);
    assertEquals((await Deno.stat(path)).mtime, new Date(1000 * 1000));
  }));

Deno.test("start fails if a notebook fails, and says which", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    const path = join(folder, "notebooks", "00_a.ipynb");
    await writeNotebook(path, madeNotebook("throw new Error('bad')"));
    const { code, stderr } = await start(folder);
    assertEquals(code, 1);
    assertMatch(stderr, /^notebooks.00_a\.ipynb, cell 1, line 1: Error: bad\n$/);
  }));

Deno.test("start says that there is nothing to run", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    const { code, stderr } = await start(folder);
    const message =
      'Cannot run notebooks: a folder must hold some, "notebooks" holds none';
    assertEquals({ code, stderr }, { code: 1, stderr: `${message}\n` });
  }));

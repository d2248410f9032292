import { join } from "node:path";
import { formatNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { readNotebook, writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assertEquals, assertRejects } from "../../assert.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";

const names = (folder: string) =>
  Array.fromAsync(Deno.readDir(folder), ({ name }) => name);

Deno.test("writeNotebook() writes what readNotebook() reads, and nothing else", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("1 + 1", "const x = 2;\nx"));
    assertEquals(await readNotebook(path), madeNotebook("1 + 1", "const x = 2;\nx"));
    assertEquals(await names(folder), ["a.ipynb"]);
  }));

Deno.test("writeNotebook() leaves a file alone that would not change", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await Deno.writeTextFile(path, formatNotebook(madeNotebook("1")));
    await Deno.utime(path, 1000, 1000);
    await writeNotebook(path, madeNotebook("1"));
    assertEquals((await Deno.stat(path)).mtime, new Date(1000 * 1000));
    await writeNotebook(path, madeNotebook("2"));
    assertEquals((await readNotebook(path)).cells[0]?.source, "2");
  }));

Deno.test("writeNotebook() writes all or nothing", () =>
  inFolder(async (folder) => {
    // A folder cannot be replaced by a file: the last step fails.
    const path = join(folder, "a.ipynb");
    await Deno.mkdir(join(path, "inside"), { recursive: true });
    await assertRejects(() => writeNotebook(path, madeNotebook("1")), Error);
    assertEquals(await names(folder), ["a.ipynb"]);
  }));

Deno.test("writeNotebook() follows a link and keeps a private file private", {
  ignore: Deno.build.os === "windows",
}, () =>
  inFolder(async (folder) => {
    const [path, link] = [join(folder, "a.ipynb"), join(folder, "link.ipynb")];
    await Deno.writeTextFile(path, "", { mode: 0o600 });
    await Deno.symlink(path, link);
    await writeNotebook(link, madeNotebook("1"));
    assertEquals((await Deno.lstat(link)).isSymlink, true);
    assertEquals((await Deno.stat(path)).mode! & 0o777, 0o600);
    assertEquals((await readNotebook(path)).cells.length, 1);
  }));

Deno.test("readNotebook() says that there is no such file", () =>
  inFolder(async (folder) => {
    const path = join(folder, "none.ipynb");
    const message = `Cannot read notebook "${path}": it must be a file, there is none`;
    await assertRejects(() => readNotebook(path), TypeError, message);
  }));

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

Deno.test("readNotebook() accepts a byte order mark", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await Deno.writeTextFile(path, `\ufeff${formatNotebook(madeNotebook("1"))}`);
    assertEquals(await readNotebook(path), madeNotebook("1"));
  }));

Deno.test("readNotebook() refuses what is not UTF-8, and says where", () =>
  inFolder(async (folder) => {
    const text = formatNotebook(madeNotebook("1", "'café'"));
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const utf16 = new Uint8Array(Uint16Array.from(text, (it) => it.charCodeAt(0)).buffer);
    const line = text.split("\n").findIndex((it) => it.includes("caf")) + 1;
    const cases: [bytes: Uint8Array, line: number][] = [
      [latin1, line],
      [Uint8Array.of(0xff, 0xfe, ...utf16), 1],
      [
        new TextEncoder().encode(text).subarray(0, -1).fill(0xc3, -1),
        text.split("\n").length - 1,
      ],
    ];
    for (const [i, [bytes, line]] of cases.entries()) {
      const path = join(folder, `${i}.ipynb`);
      await Deno.writeFile(path, bytes);
      const message =
        `Cannot read notebook "${path}": it must be UTF-8, line ${line} is not`;
      await assertRejects(() => readNotebook(path), TypeError, message);
    }
  }));

Deno.test("readNotebook() refuses folders, pipes and devices", {
  ignore: Deno.build.os === "windows",
}, () =>
  inFolder(async (folder) => {
    const refused = (path: string, found: string) =>
      assertRejects(() => readNotebook(path), TypeError, `it must be a file, ${found}`);
    await refused(folder, "it is a folder");
    await refused("/dev/zero", "it is a pipe or a device");
    const link = join(folder, "a.ipynb");
    await Deno.symlink("/dev/zero", link);
    await refused(link, "it is a pipe or a device");
  }));

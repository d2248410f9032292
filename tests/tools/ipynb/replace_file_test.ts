import { basename, join } from "node:path";
import {
  removeLeftovers,
  replaceFile,
  whyNotReplaced,
} from "../../../lib/tools/ipynb/replace_file.ts";
import { assertEquals, assertRejects } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";

const isWindows = Deno.build.os === "windows";
const names = (folder: string) =>
  Array.fromAsync(Deno.readDir(folder), ({ name }) => name);

/** A file in a folder that is there for the time of a test. */
const withFile = (use: (path: string, folder: string) => Promise<void>) =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await Deno.writeTextFile(path, "old, and longer than the new");
    await use(path, folder);
  });

Deno.test("replaceFile() replaces what is there and makes what is not", () =>
  withFile(async (path, folder) => {
    await replaceFile(path, "new");
    await replaceFile(join(folder, "b.ipynb"), "é");
    assertEquals(await Deno.readTextFile(path), "new");
    assertEquals(await Deno.readTextFile(join(folder, "b.ipynb")), "é");
    assertEquals((await names(folder)).toSorted(), ["a.ipynb", "b.ipynb"]);
  }));

Deno.test("replaceFile() takes every name that a disk takes", () =>
  inFolder(async (folder) => {
    for (const letter of ["a", "é", "一", "😀"]) {
      const size = new TextEncoder().encode(letter).length;
      const path = join(folder, `${letter.repeat(Math.floor(249 / size))}.ipynb`);
      await Deno.writeTextFile(path, "old");
      const start = letter.repeat(Math.floor(200 / size));
      await Deno.writeTextFile(join(folder, `${start}.${crypto.randomUUID()}.tmp`), "");
      await removeLeftovers(path);
      await replaceFile(path, "new");
      assertEquals(await Deno.readTextFile(path), "new");
      assertEquals(await names(folder), [basename(path)]);
      await Deno.remove(path);
    }
  }));

Deno.test("replaceFile() keeps every name of a file, and links to it", {
  ignore: isWindows,
}, () =>
  withFile(async (path, folder) => {
    const [other, link] = [join(folder, "other"), join(folder, "link")];
    await Deno.link(path, other);
    await Deno.symlink(path, link);
    await replaceFile(link, "new");
    assertEquals(await Deno.readTextFile(other), "new");
    assertEquals((await Deno.lstat(link)).isSymlink, true);
    assertEquals((await Deno.stat(path)).nlink, 2);
  }));

Deno.test(
  "replaceFile() keeps what others may do with a file",
  { ignore: isWindows },
  () =>
    withFile(async (path) => {
      for (const mode of [0o600, 0o666, 0o755]) {
        await Deno.chmod(path, mode);
        await replaceFile(path, mode.toString(8));
        assertEquals((await Deno.stat(path)).mode! & 0o777, mode);
      }
    }),
);

Deno.test(
  "replaceFile() keeps the owner of a file",
  { ignore: isWindows },
  () =>
    withFile(async (path) => {
      // Only one who may do everything can give a file away.
      const given = await Deno.chown(path, 4321, 8765).then(() => true, () => false);
      const { uid, gid } = await Deno.stat(path);
      await replaceFile(path, "new");
      const after = await Deno.stat(path);
      assertEquals([after.uid, after.gid], [uid, gid]);
      assertEquals(given, uid === 4321);
    }),
);

Deno.test("replaceFile() leaves nothing behind if it fails", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await Deno.mkdir(join(path, "inside"), { recursive: true });
    await assertRejects(() => replaceFile(path, "new"), Error);
    await assertRejects(() => replaceFile(join(folder, "none/a.ipynb"), "new"), Error);
    assertEquals(await names(folder), ["a.ipynb"]);
  }));

Deno.test("removeLeftovers() removes what nobody holds, and nothing else", () =>
  withFile(async (path, folder) => {
    const leftover = `${path}.${crypto.randomUUID()}.tmp`;
    const held = `${path}.${crypto.randomUUID()}.tmp`;
    const others = [`${path}.tmp`, join(folder, `b.${crypto.randomUUID()}.tmp`)];
    for (const other of [leftover, ...others]) await Deno.writeTextFile(other, "");
    using file = await Deno.open(held, { write: true, createNew: true });
    await file.lock(true);
    await removeLeftovers(path);
    const left = (await names(folder)).map((name) => join(folder, name)).toSorted();
    assertEquals(left, [path, held, ...others].toSorted());
  }));

Deno.test("whyNotReplaced() knows folders and files that are read-only", () =>
  withFile(async (path, folder) => {
    assertEquals(await whyNotReplaced(path), undefined);
    assertEquals(await whyNotReplaced(join(folder, "none")), undefined);
    assertEquals(await whyNotReplaced(folder), "it is no file");
    if (isWindows) return;
    await Deno.chmod(path, 0o444);
    assertEquals(await whyNotReplaced(path), "it is read-only");
  }));

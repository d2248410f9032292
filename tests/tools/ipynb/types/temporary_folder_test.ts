import { basename, dirname, join } from "node:path";
import { inTemporaryFolder } from "../../../../lib/tools/ipynb/types/temporary_folder.ts";
import { assertEquals, assertRejects } from "../../../assert.ts";

const isThere = (path: string) => Deno.stat(path).then(() => true, () => false);

Deno.test("inTemporaryFolder() leaves nothing behind, also when something goes wrong", async () => {
  let folder = "";
  const use = async (path: string) => {
    await Deno.writeTextFile(join(path, "a"), "");
    folder = path;
  };
  await inTemporaryFolder(use);
  assertEquals(await isThere(folder), false);
  await assertRejects(
    () =>
      inTemporaryFolder((path) => use(path).then(() => Promise.reject(new Error("x")))),
    Error,
    "x",
  );
  assertEquals(await isThere(folder), false);
});

Deno.test("inTemporaryFolder() removes what killed programs left, and what is in use stays", () =>
  inTemporaryFolder(async (used) => {
    const left = join(dirname(used), `headlight_${crypto.randomUUID()}`);
    await Deno.mkdir(left);
    await Deno.writeTextFile(join(left, ".held"), "");
    await inTemporaryFolder(async () => {
      assertEquals([await isThere(left), await isThere(used)], [false, true]);
    });
  }));

Deno.test("inTemporaryFolder() has the name that it is given, for one at a time", async () => {
  const name = crypto.randomUUID();
  const place = () => inTemporaryFolder((path) => Promise.resolve(path), name);
  const folder = await inTemporaryFolder(async (path) => {
    assertEquals(basename(path), `headlight_${name}`);
    assertEquals(await place() === path, false);
    assertEquals(await isThere(path), true);
    return path;
  }, name);
  assertEquals([await isThere(folder), await place()], [false, folder]);
});

Deno.test("inTemporaryFolder() keeps a folder for whoever has it, however many there are", async () => {
  const name = crypto.randomUUID();
  const owners = Array.from({ length: 6 }, async (_, i) => {
    for (let round = 0; round < 20; round++) {
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, "a");
        await Deno.writeTextFile(file, `${i}`);
        await new Promise((done) => setTimeout(done, (i + round) % 4));
        assertEquals(await Deno.readTextFile(file), `${i}`);
      }, round % 2 === 0 ? name : undefined);
    }
  });
  await Promise.all(owners);
});

import { assert, assertEquals, assertRejects } from "../../assert.ts";
import { readSite, writeSite } from "../../../lib/tools/book/site.ts";

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const parent = await Deno.makeTempDir({ prefix: "headlight-site-" });
  try {
    await test(`${parent}/book`);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

const text = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
const first = new Map([["index.html", "one"], ["source/a.html", "two"]]);
const second = new Map([["index.html", "three"], ["source/b.html", "four"]]);

Deno.test("a book that was written is read again, and files of the one before are gone", () =>
  inFolder(async (folder) => {
    await writeSite(folder, first, "print 1");
    const read = await readSite(folder, "print 1");
    assertEquals([...read!].map(([path, bytes]) => [path, text(bytes)]), [...first]);
    await writeSite(folder, second, "print 2");
    assertEquals((await readSite(folder, "print 2"))?.size, 2);
    assertEquals(await readSite(folder, "print 1"), undefined);
    await assertRejects(() => Deno.stat(`${folder}/source/a.html`), Deno.errors.NotFound);
    const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
    assertEquals(names.toSorted(), ["book.json", "index.html", "source"]);
  }));

Deno.test("a book is not whole if a file was changed, lost, or replaced by a link", () =>
  inFolder(async (folder) => {
    const damages = [
      () => Deno.writeTextFile(`${folder}/index.html`, "onf"),
      () => Deno.remove(`${folder}/index.html`),
      async () => {
        await Deno.writeTextFile(`${folder}/../outside`, "one");
        await Deno.remove(`${folder}/index.html`);
        await Deno.symlink("../outside", `${folder}/index.html`);
      },
    ];
    for (const damage of damages) {
      await writeSite(folder, first, "print");
      assert(await readSite(folder, "print"));
      await damage();
      assertEquals(await readSite(folder, "print"), undefined);
    }
    await writeSite(folder, first, "print");
    assertEquals(text((await readSite(folder, "print"))?.get("index.html")), "one");
  }));

Deno.test("a book is not written over something else", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(folder);
    await Deno.writeTextFile(`${folder}/thesis.txt`, "years of work");
    await assertRejects(
      () => writeSite(folder, first, "print"),
      TypeError,
      'it must be a new folder or that of a book, it holds "thesis.txt"',
    );
    assertEquals(await Deno.readTextFile(`${folder}/thesis.txt`), "years of work");
  }));

Deno.test("a list that names files outside of the folder is no list of ours", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(folder);
    await Deno.writeTextFile(`${folder}/../outside`, "one");
    const list = { fingerprint: "print", files: { "../outside": "0" } };
    await Deno.writeTextFile(`${folder}/book.json`, JSON.stringify(list));
    assertEquals(await readSite(folder, "print"), undefined);
    await assertRejects(() => writeSite(folder, first, "print"), TypeError, "book.json");
    assertEquals(await Deno.readTextFile(`${folder}/../outside`), "one");
  }));

import { assert, assertEquals, assertRejects } from "../../assert.ts";
import type { Book } from "../../../lib/tools/book/build.ts";
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
const book = (...files: [path: string, content: string][]): Book => ({
  files: new Map(files),
  leftOut: [],
});
const first = book(["index.html", "one"], ["source/a.html", "two"]);
const second = book(["index.html", "three"], ["source/b.html", "four"]);
const read = async (folder: string, print: string) =>
  (await readSite(folder, print))?.site;

Deno.test("a book that was written is read again, and files of the one before are gone", () =>
  inFolder(async (folder) => {
    await writeSite(folder, first, "print 1");
    const site = await read(folder, "print 1");
    assertEquals(
      [...site!].map(([path, bytes]) => [path, text(bytes)]),
      [...first.files],
    );
    await writeSite(folder, second, "print 2");
    assertEquals((await read(folder, "print 2"))?.size, 2);
    assertEquals(await read(folder, "print 1"), undefined);
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
      assert(await read(folder, "print"));
      await damage();
      assertEquals(await read(folder, "print"), undefined);
    }
    await writeSite(folder, first, "print");
    assertEquals(text((await read(folder, "print"))?.get("index.html")), "one");
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
    assertEquals(await read(folder, "print"), undefined);
    await assertRejects(() => writeSite(folder, first, "print"), TypeError, "book.json");
    assertEquals(await Deno.readTextFile(`${folder}/../outside`), "one");
  }));

Deno.test("nothing is written, read or taken away through a link", () =>
  inFolder(async (folder) => {
    const outside = `${folder}/../outside`;
    await Deno.mkdir(outside);
    await Deno.writeTextFile(`${outside}/a.html`, "mine");
    // A folder in the book.
    await writeSite(folder, first, "print");
    await Deno.remove(`${folder}/source`, { recursive: true });
    await Deno.symlink("../outside", `${folder}/source`);
    await assertRejects(
      () => writeSite(folder, first, "print"),
      TypeError,
      `what it holds must be folders and files, "source" is a link`,
    );
    // One that the book had, and has no more.
    await writeSite(folder, book(["index.html", "three"]), "print 2");
    assertEquals((await read(folder, "print 2"))?.size, 1);
    // The folder itself.
    await Deno.symlink("outside", `${folder}/../linked`);
    await assertRejects(
      () => writeSite(`${folder}/../linked`, first, "print"),
      TypeError,
      "it must be a folder itself, it is a link to",
    );
    const names = (await Array.fromAsync(Deno.readDir(outside))).map(({ name }) => name);
    assertEquals(names, ["a.html"]);
    assertEquals(await Deno.readTextFile(`${outside}/a.html`), "mine");
  }));

Deno.test("whoever is stopped while he writes a book can write it again", () =>
  inFolder(async (folder) => {
    // A folder in the place of a file stops it in the middle.
    const stopped = book(["a.html", "one"], ["source/a.html", "two"]);
    await Deno.mkdir(`${folder}/a.html`, { recursive: true });
    await Deno.writeTextFile(`${folder}/book.json`, '{"fingerprint":"","files":{}}');
    await assertRejects(() => writeSite(folder, stopped, "print"), Error);
    assertEquals(await read(folder, "print"), undefined);
    await Deno.remove(`${folder}/a.html`);
    const left = `${folder}/.${crypto.randomUUID()}.tmp`;
    await Deno.writeTextFile(left, "half");
    await writeSite(folder, stopped, "print");
    assertEquals((await read(folder, "print"))?.size, 2);
    await assertRejects(() => Deno.stat(left), Deno.errors.NotFound);
  }));

Deno.test("a book knows what was left out of it, and pages in every script", () =>
  inFolder(async (folder) => {
    const leftOut = [{ path: "b.ipynb", reason: "Cannot read notebook" }];
    const files = new Map([["第一章.html", "one"], ["figures/第一章.js", "two"]]);
    await writeSite(folder, { files, leftOut }, "print");
    const saved = await readSite(folder, "print");
    assertEquals(saved?.leftOut, leftOut);
    assertEquals(text(saved?.site.get("第一章.html")), "one");
  }));

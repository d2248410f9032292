import { cp } from "node:fs/promises";
import { join } from "node:path";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "../../assert.ts";
import { keptScripts } from "../book/kept_scripts.ts";
import { notebookText } from "../book/chapters/made_chapter.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

const COURSE = new URL("../../../notebooks/", import.meta.url);

/** Runs `deno task book` as a reader types it. */
async function book(...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "-q", "book", ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, said: text(stdout), complained: text(stderr) };
}

Deno.test("deno task book: says in one line what it cannot do", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const mine = join(folder, "mine.txt");
    await Deno.writeTextFile(mine, "mine");
    for (const output of [folder, mine, join(mine, "site")]) {
      const { code, complained } = await book("--output", output);
      assertEquals(code, 1);
      assertEquals(complained.trim().split("\n").length, 1, complained);
      assertStringIncludes(complained, "Cannot");
    }
    assertEquals(await Deno.readTextFile(mine), "mine");
    assertEquals((await book("--colour", "red")).code, 2);
    assertEquals((await book("--output", "")).code, 2);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("deno task book: writes the course to any folder, once, without what cannot be read", () =>
  inFolder(async (folder) => {
    const notebooks = join(folder, "notebooks"), site = join(folder, "any", "site");
    await cp(COURSE, notebooks, { recursive: true });
    const cut = join(notebooks, "cut.ipynb"), odd = join(notebooks, "odd.ipynb");
    await Deno.writeTextFile(cut, "{");
    const oddCell = ["code", "1", { outputs: "none" }] as const;
    await Deno.writeTextFile(odd, notebookText([["markdown", "# Odd"], oddCell]));
    await Deno.symlink("nowhere", join(notebooks, "lost.ipynb"));
    const make = (...args: string[]) =>
      ended(startTask("book", ["--output", site, ...args], folder));

    const strict = await make("--strict");
    assertEquals([strict.code, strict.stdout], [1, ""]);
    await assertRejects(() => Deno.stat(site), Deno.errors.NotFound);

    for (const news of ["made in", "unchanged"]) {
      const { code, stdout, stderr } = await make();
      assertEquals(code, 0);
      const index = await Deno.readTextFile(join(site, "index.html"));
      assertStringIncludes(index, 'href="00_start_here.html"');
      assert(!/(?:cut|lost|odd)\.html/.test(index));
      assertStringIncludes(stdout, news);
      const [first, ...reasons] = stderr.trim().split("\n");
      assertEquals(first, "Left out of the book: 3 notebooks");
      assertEquals(reasons.length, 3, stderr);
      for (const name of ["cut", "lost", "odd"]) {
        const reason = reasons.find((each) => each.includes(`${name}.ipynb`)) ?? "";
        assertStringIncludes(reason, "Cannot read notebook");
        if (name === "odd") assertStringIncludes(reason, "cell 2");
      }
    }
    // The same bytes from each making.
    const { frame } = (await keptScripts()).en;
    const frames = Array.from(Deno.readDirSync(join(site, "assets")), ({ name }) => name)
      .filter((name) => name.startsWith("frame."));
    assertEquals(frames.length, 1);
    assertEquals(await Deno.readTextFile(join(site, "assets", frames[0]!)), frame);

    assertEquals((await make("--strict")).code, 1);
    for (const { name } of [...Deno.readDirSync(notebooks)]) {
      const isLeft = /^(?:cut|lost|odd)\./.test(name);
      if (!isLeft) await Deno.remove(join(notebooks, name), { recursive: true });
    }
    const none = await make();
    assertEquals([none.code, none.stderr.trim().split("\n").length], [1, 3]);
  }));

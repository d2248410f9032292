import { join } from "node:path";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "../../assert.ts";
import { keptScripts } from "../book/kept_scripts.ts";
import { notebookText } from "../book/chapters/made_chapter.ts";
import { ended, startTask } from "./task.ts";

/** Runs `deno task book` as a reader types it. */
async function book(...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "-q", "book", ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, said: text(stdout), complained: text(stderr) };
}

Deno.test("deno task book: writes the course to any folder, once", async () => {
  const folder = join(await Deno.makeTempDir(), "site");
  try {
    const { code, said, complained } = await book("--output", folder);
    assertEquals({ code, complained }, { code: 0, complained: "" });
    assertStringIncludes(said, "made in");
    assert((await Deno.stat(join(folder, "index.html"))).isFile);
    // The same bytes from each making.
    const { frame } = (await keptScripts()).en;
    const frames = Array.from(
      Deno.readDirSync(join(folder, "assets")),
      ({ name }) => name,
    )
      .filter((name) => name.startsWith("frame."));
    assertEquals(frames.length, 1);
    assertEquals(await Deno.readTextFile(join(folder, "assets", frames[0]!)), frame);
    assertStringIncludes((await book("--output", folder)).said, "unchanged");
  } finally {
    await Deno.remove(join(folder, ".."), { recursive: true });
  }
});

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

Deno.test("deno task book: says which notebooks it leaves out, each time, and stops if it is asked to", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(join(folder, "notebooks"));
    const write = (name: string, text: string | Uint8Array) =>
      Deno.writeFile(
        join(folder, "notebooks", name),
        typeof text === "string" ? new TextEncoder().encode(text) : text,
      );
    await write("good.ipynb", notebookText([["markdown", "# Good"]]));
    await write("cut.ipynb", "{");
    await write(
      "odd.ipynb",
      notebookText([["markdown", "# Odd"], ["code", "1", {
        outputs: "none",
      }]]),
    );
    await Deno.symlink("nowhere", join(folder, "notebooks", "lost.ipynb"));
    const make = async (...args: string[]) =>
      await ended(startTask("book", args, folder));

    const strict = await make("--strict");
    assertEquals([strict.code, strict.stdout], [1, ""]);
    await assertRejects(() => Deno.stat(join(folder, "book")), Deno.errors.NotFound);

    for (const news of ["made in", "unchanged"]) {
      const { code, stdout, stderr } = await make();
      assertEquals(code, 0);
      const index = await Deno.readTextFile(join(folder, "book", "index.html"));
      assertEquals(
        index.match(/href="[a-z]+\.html"/g)?.includes('href="good.html"'),
        true,
      );
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
    assertEquals((await make("--strict")).code, 1);
    await Deno.remove(join(folder, "notebooks", "good.ipynb"));
    const none = await make();
    assertEquals([none.code, none.stderr.trim().split("\n").length], [1, 3]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

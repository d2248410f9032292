import { join } from "node:path";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";

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

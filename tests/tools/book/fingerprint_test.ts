import { joinBytes } from "../../../lib/text/bytes.ts";
import type { Inputs } from "../../../lib/tools/book/build.ts";
import { fingerprint, programFiles } from "../../../lib/tools/book/fingerprint.ts";
import { ENTRIES } from "../../../lib/tools/book/running/entries.ts";
import { assert, assertEquals } from "../../assert.ts";
import { filesIn } from "../../layers.ts";

const root = new URL("../../../", import.meta.url);
const inputs: Inputs = {
  notebooks: [{ path: "notebooks/a.ipynb", text: "a" }],
  sources: [{ path: "tensor/a.ts", text: "b" }],
  door: "c",
};
const files = [...(await programFiles()).keys()].map((address) =>
  address.slice(root.href.length)
).toSorted();

/** What the files import, and nothing else of them: it is gone through many times. */
const held = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
function read({ href }: URL): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = held.get(href) ?? Deno.readTextFile(new URL(href)).then((text) => {
    const imports = text.match(/\b(?:from|import) *\(?\s*"\.[^"]+"/g) ?? [];
    return new TextEncoder().encode(imports.join("\n"));
  });
  held.set(href, bytes);
  return bytes;
}

/** The fingerprint, had one file another text. */
function changed(path: string): Promise<string> {
  return fingerprint(inputs, async (file) => {
    const bytes = await read(file);
    return file.href === new URL(path, root).href
      ? joinBytes([bytes, Uint8Array.of(32)])
      : bytes;
  });
}

Deno.test("the program that makes the book is what Deno finds from its entry on", async () => {
  const entries = ["lib/tools/book/build.ts", ...Object.values(ENTRIES)];
  const imports = entries.map((entry) => `import "${new URL(entry, root)}";`).join("\n");
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", `data:text/typescript,${encodeURIComponent(imports)}`],
    cwd: root,
  }).output();
  const { modules }: { modules: { specifier: string }[] } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  const own = modules.map(({ specifier }) => specifier)
    .filter((specifier) => specifier.startsWith(root.href))
    .map((specifier) => specifier.slice(root.href.length));
  assertEquals(files, own.toSorted());
});

Deno.test("every style, script and template of the book is used", () => {
  const unused = ["assets", "templates", "markup"]
    .flatMap((folder) => filesIn(`lib/tools/book/${folder}`))
    .filter((path) => !files.includes(path));
  assertEquals(unused, []);
});

Deno.test("a change in any file of the program that makes the book makes it anew", async () => {
  const before = await fingerprint(inputs, read);
  assertEquals(await fingerprint(inputs, read), before);
  for (
    const path of [
      "lib/tools/book/assets/styles/text.css",
      "lib/tools/book/assets/scripts/search.js",
      "lib/tools/book/assets/icon.svg",
      "lib/tools/book/templates/page.ts",
      "lib/notebook/drawing/saved_figure.ts",
      "lib/plots/figure.ts",
      "lib/text/escape.ts",
    ]
  ) assert(files.includes(path), path);
  for (const path of [...files, "deno.lock"]) {
    assert(await changed(path) !== before, path);
  }
});

Deno.test("a change in what the book is not made by leaves it as it is", async () => {
  const before = await fingerprint(inputs, read);
  const others = ["kernel", "runner", "tasks"].flatMap((room) =>
    filesIn(`lib/tools/${room}`)
  );
  assert(others.includes("lib/tools/kernel/client.ts"));
  assertEquals(others.filter((path) => files.includes(path)), []);
  assertEquals(await changed("lib/tools/kernel/client.ts"), before);
});

Deno.test("a change in what the book shows makes it anew, but not where the course lies", async () => {
  const before = await fingerprint(inputs);
  const moved = [{ path: "elsewhere/a.ipynb", text: "a" }];
  assertEquals(await fingerprint({ ...inputs, notebooks: moved }), before);
  const prints = await Promise.all([
    fingerprint({ ...inputs, notebooks: [{ path: "notebooks/b.ipynb", text: "a" }] }),
    fingerprint({ ...inputs, notebooks: [{ path: "notebooks/a.ipynb", text: "b" }] }),
    fingerprint({ ...inputs, sources: [{ path: "attention/a.ts", text: "b" }] }),
    fingerprint({ ...inputs, sources: [{ path: "tensor/a.ts", text: "c" }] }),
    fingerprint({ ...inputs, door: "d" }),
  ]);
  assertEquals(new Set([before, ...prints]).size, 6);
});

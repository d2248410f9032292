import { assert, assertEquals } from "../assert.ts";
import { importsOf } from "../layers.ts";
import { runScript } from "../run_script.ts";

/** All files of a folder, as paths in the repository. */
function filesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(`../../${folder}`, import.meta.url)))
    .flatMap(({ name, isDirectory }) =>
      isDirectory ? filesIn(`${folder}/${name}`) : [`${folder}/${name}`]
    );
}

const imports = await importsOf(
  ["text", "tensor", "attention", "plots", "notebook"]
    .flatMap((room) => filesIn(`lib/${room}`)).filter((path) => path.endsWith(".ts")),
);

/** All that is loaded with a file, packages and parts of Node among it. */
function loadedWith(file: string): string[] {
  const found = new Set([file]);
  for (const from of found) {
    for (const { from: by, to, typeOnly, dynamic } of imports) {
      if (by === from && !typeOnly && !dynamic) found.add(to);
    }
  }
  return [...found];
}

const isOutside = (path: string) => path.includes(":");

Deno.test("the notebook door loads nothing that draws, and of Node only the time limit", () => {
  const loaded = loadedWith("lib/notebook/mod.ts");
  assert(loaded.includes("lib/notebook/session/show.ts"));
  assertEquals(loaded.filter(isOutside), ["node:vm"]);
  assert(loadedWith("lib/notebook/drawing/bundle.ts").some(isOutside));
});

Deno.test("what a page loads of the notebook door needs no package and no Deno", async () => {
  const loaded = loadedWith("lib/notebook/anywhere.ts");
  assert(loaded.includes("lib/notebook/session/show.ts"));
  assertEquals(loaded.filter(isOutside), []);
  for (const path of loaded) {
    const text = await Deno.readTextFile(new URL(`../../${path}`, import.meta.url));
    const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
    assert(!/\bDeno\.(?!customInspect)|\bprocess\.|\bBuffer\b/.test(code), path);
  }
});

/** A page, as far as a test can be one: it hides what browsers lack, and says what it is. */
const PAGE = `
  for (const name of ["Deno", "process", "Buffer"]) {
    if (!Reflect.deleteProperty(globalThis, name)) throw new Error(name + " stays");
  }
  const [library, cells, { useSurroundings }] = await Promise.all([
    import("./lib/mod.ts"),
    import("./lib/notebook/anywhere.ts"),
    import("./lib/notebook/session/surroundings.ts"),
  ]);
  const said = [];
  const controller = new AbortController();
  const unsaid = await cells.notebook().catch(({ message }) => message);
  useSurroundings({
    prepare: async () => void said.push("prepare"),
    show: async (forms) => void said.push(forms["text/plain"]),
    update: async () => {},
    growth: () => ({
      grow: async () => {},
      end: async ({ layout }) => void said.push("grown: " + layout.title.text),
    }),
    stopped: () => controller.signal,
    withinTime: (milliseconds, call) => (call(), true),
    inspect: (value) => "inspected " + value,
    formsOf: async ({ layout }) => ({ "text/plain": "a figure of " + layout.title.text }),
    draw: async ({ layout }) => "<svg>" + layout.title.text + "</svg>",
    liveScript: async () => "live()",
  });
  await cells.notebook();
  const weights = library.tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
  const figure = library.heatmap(weights, { title: "Weights" });
  await cells.show(figure);
  said.push((await figure[Symbol.for("Jupyter.display")]())["text/plain"]);
  said.push(await cells.svg(figure));
  await cells.watch([{ step: 1, steps: 1, loss: 2, parameters: 3 }]);
  controller.abort();
  const page = await cells.html(figure, { title: "<Two>" });
  console.log(JSON.stringify({ unsaid, said, page, stopped: cells.stopped().aborted }));
`;

Deno.test("a page can take the place of the kernel", async () => {
  const { unsaid, said, page, stopped } = await runScript<{
    unsaid: string;
    said: string[];
    page: string;
    stopped: boolean;
  }>(PAGE);
  assert(unsaid.startsWith("Cannot run cells: it must be said where they run"));
  const shown = ["prepare", "a figure of Weights", "a figure of Weights"];
  assertEquals(said, [...shown, "<svg>Weights</svg>", "grown: The loss over 1 steps"]);
  assert(page.includes("<title>&lt;Two&gt;</title>"));
  assert(page.includes("<script>live()</script>"));
  assert(stopped);
});

import { assert, assertEquals, assertStringIncludes } from "./assert.ts";
import { circlesOf, faultOf, filesIn, importsOf, LEAVES, ROOMS } from "./layers.ts";

const files = filesIn("lib");
const imports = await importsOf(files.filter((path) => /\.[cm]?[jt]sx?$/.test(path)));

/** An import of code. */
const through = (from: string, to: string) => faultOf({ from, to, typeOnly: false });

Deno.test("a file of lib/ imports only from its own room and from those that it may", () => {
  assert(
    imports.some(({ from, to }) =>
      from === "lib/attention/stages/score.ts" && to === "lib/tensor/contract.ts"
    ),
  );
  assertEquals(imports.map(faultOf).filter((fault) => fault !== undefined), []);
});

Deno.test("no files of lib/ import each other in a circle", () => {
  assertEquals(circlesOf(imports), []);
});

Deno.test("no folder of lib/ holds more than 16 files side by side", () => {
  const folders = Map.groupBy(files, (path) => path.slice(0, path.lastIndexOf("/")));
  const full = [...folders].filter(([, inside]) => inside.length > 16);
  assertEquals(full.map(([folder, inside]) => `${folder}: ${inside.length}`), []);
});

Deno.test("only the tasks are programs", async () => {
  const programs: string[] = [];
  for (const path of files.filter((path) => path.endsWith(".ts"))) {
    const text = await Deno.readTextFile(new URL(`../${path}`, import.meta.url));
    if (text.includes("import.meta.main")) programs.push(path);
  }
  assert(programs.length > 0);
  assertEquals(programs.filter((path) => !path.startsWith("lib/tools/tasks/")), []);
});

Deno.test("the rooms: every room that the table names is there", () => {
  const there = new Set(files.map((path) => path.split("/")[1]));
  assertEquals([...there].toSorted(), Object.keys(ROOMS).toSorted());
  for (const leaf of LEAVES) {
    assert(files.some((path) => path.startsWith(`lib/${leaf}/`)));
  }
});

Deno.test("the rooms: a planted import against the rule is refused, also of a type", () => {
  for (
    const [from, to] of [
      ["lib/attention/stages/score.ts", "lib/plots/heatmap.ts"],
      ["lib/tensor/axes.ts", "lib/attention/attention.ts"],
      ["lib/text/escape.ts", "lib/tensor/tensor.ts"],
      ["lib/plots/bars.ts", "lib/notebook/session/show.ts"],
      ["lib/plots/bars.ts", "lib/mod.ts"],
      ["lib/mod.ts", "lib/notebook/session/show.ts"],
      ["lib/notebook/session/show.ts", "lib/tools/tasks/run.ts"],
      ["lib/tools/tasks/run.ts", "lib/tensor/tensor.ts"],
      ["lib/tools/book/build.ts", "lib/plots/heatmap.ts"],
      ["lib/tools/book/build.ts", "lib/notebook/session/show.ts"],
      ["lib/tools/tasks/run.ts", "lib/mod.ts"],
    ] as const
  ) {
    for (const typeOnly of [false, true]) {
      assertStringIncludes(faultOf({ from, to, typeOnly })!, "may not");
    }
  }
});

Deno.test("the rooms: what they may import, they may", () => {
  for (
    const [from, to] of [
      ["lib/attention/stages/score.ts", "lib/tensor/contract.ts"],
      ["lib/attention/masks.ts", "lib/attention/stages/apply_mask.ts"],
      ["lib/plots/bars.ts", "lib/text/escape.ts"],
      ["lib/mod.ts", "lib/plots/heatmap.ts"],
      ["lib/notebook/session/show.ts", "lib/plots/heatmap.ts"],
      ["lib/notebook/course/a_solution.ts", "lib/mod.ts"],
      ["lib/tools/book/build.ts", "lib/tools/ipynb/notebook.ts"],
      ["lib/tools/book/build.ts", "lib/plots/figure.ts"],
      ["lib/tools/ipynb/join.ts", "lib/notebook/cells/parse_cell.ts"],
    ] as const
  ) {
    assertEquals(through(from, to), undefined);
  }
});

Deno.test("the rooms: a leaf imports nothing of the house but text", () => {
  const leaf = "lib/notebook/cells/parse_cell.ts";
  assertEquals(through(leaf, "lib/notebook/cells/other.ts"), undefined);
  assertStringIncludes(through(leaf, "lib/notebook/session/show.ts")!, "may not");
  assertStringIncludes(through(leaf, "lib/tensor/types.ts")!, "may not");
  assertEquals(through(leaf, "lib/text/escape.ts"), undefined);
});

Deno.test("the rooms: what a browser runs needs no package, not even types", () => {
  for (
    const from of ["lib/tensor/a.ts", "lib/plots/a.ts", "lib/text/a.ts", "lib/mod.ts"]
  ) {
    for (const to of ["npm:jsdom@^31", "node:path", "jsr:@std/assert@^1"]) {
      for (const typeOnly of [false, true]) {
        assertStringIncludes(faultOf({ from, to, typeOnly })!, "needs no package");
      }
    }
  }
  assertEquals(through("lib/notebook/png.ts", "node:zlib"), undefined);
});

Deno.test("the rooms: every file of lib/ stands in a room, and imports nothing outside", () => {
  for (const from of ["lib/attic/a.ts", "lib/score.ts", "lib/constructor/a.ts"]) {
    assertEquals(through(from, "lib/tensor/tensor.ts"), `${from} stands in no room`);
  }
  for (const to of ["tests/assert.ts", "notebooks/a.ts", "lib/attic/a.ts"]) {
    const fault = `lib/plots/a.ts imports ${to}, which stands in no room`;
    assertEquals(through("lib/plots/a.ts", to), fault);
  }
});

Deno.test("circlesOf() finds a planted circle, of code and of types", () => {
  const circle = ["a>b", "b>c", "c>b", "c>d", "d>d", "e>a"].map((arrow) => {
    const [from, to] = arrow.split(">") as [string, string];
    return { from, to, typeOnly: from === "c" };
  });
  assertEquals(circlesOf(circle), [["b", "c"], ["d"]]);
  const planted = { from: "lib/tensor/types.ts", to: "lib/mod.ts", typeOnly: true };
  const [found, ...others] = circlesOf([...imports, planted]);
  assert(found!.includes("lib/mod.ts") && found!.includes("lib/tensor/types.ts"));
  assertEquals(others, []);
});

Deno.test("importsOf() finds imports of every kind, and none in comments and texts", async () => {
  const lib = new URL("../lib", import.meta.url).href;
  const code = `
    import { score } from "${lib}/attention/stages/score.ts";
    import type { Tensor } from "${lib}/tensor/types.ts";
    import { type Axes } from "@headlight/attention";
    export * from "${lib}/plots/bars.ts";
    const plots = await import("${lib}/plots/line.ts");
    type Trace = import("${lib}/plots/figure.ts").PlotTrace;
    // import "${lib}/plots/heatmap.ts";
    /* import "${lib}/plots/contrast.ts"; */
    const text = 'import "${lib}/plots/stages.ts"';
    const template = \`
      import "${lib}/plots/describe.ts";
    \`;`;
  const imports = await importsOf([`data:text/typescript,${encodeURIComponent(code)}`]);
  assertEquals(
    new Map(imports.map(({ to, typeOnly }) => [to, typeOnly])),
    new Map([
      ["lib/attention/stages/score.ts", false],
      ["lib/tensor/types.ts", true],
      ["lib/mod.ts", false],
      ["lib/plots/bars.ts", false],
      ["lib/plots/line.ts", false],
      ["lib/plots/figure.ts", true],
    ]),
  );
});

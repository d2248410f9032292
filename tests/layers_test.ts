import { assert, assertEquals, assertStringIncludes } from "./assert.ts";
import { faultOf, importsOf } from "./layers.ts";

/** All modules in a folder, as paths in the repository. */
function modulesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(`../${folder}`, import.meta.url)))
    .flatMap(({ name, isDirectory }) =>
      isDirectory ? modulesIn(`${folder}/${name}`) : [`${folder}/${name}`]
    )
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
}

Deno.test("a file of lib/ imports only from floors below or its own", async () => {
  const imports = await importsOf(modulesIn("lib"));
  assert(
    imports.some(({ from, to }) =>
      from === "lib/stages/score.ts" && to === "lib/tensor/contract.ts"
    ),
  );
  assertEquals(imports.map(faultOf).filter((fault) => fault !== undefined), []);
});

Deno.test("the layers: data flows from the tensor up to the exercises, and never down", () => {
  const floors = ["tensor", "stages", "attention", "positions", "plots"];
  const upwards = [...floors, "notebook", "exercises"];
  for (const [above, upper] of upwards.entries()) {
    for (const [below, lower] of upwards.entries()) {
      const found = faultOf({
        from: `lib/${upper}/a.ts`,
        to: `lib/${lower}/b.ts`,
        typeOnly: false,
      });
      assertEquals(found === undefined, below <= above, `${upper} imports ${lower}`);
    }
  }
});

Deno.test("the layers: a stage may not import a plot, not even as a type", () => {
  const fault = "lib/stages/score.ts imports lib/plots/heatmap.ts, " +
    "and lib/stages is not above lib/plots";
  for (const typeOnly of [false, true]) {
    const from = "lib/stages/score.ts";
    assertEquals(faultOf({ from, to: "lib/plots/heatmap.ts", typeOnly }), fault);
  }
});

Deno.test("the layers: the front door is above the plots and below the notebook", () => {
  const through = (from: string, to: string) => faultOf({ from, to, typeOnly: false });
  assertEquals(through("lib/mod.ts", "lib/plots/heatmap.ts"), undefined);
  assertEquals(through("lib/exercises/split.ts", "lib/mod.ts"), undefined);
  assertStringIncludes(through("lib/mod.ts", "lib/notebook/show.ts")!, "is not above");
  assertStringIncludes(through("lib/plots/bars.ts", "lib/mod.ts")!, "is not above");
});

Deno.test("the layers: the runner and the book are a wing of their own", () => {
  const through = (from: string, to: string) => faultOf({ from, to, typeOnly: false });
  assertEquals(through("lib/runner/run.ts", "lib/runner/kernel.ts"), undefined);
  assertEquals(through("lib/book/page.ts", "lib/runner/notebook.ts"), undefined);
  assertEquals(through("lib/book/page.ts", "lib/plots/figure.ts"), undefined);
  for (
    const [from, to] of [
      ["lib/runner/run.ts", "lib/book/page.ts"],
      ["lib/runner/run.ts", "lib/tensor/tensor.ts"],
      ["lib/book/page.ts", "lib/plots/heatmap.ts"],
      ["lib/runner/run.ts", "lib/plots/figure.ts"],
      ["lib/notebook/show.ts", "lib/runner/run.ts"],
      ["lib/runner/run.ts", "lib/mod.ts"],
    ] as const
  ) {
    assertStringIncludes(through(from, to)!, "is not above");
  }
});

Deno.test("the layers: what a browser runs needs no package but Plotly's types", () => {
  const plotly = "npm:@types/plotly.js@^3.0.14";
  for (const from of ["lib/tensor/a.ts", "lib/plots/a.ts", "lib/mod.ts"]) {
    assertEquals(faultOf({ from, to: plotly, typeOnly: true }), undefined);
    for (const to of [plotly, "npm:jsdom@^31", "node:path", "jsr:@std/assert@^1"]) {
      assertStringIncludes(faultOf({ from, to, typeOnly: false })!, "needs no package");
    }
    assert(faultOf({ from, to: "npm:jsdom@^31", typeOnly: true }));
  }
  const from = "lib/notebook/png.ts";
  assertEquals(faultOf({ from, to: "node:zlib", typeOnly: false }), undefined);
});

Deno.test("the layers: every file of lib/ stands on a floor, and imports nothing outside", () => {
  for (const from of ["lib/attic/a.ts", "lib/score.ts"]) {
    const fault = faultOf({ from, to: "lib/tensor/tensor.ts", typeOnly: false });
    assertEquals(fault, `${from} stands on no floor`);
  }
  for (const to of ["tests/assert.ts", "notebooks/a.ts", "lib/attic/a.ts"]) {
    const fault = faultOf({ from: "lib/plots/a.ts", to, typeOnly: false });
    assertEquals(fault, `lib/plots/a.ts imports ${to}, which stands on no floor`);
  }
});

Deno.test("importsOf() finds imports of every kind, and none in comments and texts", async () => {
  const lib = new URL("../lib", import.meta.url).href;
  const code = `
    import { score } from "${lib}/stages/score.ts";
    import type { Tensor } from "${lib}/tensor/types.ts";
    import { type Axes } from "@headlight/attention";
    export * from "${lib}/plots/bars.ts";
    const plots = await import("${lib}/plots/line.ts");
    type Trace = import("${lib}/plots/figure.ts").Trace;
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
      ["lib/stages/score.ts", false],
      ["lib/tensor/types.ts", true],
      ["lib/mod.ts", false],
      ["lib/plots/bars.ts", false],
      ["lib/plots/line.ts", false],
      ["lib/plots/figure.ts", true],
    ]),
  );
});

import { bars, heatmap, slider, tensor } from "../../lib/mod.ts";
import type { PlotTrace } from "../../lib/plots/figure.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";

const step = (value: number) =>
  bars(tensor(["key"], [value, 1 - value]), { title: "Weights" });
const steps = [["0.5", step(0.25)], ["1", step(0.5)], ["2", step(0.75)]] as const;

/** A slider, as Plotly reads it. */
interface Slider {
  active: number;
  currentvalue: { prefix: string };
  steps: { label: string; method: string; args: [string[]] }[];
}

Deno.test("slider() has a step for each figure, which shows its frame", () => {
  const figure = slider(steps, { name: "temperature" });
  const [only] = figure.layout["sliders"] as Slider[];
  assertEquals(only!.currentvalue.prefix, "temperature: ");
  assertEquals(
    only!.steps.map(({ label, method, args: [[frame]] }) => [label, method, frame]),
    [
      ["0.5", "animate", "0.5"],
      ["1", "animate", "1"],
      ["2", "animate", "2"],
    ],
  );
  assertEquals(
    figure.frames?.map((frame) => [frame["name"], frame["data"]]),
    steps.map(([label, { data }]) => [label, data]),
  );
});

Deno.test("slider() starts at the first step, or at the one that is named", () => {
  const first = slider(steps, { name: "temperature" });
  const second = slider(steps, { name: "temperature", start: "1" });
  assertEquals([first.data, second.data], [step(0.25).data, step(0.5).data]);
  const active = [first, second].map(({ layout }) =>
    (layout["sliders"] as Slider[])[0]!.active
  );
  assertEquals(active, [0, 1]);
});

Deno.test("slider() makes the figure higher, and leaves the figures as they are", () => {
  for (const draw of [bars, heatmap]) {
    const axes = draw === bars ? ["key"] : ["query", "key"];
    const plain = draw(tensor<string[]>(axes, draw === bars ? [1, 2] : [[1, 2]]));
    const before = structuredClone(plain);
    const figure = slider([["only", plain]], { name: "step" });
    assert(figure.layout.height! > plain.layout.height!);
    assertEquals(plain, before);
  }
});

Deno.test("slider() refuses a start that is no step, and no steps at all", () => {
  assertThrows(
    () => slider(steps, { name: "temperature", start: "3" }),
    RangeError,
    'Cannot make a slider: its start must be a step, found "3"',
  );
  assertThrows(
    () => slider([], { name: "temperature" }),
    RangeError,
    "Cannot make a slider: at least one step is needed, found none",
  );
});

Deno.test("slider() of heatmaps has one scale for all steps, and no ink of another", () => {
  const at = (...row: number[]) => heatmap(tensor(["query", "key"], [row]));
  const { layout, frames = [] } = slider([["a", at(1, -1)], ["b", at(4, -1.5)]], {
    name: "step",
  });
  const { cmin, cmax } = layout["coloraxis"] as { cmin: number; cmax: number };
  assertEquals([cmin, cmax], [-4, 4]);
  assertEquals(frames.map(({ data }) => (data as PlotTrace[])[0]!.text), [[["1", "−1"]], [
    [
      "4",
      "−1.50",
    ],
  ]]);
});

import { bars, type Figure, heatmap, line, tensor, zeros } from "../../../../lib/mod.ts";
import { narrow } from "../../../../lib/tools/book/assets/scripts/narrow.js";
import { assert, assertEquals } from "../../../assert.ts";

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<"l" | "r" | "t" | "b", number>>;
  readonly legend: { readonly orientation?: string; readonly y: number };
  readonly xaxis: { readonly tickangle?: number };
  readonly title: { readonly text: string };
}

const layoutOf = ({ layout }: Figure) => layout as unknown as Layout;
const rows = zeros(["head", "step"], { head: 3, step: 11 });
const plotHeight = ({ height, margin }: Layout) => height - margin.t - margin.b;

Deno.test("a chart gets as narrow as the page, with its legend below the data", () => {
  const figure = line(rows, { title: "Three heads" });
  const before = layoutOf(figure), after = layoutOf(narrow(figure));
  assert(before.width > 420);
  assertEquals([after.width, after.legend.orientation], [420, "h"]);
  // The data are as high as they were, and the legend has the room that came below.
  assertEquals(plotHeight(after), plotHeight(before));
  assertEquals(-after.legend.y * plotHeight(after), before.margin.b);
  assert(after.margin.b > before.margin.b);
  assertEquals(
    narrow(line(tensor(["step"], [1, 2, 3]))).layout.legend,
    figure.layout.legend,
  );
});

Deno.test("what stands below bars turns where it has no more room", () => {
  const words = ["the", "animals", "was", "animals", "tired", "so", "slept"];
  const figure = bars(zeros(["key"], { key: 7 }), { labels: { key: words } });
  assertEquals(layoutOf(figure).xaxis.tickangle, 0);
  const after = layoutOf(narrow(figure));
  assertEquals(after.xaxis.tickangle, -45);
  assert(after.margin.b > layoutOf(figure).margin.b);
});

Deno.test("numbers at bars stand upright where they would overlap", () => {
  const angles = (bars: Figure) =>
    narrow(bars).data.map((trace: { textangle?: number }) => trace.textangle);
  const many = zeros(["head", "key"], { head: 2, key: 6 });
  assertEquals(angles(bars(many)), [undefined, undefined]);
  const small = bars(
    tensor(["head", "key"], [[-0.13, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1]]),
  );
  assertEquals(angles(small), [-90, -90]);
  // There is room for them above the highest bar and below the lowest.
  const [low, high] = narrow(small).layout.yaxis.range;
  assert(low < -0.25 && high > 1.15);
  assertEquals(angles(bars(tensor(["key"], [0.25, 0.5, 0.75]))), [undefined]);
  // Two bars of one group stand closer than two groups.
  const pair = (value: number) =>
    bars(tensor(["head", "key"], [Array(5).fill(value), Array(5).fill(value)]));
  assertEquals(angles(pair(0.25)), [-90, -90]);
  assertEquals(angles(pair(1)), [undefined, undefined]);
});

Deno.test("a title that is longer than a chart is wide has two lines", () => {
  const title = "How the loss of the first three heads falls while they are trained";
  const figure = line(rows, { title });
  const after = layoutOf(narrow(figure));
  assertEquals(after.title.text.replace("<br>", " "), title);
  assert(after.margin.t > layoutOf(figure).margin.t);
});

Deno.test("what fits, or is no chart, stays; panels are stacked", () => {
  const { data, layout } = bars(zeros(["key"], { key: 3 }));
  const small = { data, layout: { ...layout, width: 420 } };
  assertEquals(narrow(small), small);
  assertEquals(narrow({ data: [], layout: {} }), { data: [], layout: {} });
  const two = heatmap(zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 }));
  const after = layoutOf(narrow(two));
  assert(after.height > layoutOf(two).height && after.width < layoutOf(two).width);
});

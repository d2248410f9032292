import {
  bars,
  describe,
  heatmap,
  line,
  random,
  selfAttention,
  sideBySide,
  slider,
  softmax,
  stages,
  tensor,
} from "@headlight/attention";
import { chinese, handmade } from "@headlight/attention/notebook";
import { learnTexts } from "../../lib/text/spoken.ts";
import { assert, assertEquals } from "../assert.ts";
import { inChinese } from "../in_chinese.ts";

learnTexts([{
  "Plots: where words look": "画图：词看向哪里",
  "Plots: alone": "画图：单独",
  "Plots: seed {}": "画图：种子{0}",
  "Plots: share": "画图：份额",
}]);

const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
const labels = { query: ["它", "睡"], key: ["Plots: alone", "<s>"] };

// deno-lint-ignore no-explicit-any
const layoutOf = (figure: unknown) => (figure as any).layout;

Deno.test("what a caller writes on a heatmap is looked up, and so is said under the pointer", async () => {
  const figure = await inChinese(() =>
    heatmap(weights, { title: "Plots: where words look", labels })
  );
  const { title, xaxis, yaxis } = layoutOf(figure);
  assertEquals([title.text, xaxis.title.text, yaxis.title.text], [
    "画图：词看向哪里",
    "键 key",
    "查询 query",
  ]);
  assertEquals(xaxis.ticktext, ["画图：单独", "&lt;s&gt;"]);
  assertEquals(
    await inChinese(() => describe(figure)),
    "画图：词看向哪里。最大的数：查询“它” → 键“画图：单独”：0.900；查询“睡” → 键“<s>”：0.600；" +
      "查询“睡” → 键“画图：单独”：0.400。",
  );
});

Deno.test("what a caller writes on curves and bars is looked up", async () => {
  const curves = tensor(["seed", "x"], [[1, 2], [3, 4]]);
  const named = { seed: ["Plots: seed 0", "Plots: seed 1"] };
  for (const draw of [line, bars]) {
    const figure = await inChinese(() =>
      draw(curves, { title: "Plots: alone", value: "Plots: share", labels: named })
    );
    assertEquals(figure.data.map(({ name }) => name), ["画图：种子0", "画图：种子1"]);
    const { title, yaxis } = layoutOf(figure);
    assertEquals([title.text, yaxis.title.text], ["画图：单独", "画图：份额"]);
  }
});

Deno.test("names of sides, notes and steps are looked up; the start is named as it was given", async () => {
  const [sides, steps] = await inChinese(() => [
    sideBySide({ "Plots: alone": { matrix: weights, note: "Plots: share" } }),
    slider([["Plots: seed 0", bars(weights)], ["1", bars(weights)]], {
      name: "Plots: share",
      start: "Plots: seed 0",
    }),
  ]);
  assertEquals(layoutOf(sides).annotations[0].text, "<b>画图：单独</b><br>画图：份额");
  assertEquals(layoutOf(sides).title.text, "画图：单独");
  const { currentvalue, steps: [first, second] } = layoutOf(steps).sliders[0];
  assertEquals([currentvalue.prefix, first.label, second.label], [
    "画图：份额：",
    "画图：种子0",
    "1",
  ]);
});

Deno.test("figures without a word of the caller's are Chinese but for names of code", async () => {
  const trace = selfAttention(chinese.tokens, handmade);
  const four = softmax(
    random(["layer", "head", "query", "key"], { layer: 2, head: 3, query: 5, key: 7 }, {
      seed: 1,
    }),
    "key",
  );
  const figures = await inChinese(() => [
    ...[stages(trace), heatmap(four), heatmap(trace.weights), bars(weights)],
    line(tensor(["x"], [1, 2]), { points: [[0, 1]] }),
  ]);
  const said = await inChinese(() => figures.map((figure) => describe(figure)));
  for (const text of said) {
    assert(!/[a-wyz]{2}/i.test(text), text);
    assert(/[一-龥]/.test(text), text);
  }
});

Deno.test("an axis that no language knows keeps its name", async () => {
  const figure = await inChinese(() => bars(tensor(["mine"], [1, 2])));
  const { title, xaxis } = layoutOf(figure);
  assertEquals([title.text, xaxis.title.text], ["mine", "mine"]);
  assertEquals(figure.data[0]!.hovertext, ["mine 0：1", "mine 1：2"]);
});

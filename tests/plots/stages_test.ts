import {
  attention,
  causalMask,
  gradients,
  learnable,
  nested,
  random,
  randomParameters,
  selfAttention,
  square,
  stages,
  sum,
} from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { axisOf, coloursOf, headingsOf, menusOf } from "./layout.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, heads: 2, keyFeatures: 7, valueFeatures: 17, seed: 3 };
const trace = attention(target, source, randomParameters({ ...sizes, sourceModel: 13 }));
const words = {
  target: ["因为", "它", "累"],
  source: ["because", "it", "was", "so", "tired"],
};
const figure = stages(trace, words);

Deno.test("stages() draws every stage of the trace in reading order, with what each is", () => {
  assertEquals(headingsOf(figure).map(({ text }) => text), [
    "<b>Queries</b><br>what each looks for",
    "<b>Keys</b><br>what each offers",
    "<b>Values</b><br>what each carries",
    "<b>Scores</b><br>query · key ÷ √feature",
    "<b>Masked scores</b><br>what may be seen",
    "<b>Weights</b><br>softmax over the keys",
    "<b>Context</b><br>values, weighted",
    "<b>Concatenated</b><br>all heads end to end",
    "<b>Output</b><br>projected back",
  ]);
});

Deno.test("stages() shows the numbers of the first head", () => {
  const seen = figure.data.filter(({ visible }) => visible);
  assertEquals(seen.map(({ z }) => z), [
    nested(trace.queries)[0],
    nested(trace.keys)[0],
    nested(trace.values)[0],
    nested(trace.scores)[0],
    nested(trace.maskedScores)[0],
    nested(trace.weights)[0],
    nested(trace.context)[0],
    nested(trace.concatenated),
    nested(trace.output),
  ]);
});

Deno.test("stages() names the axes of each panel", () => {
  const names = Array.from({ length: 9 }, (_, i) => i === 0 ? "" : i + 1).map((
    number,
  ) => [
    axisOf(figure, `yaxis${number}`).title.text,
    axisOf(figure, `xaxis${number}`).title.text,
  ]);
  assertEquals(names, [
    ["query", "feature"],
    ["key", "feature"],
    ["key", "feature"],
    ["query", "key"],
    ["query", "key"],
    ["query", "key"],
    ["query", "feature"],
    ["query", "concat"],
    ["query", "model"],
  ]);
});

Deno.test("stages() labels queries with the target's words and keys with the source's", () => {
  assertEquals(axisOf(figure, "yaxis").ticktext, words.target);
  assertEquals(axisOf(figure, "yaxis2").ticktext, words.source);
  assertEquals(axisOf(figure, "xaxis6").ticktext, words.source);
  assertEquals(axisOf(figure, "yaxis9").ticktext, words.target);
});

Deno.test("stages() has one button for each head, which shows that head and no other", () => {
  const [menu, ...others] = menusOf(figure);
  assertEquals(others, []);
  const labels = menu!.buttons.map(({ label }) => label);
  assertEquals(labels, ["head 0", "head 1"]);
  for (const [head, { method, args: [{ visible }] }] of menu!.buttons.entries()) {
    assertEquals([method, visible.length], ["restyle", figure.data.length]);
    const seen = figure.data.filter((_, i) => visible[i]);
    const panels = seen.map((panel) => panel["xaxis"]);
    assertEquals(new Set(panels).size, 9);
    assertEquals(panels.length, 9);
    const weights = seen.find(({ name }) => name === "Weights");
    assertEquals(weights!.z, nested(trace.weights)[head]);
    const output = seen.find(({ name }) => name === "Output");
    assertEquals(output!.z, nested(trace.output));
  }
});

Deno.test("stages() of one head needs no button", () => {
  const x = random(["token", "model"], { token: 3, model: 5 }, { seed: 1 });
  const one = stages(selfAttention(x, randomParameters({ model: 5, heads: 1, seed: 2 })));
  assertEquals(menusOf(one), []);
  assertEquals(one.data.length, 9);
});

Deno.test("stages() gives weights the colours from 0 to 1, and all else one scale around 0", () => {
  const onWeights = figure.data.filter(({ name }) => name === "Weights");
  const others = figure.data.filter(({ name }) => name !== "Weights");
  const [shares] = new Set(onWeights.map((panel) => `${panel["coloraxis"]}`));
  const [signed, ...more] = new Set(others.map((panel) => `${panel["coloraxis"]}`));
  assertEquals(more, []);
  const limitsOf = (name: string) => {
    const { cmin, cmax } = coloursOf(figure, name);
    return [cmin, cmax];
  };
  assertEquals(limitsOf(shares!), [0, 1]);
  const values = others.flatMap(({ z }) => z!.flat()) as number[];
  const largest = Math.max(...values.map(Math.abs));
  assertEquals(limitsOf(signed!), [-largest, largest]);
});

Deno.test("stages() leaves masked scores without a colour", () => {
  const x = random(["token", "model"], { token: 2, model: 4 }, { seed: 1 });
  const weights = randomParameters({ model: 4, heads: 1, seed: 2 });
  const masked = stages(selfAttention(x, weights, { mask: causalMask(2) }));
  const panel = masked.data.find(({ name }) => name === "Masked scores");
  assertEquals(panel!.z!.map((row) => row.map((value) => value === null)), [
    [false, true],
    [false, false],
  ]);
  assert(masked.data.find(({ name }) => name === "Weights")!.z![0]![1] === 0);
});

Deno.test("stages() refuses words that do not fit", () => {
  assertThrows(
    () => stages(trace, { target: ["it"] }),
    RangeError,
    'Cannot label axis "query": it needs 3 labels, found 1',
  );
  assertThrows(
    () => stages(trace, { ...words, source: words.target }),
    RangeError,
    'Cannot label axis "key": it needs 5 labels, found 3',
  );
});

Deno.test("stages() draws each stage's gradient beneath it, all on one scale of their own", () => {
  const parameters = learnable(randomParameters({ ...sizes, sourceModel: 13 }));
  const learned = attention(target, source, parameters);
  const gradientOf = gradients(
    sum(sum(square(learned.output), "model"), "query"),
  );
  const drawn = stages(learned, { ...words, gradientOf });
  const titles = headingsOf(drawn).map(({ text }) => text.replace(/<br>.*/, ""));
  assertEquals(titles.slice(0, 6), [
    "<b>Queries</b>",
    "<b>Keys</b>",
    "<b>Values</b>",
    "<b>∂loss / ∂queries</b>",
    "<b>∂loss / ∂keys</b>",
    "<b>∂loss / ∂values</b>",
  ]);
  assertEquals(titles.length, 18);
  const seen = drawn.data.filter(({ visible }) => visible);
  assertEquals(seen[4]!.z, nested(gradientOf(learned.keys))[0]);
  assertEquals(seen[17]!.z, nested(gradientOf(learned.output)));
  const scales = new Set(
    seen.filter((_, i) => i % 6 > 2).map(({ coloraxis }) => coloraxis),
  );
  assertEquals(scales.size, 1);
  assertThrows(() => stages(trace, { gradientOf }), TypeError, "Cannot");
});

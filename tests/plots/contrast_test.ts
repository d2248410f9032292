import {
  contrast,
  crossAttention,
  nested,
  random,
  randomParameters,
  selfAttention,
} from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { axisOf, coloursOf } from "./layout.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 8 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 8 }, { seed: 2 });
const weights = randomParameters({ model: 8, heads: 2, seed: 3 });
const self = selfAttention(target, weights);
const cross = crossAttention(target, source, weights);
const words = {
  target: ["因为", "它", "累"],
  source: ["because", "it", "was", "so", "tired"],
};

Deno.test("contrast() has self on the left and cross on the right, a head in each row", () => {
  const figure = contrast(self, cross, words);
  assertEquals(figure.data.map(({ name, z }) => [name, z]), [
    ["Self, head 0", nested(self.weights)[0]],
    ["Cross, head 0", nested(cross.weights)[0]],
    ["Self, head 1", nested(self.weights)[1]],
    ["Cross, head 1", nested(cross.weights)[1]],
  ]);
  const left = axisOf(figure, "xaxis").domain[0];
  assertEquals(axisOf(figure, "xaxis3").domain[0], left);
  assertEquals(axisOf(figure, "xaxis2").domain[0] > left, true);
  assertEquals(axisOf(figure, "yaxis2").domain[1], axisOf(figure, "yaxis").domain[1]);
});

Deno.test("contrast() keeps the rows and changes the columns", () => {
  const figure = contrast(self, cross, words);
  assertEquals(axisOf(figure, "yaxis").ticktext, words.target);
  assertEquals(axisOf(figure, "yaxis2").ticktext, words.target);
  assertEquals(axisOf(figure, "xaxis").ticktext, words.target);
  assertEquals(axisOf(figure, "xaxis2").ticktext, words.source);
});

Deno.test("contrast() has one scale for both, from 0 to 1", () => {
  const figure = contrast(self, cross);
  assertEquals(new Set(figure.data.map((panel) => panel["coloraxis"])).size, 1);
  assertEquals([coloursOf(figure).cmin, coloursOf(figure).cmax], [0, 1]);
});

Deno.test("contrast() refuses different numbers of heads, and words that do not fit", () => {
  const four = randomParameters({ model: 8, heads: 4, seed: 3 });
  assertThrows(
    () => contrast(self, crossAttention(target, source, four)),
    RangeError,
    "Cannot contrast: both need the same number of heads, found 2 and 4",
  );
  assertThrows(
    () => contrast(self, cross, { ...words, source: words.target }),
    RangeError,
    'Cannot label axis "key": it needs 5 labels, found 3',
  );
});

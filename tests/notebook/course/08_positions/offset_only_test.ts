import { type Encode, exercises } from "../../../../lib/notebook/mod.ts";
import {
  rotary as encodeRotary,
  sinusoidal,
} from "../../../../lib/notebook/course/08_positions/encoders.ts";
import { nested, rotary, sinusoidalPositions, tensor } from "../../../../lib/mod.ts";
import { assertAlmostEquals } from "../../../assert.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const [query, key] = [[1, 2, -1, 0.5], [0.5, -1, 2, 1]];
const score = (encode: Encode, m: number, n: number) =>
  dot(encode(query, m), encode(key, n));
const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-6;

testWrongAnswers(exercises.offsetOnly, [
  ["no call", () => true, "never calls `encode`"],
  [
    "one place only",
    (encode) => isNear(score(encode, 3, 3), score(encode, 3, 3)),
    "always stand at the same place",
  ],
  [
    "a comparison that always holds",
    (encode) => isNear(score(encode, 2, 5), score(encode, 2, 5)),
    "Every encoding passes",
  ],
  [
    "exact equality",
    (encode) => score(encode, 0, 3) === score(encode, 10, 13),
    "Not even rotary passes",
  ],
  [
    "a test of lengths",
    (encode) => isNear(score(encode, 0, 0), score(encode, 9, 9)),
    "keeps its length",
  ],
  [
    "small positions only",
    (encode) => isNear(score(encode, 0, 3), score(encode, 10, 13)),
    "a hundred steps further",
  ],
  [
    "a loose comparison",
    (encode) =>
      [1, 100].every((shift) =>
        Math.abs(score(encode, shift, 3 + shift) / score(encode, 0, 3) - 1) < 0.3
      ),
    "How much may a rounding error be",
  ],
]);

Deno.test("offsetOnly tries the library's rotary and sinusoidal positions", () => {
  const x = [0.3, -1.2, 0.7, 0.5, 1.1, -0.4];
  const keys = tensor(["head", "key", "feature"], [[x]]);
  const waves = nested(sinusoidalPositions({ tokens: 12, model: 6 }))[11]!;
  const turned = rotary(keys, { positions: [11] }).data;
  encodeRotary(x, 11).forEach((value, i) => assertAlmostEquals(value, turned[i]!));
  sinusoidal(x, 11).forEach((value, i) => assertAlmostEquals(value, x[i]! + waves[i]!));
});

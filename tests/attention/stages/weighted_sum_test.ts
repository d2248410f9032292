import {
  applyMask,
  at,
  attentionWeights,
  nested,
  paddingMask,
  random,
  rename,
  tensor,
  weightedSum,
} from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});
const weights = attentionWeights(scores);
const values = random(["head", "key", "feature"], { head: 2, key: 5, feature: 7 }, {
  seed: 2,
});

Deno.test("weightedSum() is the sum over keys of weight times value", () => {
  const context = weightedSum(weights, values);
  assertEquals(context.axes, ["head", "query", "feature"]);
  assertEquals(context.sizes, { head: 2, query: 3, feature: 7 });
  let sum = 0;
  for (let key = 0; key < 5; key++) {
    sum += at(weights, { head: 1, query: 2, key }) *
      at(values, { head: 1, key, feature: 6 });
  }
  assertAlmostEquals(at(context, { head: 1, query: 2, feature: 6 }), sum);
});

Deno.test("weightedSum() with all weight on one key is that key's value", () => {
  const one = tensor(["head", "query", "key"], [[[0, 1, 0]]]);
  const three = tensor(["head", "key", "feature"], [[[1, 2], [3, 4], [5, 6]]]);
  assertEquals(nested(weightedSum(one, three)), [[[3, 4]]]);
});

Deno.test("weightedSum() refuses keys or heads of different sizes and shows both shapes", () => {
  const few = random(["head", "key", "feature"], { head: 2, key: 3, feature: 7 }, {
    seed: 2,
  });
  assertThrows(
    () => weightedSum(weights, few),
    RangeError,
    'Cannot average the values: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [head 2, key 3, feature 7]",
  );
});

Deno.test("weightedSum() refuses values that are named after queries", () => {
  assertThrows(
    // @ts-expect-error: values belong to keys
    () => weightedSum(weights, rename(values, "key", "query")),
    TypeError,
    "Cannot use values: the axes must be [head, key, feature], " +
      "found [head 2, query 5, feature 7]",
  );
  assertThrows(
    // @ts-expect-error: the two are in the wrong order
    () => weightedSum(values, weights),
    TypeError,
    "Cannot use weights: the axes must be [head, query, key], " +
      "found [head 2, key 5, feature 7]",
  );
});

Deno.test("weightedSum() takes nothing from a key of weight 0, whatever its value", () => {
  for (const value of [Infinity, -Infinity, 3e38]) {
    const shares = tensor(["head", "query", "key"], [[[1, 0, 0], [0.5, 0, 0.5]]]);
    const carried = tensor(["head", "key", "feature"], [[[2, 4], [value, value], [
      6,
      1,
    ]]]);
    assertEquals(nested(weightedSum(shares, carried)), [[[2, 4], [4, 2.5]]]);
  }
});

Deno.test("weightedSum() with a hidden infinite value is that of the other keys, in every head", () => {
  const shares = attentionWeights(
    applyMask(scores, paddingMask(3, [true, true, false, true, true])),
  );
  const broken = tensor(
    ["head", "key", "feature"],
    nested(values).map((rows) =>
      rows.map((row, key) => key === 2 ? row.map(() => Infinity) : row)
    ),
  );
  assertEquals(nested(weightedSum(shares, broken)), nested(weightedSum(shares, values)));
});

Deno.test("weightedSum() refuses infinite values that cancel, if they have weight", () => {
  const shares = tensor(["head", "query", "key"], [[[0.5, 0.5]]]);
  const carried = tensor(["head", "key", "feature"], [[[1, Infinity], [1, -Infinity]]]);
  assertThrows(
    () => weightedSum(shares, carried),
    RangeError,
    'Cannot contract over "key": ∞ and −∞ have no sum, ' +
      "found NaN at [head 0, query 0, feature 1]",
  );
});

import fc from "fast-check";
import {
  type Axes,
  map,
  nested,
  permute,
  random,
  type Tensor,
  tensor,
  where,
} from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { axesOf, combined } from "../places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5, feature: 7 };
const scores = random(["head", "query", "key"], SIZES, { seed: 1 });

/** Ones and zeros. */
function coins(axes: Axes, seed: number): Tensor<Axes> {
  return map(random(axes, SIZES, { seed }), (value) => value > 0 ? 1 : 0);
}

Deno.test("where() keeps what the mask keeps, whatever the axes of both and their order", () => {
  const axes = fc.shuffledSubarray(Object.keys(SIZES));
  const other = fc.constantFrom(-Infinity, 0, 0.5, Infinity);
  fc.assert(fc.property(axes, axes, other, fc.nat(), (left, right, other, seed) => {
    const x = random(left, SIZES, { seed });
    const mask = coins(right, seed + 1);
    const result = where(mask, x, other);
    assertEquals(result.axes, axesOf(x, mask));
    assertEquals(result.data, combined(x, mask, (x, m) => m === 1 ? x : other));
  }));
});

Deno.test("where() has the axes of the numbers first, though the mask is named first", () => {
  const mask = coins(["feature", "key"], 2);
  assertEquals(where(mask, scores, 0).axes, ["head", "query", "key", "feature"]);
});

Deno.test("where() does not look at what is not kept, whatever it is", () => {
  const x = map(tensor(["key"], [1, 2, 3, 4]), (value) => value === 2 ? NaN : 1 / 0);
  const mask = tensor(["key"], [0, 0, 1, 0]);
  assertEquals(nested(where(mask, x, 7)), [7, 7, Infinity, 7]);
});

Deno.test("where() refuses a mask of anything but ones and zeros and says where", () => {
  const needed = "Cannot choose by a mask: every value must be 1 or 0, found";
  for (const strange of [0.5, -1, 2, -Infinity]) {
    const mask = tensor(["query", "key"], [[1, 0, 1, 1, 0], [1, 1, strange, 0, 1], [
      1,
      1,
      1,
      1,
      1,
    ]]);
    assertThrows(
      () => where(mask, scores, 0),
      RangeError,
      `${needed} ${strange} at [query 1, key 2]`,
    );
  }
});

Deno.test("where() refuses sizes that differ, and what is no tensor", () => {
  assertThrows(
    () => where(tensor(["key"], [1, 0]), scores, 0),
    RangeError,
    'Cannot choose by a mask: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [key 2]",
  );
  assertThrows(
    // @ts-expect-error: a boolean is no mask
    () => where(true, scores, 0),
    TypeError,
    "Cannot choose by a mask: a tensor is needed, found true",
  );
  assertThrows(
    // @ts-expect-error: the numbers are missing
    () => where(coins(["key"], 3)),
    TypeError,
    "Cannot choose by a mask: a tensor is needed, found undefined",
  );
});

Deno.test("where() refuses another number that is none, or too large", () => {
  const needed =
    "Cannot choose by a mask: a number in single precision is needed for what is not kept";
  const mask = coins(["key"], 4);
  assertThrows(
    // @ts-expect-error: the other number is missing
    () => where(mask, scores),
    TypeError,
    `${needed}, found undefined`,
  );
  assertThrows(
    // @ts-expect-error: the other is one number for all
    () => where(mask, scores, permute(scores, ["key", "head", "query"])),
    TypeError,
    `${needed}, found the tensor [key 5, head 2, query 3]`,
  );
  for (const number of [NaN, 1e39]) {
    assertThrows(
      () => where(mask, scores, number),
      RangeError,
      `${needed}, found the number ${number}`,
    );
  }
});

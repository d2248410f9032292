import {
  add,
  type Axes,
  causalMask,
  combineMasks,
  type ForPairs,
  nested,
  paddingMask,
  permute,
  slidingWindowMask,
  tensor,
  zeros,
} from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";

Deno.test("combineMasks() lets a query see what every mask lets it see", () => {
  const padding = paddingMask(4, [true, false, true, true]);
  const both = combineMasks(causalMask(4), padding);
  assertEquals(nested(both), [
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 0, 1, 0],
    [1, 0, 1, 1],
  ]);
  assertEquals(nested(combineMasks(padding, causalMask(4))), nested(both));
  assertEquals(nested(combineMasks(both, both)), nested(both));
  assertEquals(nested(combineMasks(causalMask(4), padding, slidingWindowMask(4, 2))), [
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 1],
  ]);
});

Deno.test("combineMasks() of masks for all heads and masks for each is one for each", () => {
  const each = tensor(["head", "query", "key"], [
    [[1, 0, 1], [1, 1, 1]],
    [[1, 1, 1], [0, 1, 0]],
    [[0, 0, 1], [1, 0, 1]],
    [[1, 1, 0], [1, 1, 0]],
    [[1, 1, 1], [1, 1, 1]],
  ]);
  const all = tensor(["query", "key"], [[1, 1, 0], [0, 1, 1]]);
  const expected = nested(each).map((rows) =>
    rows.map((row, query) => row.map((may, key) => may * nested(all)[query]![key]!))
  );
  const mixed: [ForPairs, ...ForPairs[]][] = [
    [each, all],
    [all, each],
    [all, each, all, each],
  ];
  for (const masks of mixed) {
    const both = combineMasks(...masks);
    assertEquals(both.axes, ["head", "query", "key"]);
    assertEquals(both.sizes, { head: 5, query: 2, key: 3 });
    assertEquals(nested<Axes>(both), expected);
  }
  const known: ForPairs = combineMasks(causalMask(2, 3), each);
  assertEquals(known.sizes, { head: 5, query: 2, key: 3 });
});

Deno.test("combineMasks() refuses masks for other numbers of heads", () => {
  const forHeads = (head: number) =>
    add(zeros(["head", "query", "key"], { head, query: 2, key: 3 }), 1);
  assertThrows(
    () => combineMasks(forHeads(5), forHeads(7)),
    RangeError,
    'Cannot combine masks: both sides must have the same size of "head", ' +
      "found [head 5, query 2, key 3] and [head 7, query 2, key 3]",
  );
});

Deno.test("combineMasks() refuses masks of different sizes and shows both shapes", () => {
  assertThrows(
    () => combineMasks(causalMask(3), paddingMask(3, [true, true])),
    RangeError,
    'Cannot combine masks: both sides must have the same size of "key", ' +
      "found [query 3, key 3] and [query 3, key 2]",
  );
});

Deno.test("combineMasks() refuses a transposed mask, and none at all", () => {
  assertThrows(
    // @ts-expect-error: queries are rows, keys are columns
    () => combineMasks(causalMask(3), permute(causalMask(3), ["key", "query"])),
    TypeError,
    "Cannot use mask: the axes must be [query, key], found [key 3, query 3]",
  );
  assertThrows(
    // @ts-expect-error: at least one mask is needed
    () => combineMasks(),
    TypeError,
    "Cannot use mask: the axes must be [query, key], found undefined",
  );
});

Deno.test("combineMasks() refuses numbers that are meant to be added to scores", () => {
  const added = tensor(["query", "key"], [[0, -Infinity], [0, 0]]);
  assertThrows(
    () => combineMasks(causalMask(2), added),
    RangeError,
    "Cannot combine masks: every value must be 1 (may see) or 0, " +
      "found -Infinity at [query 0, key 1]",
  );
});

import { applyMask, at, nested, permute, random, tensor } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});
const rows = [[1, 0, 0, 0, 0], [1, 1, 0, 1, 0], [0, 1, 1, 1, 1]];
const mask = tensor(["query", "key"], rows);

Deno.test("applyMask() keeps a score where the mask is 1 and sets it to −∞ where it is 0", () => {
  const masked = applyMask(scores, mask);
  assertEquals(masked.axes, ["head", "query", "key"]);
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let key = 0; key < 5; key++) {
        const place = { head, query, key };
        const expected = rows[query]![key] === 1 ? at(scores, place) : -Infinity;
        assertEquals(at(masked, place), expected);
      }
    }
  }
});

Deno.test("applyMask() with a mask of ones changes nothing", () => {
  const open = tensor(["query", "key"], rows.map((row) => row.map(() => 1)));
  assertEquals(nested(applyMask(scores, open)), nested(scores));
});

Deno.test("applyMask() with a mask for each head hides from each head what is its own", () => {
  const perHead = [rows, rows.map((row) => row.toReversed())];
  const masked = applyMask(scores, tensor(["head", "query", "key"], perHead));
  const expected = nested(scores).map((table, head) =>
    table.map((row, query) =>
      row.map((score, key) => perHead[head]![query]![key] === 1 ? score : -Infinity)
    )
  );
  assertEquals(masked.axes, ["head", "query", "key"]);
  assertEquals(nested(masked), expected);
});

Deno.test("applyMask() refuses a query that sees nothing in one head and names both", () => {
  const blind = tensor(["head", "query", "key"], [rows, [
    rows[0]!,
    rows[1]!,
    [0, 0, 0, 0, 0],
  ]]);
  assertThrows(
    () => applyMask(scores, blind),
    RangeError,
    "Cannot apply the mask: every query must see at least one key, " +
      "found none for head 1, query 2",
  );
});

Deno.test("applyMask() refuses a mask for another number of heads", () => {
  const one = tensor(["head", "query", "key"], [rows]);
  assertThrows(
    () => applyMask(scores, one),
    RangeError,
    'Cannot apply the mask: both sides must have the same size of "head", ' +
      "found [head 2, query 3, key 5] and [head 1, query 3, key 5]",
  );
});

Deno.test("applyMask() refuses a transposed mask", () => {
  assertThrows(
    // @ts-expect-error: queries are rows, keys are columns
    () => applyMask(scores, permute(mask, ["key", "query"])),
    TypeError,
    "Cannot use mask: the axes must be [query, key], found [key 5, query 3]",
  );
});

Deno.test("applyMask() refuses a mask for another number of queries or keys", () => {
  assertThrows(
    () => applyMask(scores, tensor(["query", "key"], [[1, 1, 1, 1, 1]])),
    RangeError,
    'Cannot apply the mask: both sides must have the same size of "query", ' +
      "found [head 2, query 3, key 5] and [query 1, key 5]",
  );
  assertThrows(
    () => applyMask(scores, tensor(["query", "key"], [[1], [1], [1]])),
    RangeError,
    'Cannot apply the mask: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [query 3, key 1]",
  );
});

Deno.test("applyMask() refuses a query that sees nothing and names it", () => {
  const blind = tensor(["query", "key"], [rows[0]!, [0, 0, 0, 0, 0], rows[2]!]);
  assertThrows(
    () => applyMask(scores, blind),
    RangeError,
    "Cannot apply the mask: every query must see at least one key, found none for query 1",
  );
});

Deno.test("applyMask() refuses numbers that are meant to be added to scores", () => {
  const added = tensor(["query", "key"], [rows[0]!, [1, 1, -1e9, 1, 1], rows[2]!]);
  assertThrows(
    () => applyMask(scores, added),
    RangeError,
    "Cannot apply the mask: every value must be 1 (may see) or 0, " +
      "found -1000000000 at [query 1, key 2]",
  );
});

Deno.test("applyMask() refuses nested arrays of booleans", () => {
  assertThrows(
    // @ts-expect-error: a mask is a tensor
    () => applyMask(scores, [[true]]),
    TypeError,
    "Cannot use mask: the axes must be [query, key], found an array",
  );
});

Deno.test("applyMask() refuses scores without heads", () => {
  assertThrows(
    // @ts-expect-error: the axis "head" is missing
    () => applyMask(mask, mask),
    TypeError,
    "Cannot use scores: the axes must be [head, query, key], found [query 3, key 5]",
  );
});

import { at, contract, nested, random, tensor } from "../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const queries = random(["head", "query", "feature"], { head: 2, query: 3, feature: 7 }, {
  seed: 1,
});
const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 7 }, {
  seed: 2,
});

Deno.test("contract() sums over one axis and keeps the others by name", () => {
  const dots = contract(queries, keys, "feature");
  assertEquals(dots.axes, ["head", "query", "key"]);
  assertEquals(dots.sizes, { head: 2, query: 3, key: 5 });
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let key = 0; key < 5; key++) {
        let dot = 0;
        for (let feature = 0; feature < 7; feature++) {
          dot += at(queries, { head, query, feature }) * at(keys, { head, key, feature });
        }
        assertAlmostEquals(at(dots, { head, query, key }), dot);
      }
    }
  }
});

Deno.test("contract() of the same two the other way round has the axes of the other first", () => {
  const dots = contract(keys, queries, "feature");
  assertEquals(dots.axes, ["head", "key", "query"]);
  const place = { head: 1, query: 2, key: 4 };
  assertEquals(at(dots, place), at(contract(queries, keys, "feature"), place));
});

Deno.test("contract() of two vectors is one number", () => {
  const a = tensor(["key"], [1, 2, 3]);
  const b = tensor(["key"], [4, 5, 6]);
  assertEquals(nested(contract(a, b, "key")), 32);
});

Deno.test("contract() of tensors that share only the axis is a matrix product", () => {
  const x = tensor(["token", "model"], [[1, 2], [3, 4], [5, 6]]);
  const weight = tensor(["model", "projected"], [[1, 0, 1, 2, 3], [0, 1, 1, 2, 4]]);
  assertEquals(nested(contract(x, weight, "model")), [
    [1, 2, 3, 6, 11],
    [3, 4, 7, 14, 25],
    [5, 6, 11, 22, 39],
  ]);
});

Deno.test("contract() accumulates every sum in double precision", () => {
  // In single precision 1e8 + 1 is 1e8, and the sum would be 0.
  const row = [1e8, 1, -1e8];
  const rows = tensor(["query", "key"], [row, row, row]);
  const ones = [1, 1, 1];
  const columns = tensor(["feature", "key"], [ones, ones, ones, ones, ones]);
  assertEquals(new Set(contract(rows, columns, "key").data), new Set([1]));
});

Deno.test("contract() refuses an axis that one of the two lacks", () => {
  assertThrows(
    // @ts-expect-error: the keys have no axis "query"
    () => contract(queries, keys, "query"),
    TypeError,
    'Cannot contract over "query": an axis "query" is needed, ' +
      "found [head 2, key 5, feature 7]",
  );
  assertThrows(
    // @ts-expect-error: the queries have no axis "key"
    () => contract(queries, keys, "key"),
    TypeError,
    'Cannot contract over "key": an axis "key" is needed, ' +
      "found [head 2, query 3, feature 7]",
  );
});

Deno.test("contract() refuses sizes that differ and shows both shapes", () => {
  const others = random(["head", "key", "feature"], { head: 2, key: 5, feature: 11 }, {
    seed: 3,
  });
  assertThrows(
    () => contract(queries, others, "feature"),
    RangeError,
    'Cannot contract over "feature": both sides must have the same size of "feature", ' +
      "found [head 2, query 3, feature 7] and [head 2, key 5, feature 11]",
  );
  const moreHeads = random(["head", "key", "feature"], { head: 3, key: 5, feature: 7 }, {
    seed: 3,
  });
  assertThrows(
    () => contract(queries, moreHeads, "feature"),
    RangeError,
    'Cannot contract over "feature": both sides must have the same size of "head", ' +
      "found [head 2, query 3, feature 7] and [head 3, key 5, feature 7]",
  );
});

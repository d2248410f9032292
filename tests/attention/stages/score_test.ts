import { at, map, nested, permute, random, score, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const sizes = { head: 2, feature: 7 };
const queries = random(["head", "query", "feature"], { ...sizes, query: 3 }, { seed: 1 });
const keys = random(["head", "key", "feature"], { ...sizes, key: 5 }, { seed: 2 });

Deno.test("score() is the scaled dot product of one query and one key", () => {
  const scores = score(queries, keys);
  assertEquals(scores.axes, ["head", "query", "key"]);
  assertEquals(scores.sizes, { head: 2, query: 3, key: 5 });
  let dot = 0;
  for (let feature = 0; feature < 7; feature++) {
    dot += at(queries, { head: 1, query: 2, feature }) *
      at(keys, { head: 1, key: 4, feature });
  }
  assertAlmostEquals(at(scores, { head: 1, query: 2, key: 4 }), dot / Math.sqrt(7));
});

Deno.test("score() of queries twice as long is twice as large", () => {
  const place = { head: 1, query: 2, key: 4 };
  const longer = map(queries, (value) => 2 * value);
  assertAlmostEquals(at(score(longer, keys), place), 2 * at(score(queries, keys), place));
});

Deno.test("score() refuses keys in the place of queries", () => {
  assertThrows(
    // @ts-expect-error: the checker sees "key" where "query" belongs
    () => score(keys, keys),
    TypeError,
    "Cannot use queries: the axes must be [head, query, feature], " +
      "found [head 2, key 5, feature 7]",
  );
});

Deno.test("score() refuses queries in the place of keys", () => {
  assertThrows(
    // @ts-expect-error: the checker sees "query" where "key" belongs
    () => score(queries, queries),
    TypeError,
    "Cannot use keys: the axes must be [head, key, feature], " +
      "found [head 2, query 3, feature 7]",
  );
});

Deno.test("score() refuses axes in another order", () => {
  assertThrows(
    // @ts-expect-error: the heads belong in front
    () => score(permute(queries, ["query", "head", "feature"]), keys),
    TypeError,
    "Cannot use queries: the axes must be [head, query, feature], " +
      "found [query 3, head 2, feature 7]",
  );
});

Deno.test("score() refuses features or heads of different sizes and shows both shapes", () => {
  const wide = random(["head", "key", "feature"], { head: 2, key: 5, feature: 11 }, {
    seed: 3,
  });
  assertThrows(
    () => score(queries, wide),
    RangeError,
    'Cannot score queries against keys: both sides must have the same size of "feature", ' +
      "found [head 2, query 3, feature 7] and [head 2, key 5, feature 11]",
  );
  const many = random(["head", "key", "feature"], { head: 3, key: 5, feature: 7 }, {
    seed: 3,
  });
  assertThrows(
    () => score(queries, many),
    RangeError,
    'Cannot score queries against keys: both sides must have the same size of "head", ' +
      "found [head 2, query 3, feature 7] and [head 3, key 5, feature 7]",
  );
});

Deno.test("score() divides before it rounds: what fits after the division need not fit before", () => {
  // The sum of the products is 6.5e38, more than single precision can hold.
  const longQueries = tensor(["head", "query", "feature"], [[[
    1.3e19,
    1.3e19,
    1.3e19,
    1.3e19,
  ]]]);
  const longKeys = tensor(["head", "key", "feature"], [[[
    1.3e19,
    1.3e19,
    1.3e19,
    1.1e19,
  ]]]);
  const [[[found]]] = nested(score(longQueries, longKeys)) as [[[number]]];
  const single = [1.3e19, 1.3e19, 1.3e19, 1.1e19].map(Math.fround);
  const exact = single.reduce((sum, key) => sum + Math.fround(1.3e19) * key, 0) / 2;
  assertEquals(found, Math.fround(exact));
});

Deno.test("score() refuses infinite features that meet a 0", () => {
  const query = tensor(["head", "query", "feature"], [[[1, Infinity]]]);
  const key = tensor(["head", "key", "feature"], [[[1, 0], [1, 1]]]);
  assertThrows(
    () => score(query, key),
    RangeError,
    "found NaN at [head 0, query 0, key 0]",
  );
});

Deno.test("score() refuses a third argument, such as a scale", () => {
  assertThrows(
    // @ts-expect-error: the recipe for another scale is in the documentation
    () => score(queries, keys, { scale: 1 }),
    TypeError,
    "Cannot score queries against keys: 2 arguments are enough, found 3",
  );
});

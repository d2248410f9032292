import { at, merge, nested, permute, random, rename, split } from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const tokens = random(["token", "feature"], { token: 3, feature: 7 }, { seed: 1 });
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 2,
});

Deno.test("rename() gives an axis another name and shares the data", () => {
  const queries = rename(tokens, "token", "query");
  assertEquals(queries.axes, ["query", "feature"]);
  assertEquals(queries.sizes, { query: 3, feature: 7 });
  assert(queries.data === tokens.data);
  assertEquals(tokens.axes, ["token", "feature"]);
});

Deno.test("rename() to the same name changes nothing", () => {
  assertEquals(rename(tokens, "token", "token").axes, ["token", "feature"]);
});

Deno.test("rename() refuses an axis that is missing and a name that is taken", () => {
  assertThrows(
    // @ts-expect-error: the axis is called "token"
    () => rename(tokens, "tokens", "query"),
    TypeError,
    'Cannot rename axis "tokens" to "query": an axis "tokens" is needed, ' +
      "found [token 3, feature 7]",
  );
  assertThrows(
    () => rename(tokens, "token", "feature"),
    TypeError,
    'Cannot rename axis "token" to "feature": the names of axes must differ, ' +
      'found "feature" twice',
  );
});

Deno.test("permute() moves each number to the place of the same names", () => {
  const turned = permute(scores, ["key", "head", "query"]);
  assertEquals(turned.axes, ["key", "head", "query"]);
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let key = 0; key < 5; key++) {
        const place = { head, query, key };
        assertEquals(at(turned, place), at(scores, place));
        assertEquals(nested(turned)[key]![head]![query], at(scores, place));
      }
    }
  }
});

Deno.test("permute() refuses a name that is misspelt, missing or repeated", () => {
  assertThrows(
    // @ts-expect-error: the axis is called "key"
    () => permute(scores, ["query", "keys", "head"]),
    TypeError,
    'Cannot permute to [query, keys, head]: an axis "keys" is needed, ' +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => permute(scores, ["query", "key"]),
    TypeError,
    "Cannot permute to [query, key]: every axis must be named, " +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => permute(scores, ["query", "key", "key"]),
    TypeError,
    'Cannot permute: the names of axes must differ, found "key" twice',
  );
});

Deno.test("split() makes groups of neighbours and shares the data", () => {
  const x = random(["token", "model"], { token: 3, model: 10 }, { seed: 3 });
  const parts = split(x, "model", ["head", "feature"], 2);
  assertEquals(parts.axes, ["token", "head", "feature"]);
  assertEquals(parts.sizes, { token: 3, head: 2, feature: 5 });
  assert(parts.data === x.data);
  assertEquals(
    at(parts, { token: 2, head: 1, feature: 3 }),
    at(x, { token: 2, model: 8 }),
  );
});

Deno.test("split() may use the old name again, and names that look like numbers", () => {
  const x = random(["model"], { model: 6 }, { seed: 3 });
  assertEquals(split(x, "model", ["head", "model"], 2).sizes, { head: 2, model: 3 });
  const numbered = split(x, "model", ["1", "0"], 2);
  assertEquals([numbered.axes, numbered.sizes], [["1", "0"], { 1: 2, 0: 3 }]);
});

Deno.test("split() refuses a count that does not divide", () => {
  const x = random(["model"], { model: 8 }, { seed: 3 });
  for (const count of [0, -2, 1.5, NaN]) {
    assertThrows(
      () => split(x, "model", ["head", "feature"], count),
      RangeError,
      'Cannot split axis "model": the number of parts must be a positive whole number, ' +
        `found the number ${count}`,
    );
  }
  for (const count of [3, 16]) {
    assertThrows(
      () => split(x, "model", ["head", "feature"], count),
      RangeError,
      `Cannot split axis "model" into ${count} heads: ${count} must divide its size, which is 8`,
    );
  }
});

Deno.test("split() refuses an axis that is gone, and names that are taken", () => {
  const parts = split(tokens, "feature", ["head", "place"], 7);
  assertThrows(
    // @ts-expect-error: "feature" has been split already
    () => split(parts, "feature", ["a", "b"], 7),
    TypeError,
    'Cannot split axis "feature": an axis "feature" is needed, ' +
      "found [token 3, head 7, place 1]",
  );
  assertThrows(
    () => split(tokens, "feature", ["head", "token"], 7),
    TypeError,
    'Cannot split axis "feature" into 7 heads: the names of axes must differ, ' +
      'found "token" twice',
  );
  assertThrows(
    () => split(tokens, "feature", ["head", "head"], 7),
    TypeError,
    'Cannot split axis "feature": the names of axes must differ, found "head" twice',
  );
  assertThrows(
    // @ts-expect-error: two names are needed
    () => split(tokens, "feature", ["head"], 7),
    TypeError,
    'Cannot split axis "feature": 2 axis names are needed, found 1',
  );
});

Deno.test("merge() puts the places of the inner axis one after the other", () => {
  const merged = merge(scores, ["query", "key"], "pair");
  assertEquals(merged.axes, ["head", "pair"]);
  assertEquals(merged.sizes, { head: 2, pair: 15 });
  assert(merged.data === scores.data);
  assertEquals(
    at(merged, { head: 1, pair: 2 * 5 + 3 }),
    at(scores, { head: 1, query: 2, key: 3 }),
  );
});

Deno.test("merge() may keep the name of one of the two", () => {
  assertEquals(merge(scores, ["query", "key"], "key").sizes, { head: 2, key: 15 });
});

Deno.test("merge() refuses axes that are not neighbours in this order", () => {
  assertThrows(
    () => merge(scores, ["key", "query"], "pair"),
    TypeError,
    'Cannot merge axes "key" and "query" into "pair": "query" must come right after "key", ' +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => merge(scores, ["head", "key"], "pair"),
    TypeError,
    'Cannot merge axes "head" and "key" into "pair": "key" must come right after "head", ' +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => merge(scores, ["query", "query"], "pair"),
    TypeError,
    'Cannot merge axes: the names of axes must differ, found "query" twice',
  );
});

Deno.test("merge() refuses a missing axis and a name that is taken", () => {
  assertThrows(
    // @ts-expect-error: the axis is called "key"
    () => merge(scores, ["query", "keys"], "pair"),
    TypeError,
    'Cannot merge axes "query" and "keys" into "pair": an axis "keys" is needed, ' +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => merge(scores, ["query", "key"], "head"),
    TypeError,
    'Cannot merge axes "query" and "key" into "head": the names of axes must differ, ' +
      'found "head" twice',
  );
});

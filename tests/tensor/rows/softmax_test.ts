import { at, map, nested, random, softmax, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});

Deno.test("softmax() gives shares in proportion to the exponentials along one axis only", () => {
  const shares = softmax(scores, "query");
  assertEquals(shares.axes, ["head", "query", "key"]);
  for (let head = 0; head < 2; head++) {
    for (let key = 0; key < 5; key++) {
      const row = [0, 1, 2].map((query) => Math.exp(at(scores, { head, query, key })));
      const total = row.reduce((sum, value) => sum + value);
      for (const [query, value] of row.entries()) {
        assertAlmostEquals(at(shares, { head, query, key }), value / total);
      }
    }
  }
});

Deno.test("softmax() of scores as large as ±1e30 is exact", () => {
  const extreme = tensor(["query", "key"], [[1e30, -1e30], [-1e30, -1e30]]);
  assertEquals(nested(softmax(extreme, "key")), [[1, 0], [0.5, 0.5]]);
});

Deno.test("softmax() gives minus infinity no share", () => {
  const masked = tensor(["key"], [3, -Infinity, 3]);
  assertEquals(nested(softmax(masked, "key")), [0.5, 0, 0.5]);
});

Deno.test("softmax() over an axis of one place is 1", () => {
  assertEquals(nested(softmax(tensor(["key"], [-7]), "key")), [1]);
});

Deno.test("softmax() refuses a row without a finite largest score and says which", () => {
  const needed = 'Cannot take the softmax over "key": the largest value must be finite, ';
  for (const worst of [NaN, Infinity]) {
    const strange = map(
      scores,
      (s) => s === at(scores, { head: 1, query: 2, key: 3 }) ? worst : s,
    );
    assertThrows(
      () => softmax(strange, "key"),
      RangeError,
      `${needed}found ${worst} at [head 1, query 2]`,
    );
  }
  const hidden = tensor(["query", "key"], [[1, 2], [-Infinity, -Infinity]]);
  assertThrows(
    () => softmax(hidden, "key"),
    RangeError,
    `${needed}found -Infinity at [query 1]`,
  );
});

Deno.test("softmax() refuses an axis that the tensor lacks", () => {
  assertThrows(
    // @ts-expect-error: scores have no axis "feature"
    () => softmax(scores, "feature"),
    TypeError,
    'Cannot take the softmax over "feature": an axis "feature" is needed, ' +
      "found [head 2, query 3, key 5]",
  );
});

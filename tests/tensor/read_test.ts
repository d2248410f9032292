import { at, nested, permute, random, size, tensor } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";

const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});

Deno.test("at() reads the number at a place, whatever the order of its names", () => {
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let key = 0; key < 5; key++) {
        const expected = scores.data[(head * 3 + query) * 5 + key];
        assertEquals(at(scores, { key, head, query }), expected);
      }
    }
  }
});

Deno.test("at() refuses an index outside of its axis", () => {
  for (const key of [-1, 5, 1.5, NaN]) {
    assertThrows(
      () => at(scores, { head: 0, query: 0, key }),
      RangeError,
      `Cannot read a value of [head 2, query 3, key 5]: "key" must be a whole number ` +
        `from 0 to 4, found the number ${key}`,
    );
  }
});

Deno.test("at() refuses a place with an axis too few or too many", () => {
  assertThrows(
    // @ts-expect-error: "key" is missing
    () => at(scores, { head: 0, query: 0 }),
    TypeError,
    'Cannot read a value: { head, query, key } is needed, found none of name "key"',
  );
  assertThrows(
    // @ts-expect-error: there is no axis "feature"
    () => at(scores, { head: 0, query: 0, key: 0, feature: 0 }),
    TypeError,
    'Cannot read a value: an axis "feature" is needed, ' +
      "found [head 2, query 3, key 5]",
  );
});

Deno.test("size() is the number of places of an axis", () => {
  assertEquals(
    [size(scores, "head"), size(scores, "query"), size(scores, "key")],
    [2, 3, 5],
  );
});

Deno.test("size() refuses an axis that the tensor lacks", () => {
  assertThrows(
    // @ts-expect-error: the axis is called "key"
    () => size(scores, "keys"),
    TypeError,
    'Cannot measure "keys": an axis "keys" is needed, found [head 2, query 3, key 5]',
  );
});

Deno.test("nested() undoes tensor()", () => {
  const rows = [[[1, 2, 3], [4, 5, 6]]];
  assertEquals(nested(tensor(["head", "query", "key"], rows)), rows);
  assertEquals(nested(tensor([], 7)), 7);
});

Deno.test("nested() gives a copy", () => {
  const x = tensor(["key"], [1, 2]);
  nested(x)[0] = 9;
  assertEquals(nested(x), [1, 2]);
});

Deno.test("nested() follows the order of the axes, not of the sizes", () => {
  const turned = permute(tensor(["query", "key"], [[1, 2, 3], [4, 5, 6]]), [
    "key",
    "query",
  ]);
  assertEquals(nested(turned), [[1, 4], [2, 5], [3, 6]]);
});

Deno.test("what reads a tensor refuses what is none", () => {
  const array = [[1, 2], [3, 4]];
  assertThrows(
    // @ts-expect-error: an array has no axes
    () => at(array, { key: 0 }),
    TypeError,
    "Cannot read a value: a tensor is needed, found an array",
  );
  assertThrows(
    // @ts-expect-error: an array has no axes
    () => size(array, "key"),
    TypeError,
    'Cannot measure "key": a tensor is needed, found an array',
  );
  assertThrows(
    // @ts-expect-error: nothing was given
    () => nested(undefined),
    TypeError,
    "Cannot read the values: a tensor is needed, found undefined",
  );
});

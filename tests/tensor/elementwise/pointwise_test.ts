import { at, map, nested, permute, random, tensor, zip } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";

const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});
const mask = random(["key", "query"], { query: 3, key: 5 }, { seed: 2 });

Deno.test("map() applies a function to every number and keeps the axes", () => {
  const x = tensor(["query", "key"], [[1, -2, 3], [-4, 5, -6]]);
  assertEquals(nested(map(x, Math.abs)), [[1, 2, 3], [4, 5, 6]]);
  assertEquals(map(x, Math.abs).axes, ["query", "key"]);
  assertEquals(nested(x), [[1, -2, 3], [-4, 5, -6]]);
});

Deno.test("zip() matches axes by name, not by position", () => {
  const square = tensor(["query", "key"], [[1, 2], [3, 4]]);
  const turned = permute(square, ["key", "query"]);
  assertEquals(nested(zip(square, turned, (a, b) => a - b)), [[0, 0], [0, 0]]);
});

Deno.test("zip() repeats a tensor along the axes that it lacks", () => {
  const sum = zip(scores, mask, (a, b) => 10 * a + b);
  assertEquals(sum.axes, ["head", "query", "key"]);
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let key = 0; key < 5; key++) {
        const place = { head, query, key };
        assertEquals(
          at(sum, place),
          Math.fround(10 * at(scores, place) + at(mask, { query, key })),
        );
      }
    }
  }
});

Deno.test("zip() has the axes of the first, then those that only the second has", () => {
  const wide = zip(mask, scores, (_, b) => b);
  assertEquals(wide.axes, ["key", "query", "head"]);
  assertEquals(nested(permute(wide, ["head", "query", "key"])), nested(scores));
});

Deno.test("zip() repeats a tensor along an axis whose name every object has", () => {
  const a = tensor(["key"], [1, 2]);
  const b = tensor(["constructor"], [10, 20, 30]);
  assertEquals(nested(zip(a, b, (x, y) => x + y)), [[11, 21, 31], [12, 22, 32]]);
});

Deno.test("zip() refuses sizes that differ and shows both shapes", () => {
  assertThrows(
    () => zip(scores, tensor(["key"], [1, 2]), (a) => a),
    RangeError,
    'Cannot zip: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [key 2]",
  );
});

Deno.test("map() and zip() refuse what is no tensor or no function", () => {
  assertThrows(
    // @ts-expect-error: an array is no tensor
    () => map([1, 2], Math.abs),
    TypeError,
    "Cannot map: a tensor is needed, found an array",
  );
  assertThrows(
    // @ts-expect-error: the function is missing
    () => map(scores),
    TypeError,
    "Cannot map: a function is needed, found undefined",
  );
  assertThrows(
    // @ts-expect-error: a number is no tensor
    () => zip(scores, 2, (a, b) => a * b),
    TypeError,
    "Cannot zip: a tensor is needed, found the number 2",
  );
  assertThrows(
    // @ts-expect-error: a text is no function
    () => zip(scores, mask, "add"),
    TypeError,
    'Cannot zip: a function is needed, found the text "add"',
  );
});

Deno.test("map() and zip() refuse a class in the place of a function", () => {
  const x = tensor(["key"], [1, 2]);
  const found = "a function is needed, found a class";
  const wrong = class {} as unknown as () => number;
  assertThrows(() => map(x, wrong), TypeError, `Cannot map: ${found}`);
  assertThrows(() => zip(x, x, wrong), TypeError, `Cannot zip: ${found}`);
});

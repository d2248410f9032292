import { nested, zeros } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";

Deno.test("zeros() has the sizes that are asked for, and nothing but zeros", () => {
  const x = zeros(["query", "key"], { key: 3, query: 2 });
  assertEquals(nested(x), [[0, 0, 0], [0, 0, 0]]);
  assertEquals(x.sizes, { query: 2, key: 3 });
});

Deno.test("zeros() refuses a size that is not a positive whole number", () => {
  for (const key of [0, -1, 2.5, NaN, Infinity]) {
    assertThrows(
      () => zeros(["key"], { key }),
      RangeError,
      `Cannot build a tensor: the size of "key" must be a positive whole number, found the number ${key}`,
    );
  }
});

Deno.test("zeros() takes only the sizes that are asked for", () => {
  const sizes = { query: 2, key: 3, feature: 7 };
  assertEquals(zeros(["key", "query"], sizes).sizes, { key: 3, query: 2 });
});

Deno.test("zeros() refuses a size that is left out", () => {
  assertThrows(
    // @ts-expect-error: the size of "key" is missing
    () => zeros(["query", "key"], { query: 2 }),
    TypeError,
    'Cannot build a tensor: { query, key } is needed, found none of name "key"',
  );
});

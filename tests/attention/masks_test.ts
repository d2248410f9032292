import { causalMask, nested, paddingMask, slidingWindowMask } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";

Deno.test("causalMask() lets each query see itself and what came before it", () => {
  const mask = causalMask(4);
  assertEquals(mask.axes, ["query", "key"]);
  assertEquals(nested(mask), [
    [1, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [1, 1, 1, 1],
  ]);
});

/** What a query may see where the last query stands at the last key, by plain loops. */
function byLoops(
  queries: number,
  keys: number,
  maySee: (ahead: number) => boolean,
): number[][] {
  const rows: number[][] = [];
  for (let query = 0; query < queries; query++) {
    const row: number[] = [];
    const own = keys - queries + query;
    for (let key = 0; key < keys; key++) row.push(maySee(key - own) ? 1 : 0);
    rows.push(row);
  }
  return rows;
}

Deno.test("causalMask() of more keys than queries lets the last query see the last key", () => {
  assertEquals(nested(causalMask(2, 5)), [[1, 1, 1, 1, 0], [1, 1, 1, 1, 1]]);
  assertEquals(nested(causalMask(1, 3)), [[1, 1, 1]]);
});

Deno.test("causalMask() of fewer keys than queries leaves the first queries without any", () => {
  assertEquals(nested(causalMask(3, 2)), [[0, 0], [1, 0], [1, 1]]);
});

Deno.test("causalMask() and slidingWindowMask() of any sizes are aligned at the end", () => {
  for (let queries = 1; queries <= 7; queries++) {
    for (let keys = 1; keys <= 7; keys++) {
      assertEquals(
        nested(causalMask(queries, keys)),
        byLoops(queries, keys, (ahead) => ahead <= 0),
      );
      for (let width = 1; width <= 8; width++) {
        assertEquals(
          nested(slidingWindowMask(queries, width, keys)),
          byLoops(queries, keys, (ahead) => ahead <= 0 && ahead > -width),
        );
      }
    }
  }
});

Deno.test("paddingMask() has a row for each query and a column for each key", () => {
  const mask = paddingMask(2, [true, true, false]);
  assertEquals(mask.sizes, { query: 2, key: 3 });
  assertEquals(nested(mask), [[1, 1, 0], [1, 1, 0]]);
});

Deno.test("slidingWindowMask() lets each query see itself and the width − 1 before it", () => {
  assertEquals(nested(slidingWindowMask(5, 3)), [
    [1, 0, 0, 0, 0],
    [1, 1, 0, 0, 0],
    [1, 1, 1, 0, 0],
    [0, 1, 1, 1, 0],
    [0, 0, 1, 1, 1],
  ]);
});

Deno.test("slidingWindowMask() of width 1 is the diagonal, and of width n or more is causal", () => {
  assertEquals(nested(slidingWindowMask(3, 1)), [[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  assertEquals(nested(slidingWindowMask(3, 3)), nested(causalMask(3)));
  assertEquals(nested(slidingWindowMask(3, 7)), nested(causalMask(3)));
});

Deno.test("masks refuse keys whose number is not positive and whole, and a size too large for memory", () => {
  for (const keys of [0, -1, 2.5, NaN]) {
    assertThrows(
      () => causalMask(3, keys),
      RangeError,
      "Cannot make a causal mask: the number of keys must be a positive whole number, " +
        `found the number ${keys}`,
    );
    assertThrows(
      () => slidingWindowMask(3, 2, keys),
      RangeError,
      "Cannot make a sliding window mask: the number of keys must be",
    );
  }
  assertThrows(
    () => causalMask(1e6),
    RangeError,
    "Cannot make a causal mask: the result must fit into memory, " +
      "found 1.00e+12 numbers in [query 1000000, key 1000000]",
  );
});

Deno.test("masks refuse surplus arguments", () => {
  const surplus = (call: (...given: never[]) => unknown, ...given: unknown[]) => () =>
    (call as (...given: unknown[]) => unknown)(...given);
  const needed = "arguments are enough, found";
  assertThrows(surplus(causalMask, 2, 4, 6), TypeError, `2 ${needed} 3`);
  assertThrows(surplus(slidingWindowMask, 2, 4, 6, 8), TypeError, `3 ${needed} 4`);
  assertThrows(surplus(paddingMask, 2, [true], 3), TypeError, `2 ${needed} 3`);
});

Deno.test("masks refuse a number of tokens that is not positive and whole", () => {
  for (const n of [0, -1, 2.5, NaN, Infinity]) {
    assertThrows(
      () => causalMask(n),
      RangeError,
      "Cannot make a causal mask: the number of queries must be a positive whole number, " +
        `found the number ${n}`,
    );
    assertThrows(
      () => paddingMask(n, [true]),
      RangeError,
      "Cannot make a padding mask: the number of queries must be a positive whole number, " +
        `found the number ${n}`,
    );
    assertThrows(
      () => slidingWindowMask(n, 3),
      RangeError,
      "Cannot make a sliding window mask: the number of queries must be a positive whole " +
        `number, found the number ${n}`,
    );
    assertThrows(
      () => slidingWindowMask(3, n),
      RangeError,
      "Cannot make a sliding window mask: the width of the window must be a positive whole " +
        `number, found the number ${n}`,
    );
  }
});

Deno.test("paddingMask() refuses keys that are not described by booleans", () => {
  const needed = "Cannot make a padding mask: one boolean for each key is needed, found";
  assertThrows(
    // @ts-expect-error: numbers may mean either of two things
    () => paddingMask(2, [true, 1, 0]),
    TypeError,
    `${needed} the number 1 at [key 1]`,
  );
  assertThrows(
    () => paddingMask(2, new Array<boolean>(3)),
    TypeError,
    `${needed} undefined at [key 0]`,
  );
  assertThrows(
    // @ts-expect-error: the number of keys says nothing about who is there
    () => paddingMask(2, 3),
    TypeError,
    `${needed} the number 3`,
  );
  assertThrows(
    () => paddingMask(2, []),
    RangeError,
    "Cannot make a padding mask: the number of keys must be a positive whole number, " +
      "found the number 0",
  );
});

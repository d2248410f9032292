import { contract, nested, tensor, zeros } from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";

Deno.test("tensor() lays nested arrays out row by row, the last axis fastest", () => {
  const x = tensor(["head", "key"], [[1, 2, 3], [4, 5, 6]]);
  assertEquals(x.axes, ["head", "key"]);
  assertEquals(x.sizes, { head: 2, key: 3 });
  assertEquals(x.data, new Float32Array([1, 2, 3, 4, 5, 6]));
});

Deno.test("tensor() without axes is one number", () => {
  const x = tensor([], 7);
  assertEquals([x.axes, x.sizes, x.data], [[], {}, new Float32Array([7])]);
});

Deno.test("tensor() keeps numbers in single precision, infinities included", () => {
  const x = tensor(["key"], [0.1, Infinity, -Infinity]);
  assertEquals(nested(x), [Math.fround(0.1), Infinity, -Infinity]);
});

Deno.test("tensor() copies: the arrays may change afterwards", () => {
  const row = [1, 2];
  const x = tensor(["key"], row);
  row[0] = 9;
  assertEquals(nested(x), [1, 2]);
});

Deno.test("an axis may be called anything, even what every object has, but one", () => {
  const x = tensor(["constructor", "toString", "2", "1"], [[[[1, 2], [3, 4], [5, 6]]]]);
  assertEquals(nested(x), [[[[1, 2], [3, 4], [5, 6]]]]);
  assertEquals(nested(contract(x, x, "toString")), [[[1, 4], [9, 16], [25, 36]]]);
  assertThrows(
    () => tensor(["__proto__"], [1]),
    TypeError,
    'Cannot build a tensor: no axis may be called "__proto__"',
  );
});

Deno.test("tensor() refuses a ragged array and says where", () => {
  assertThrows(
    () => tensor(["query", "key"], [[1, 2, 3], [4, 5]]),
    RangeError,
    'Cannot build a tensor: every row along "key" must hold 3, found 2 at [query 1]',
  );
  assertThrows(
    () => tensor(["head", "query", "key"], [[[1], [2]], [[3], [4], [5]]]),
    RangeError,
    'Cannot build a tensor: every row along "query" must hold 2, found 3 at [head 1]',
  );
});

Deno.test("tensor() refuses an empty array on every level", () => {
  assertThrows(
    () => tensor(["query", "key"], []),
    RangeError,
    'Cannot build a tensor: every axis must hold at least one value, found none along "query"',
  );
  assertThrows(
    () => tensor(["query", "key"], [[], []]),
    RangeError,
    'Cannot build a tensor: every axis must hold at least one value, found none along "key"',
  );
});

Deno.test("tensor() refuses NaN, and what single precision cannot hold, with the place", () => {
  const needed =
    "Cannot build a tensor: every value must be a number in single precision, found";
  assertThrows(
    () => tensor(["query", "key"], [[1, 2, 3], [4, NaN, 6]]),
    RangeError,
    `${needed} NaN at [query 1, key 1]`,
  );
  assertThrows(() => tensor(["key"], [1e39]), RangeError, `${needed} 1e+39 at [key 0]`);
});

Deno.test("tensor() refuses what is no number, holes included, with the place", () => {
  const needed = "Cannot build a tensor: every value must be a number, found";
  assertThrows(
    // @ts-expect-error: a text is no number
    () => tensor(["key"], [1, "2"]),
    TypeError,
    `${needed} the text "2" at [key 1]`,
  );
  assertThrows(
    // @ts-expect-error: a boolean is no number
    () => tensor(["key"], [true]),
    TypeError,
    `${needed} true at [key 0]`,
  );
  assertThrows(
    () => tensor(["key"], new Array<number>(3)),
    TypeError,
    `${needed} undefined at [key 0]`,
  );
});

Deno.test("tensor() refuses arrays of another depth than there are axes", () => {
  assertThrows(
    // @ts-expect-error: two axes are an array of arrays
    () => tensor(["query", "key"], [1, 2]),
    TypeError,
    "Cannot build a tensor: the axes [query, key] need arrays 2 deep, found the number 1 at depth 1",
  );
  assertThrows(
    // @ts-expect-error: one axis is an array of numbers
    () => tensor(["key"], [[1, 2]]),
    TypeError,
    "Cannot build a tensor: the axes [key] need arrays 1 deep, found deeper ones; " +
      "an outer array of length 1 is often a batch: take its only entry",
  );
});

Deno.test("tensor() refuses a batch of 1 around a matrix and says what to do", () => {
  assertThrows(
    // @ts-expect-error: two axes are an array of arrays
    () => tensor(["token", "model"], [[[1, 2, 3], [4, 5, 6]]]),
    TypeError,
    "Cannot build a tensor: the axes [token, model] need arrays 2 deep, found deeper " +
      "ones; an outer array of length 1 is often a batch: take its only entry",
  );
});

Deno.test("tensor() refuses very deep arrays, arrays that hold themselves, and too many axes", () => {
  let deep: unknown = [1];
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const endless: unknown[] = [];
  endless.push(endless, endless);
  for (const values of [deep, endless]) {
    assertThrows(
      () => tensor(["query", "key"], values as number[][]),
      TypeError,
      "need arrays 2 deep, found deeper ones",
    );
  }
  const names = Array.from({ length: 65 }, (_, i) => `axis ${i}`);
  assertThrows(
    () => tensor(names, deep),
    RangeError,
    "Cannot build a tensor: at most 64 axes are possible, found 65",
  );
});

Deno.test("tensor() answers names and values of any length in a few lines", () => {
  const long = "a".repeat(200_000);
  const calls: (() => unknown)[] = [
    () => tensor([long, long], [[1]]),
    () => tensor([long], [[1]] as unknown as number[]),
    () => tensor([long], []),
    () => tensor([long, "key"], [[1, 2], [3]]),
    () => tensor(["key"], [long] as unknown as number[]),
    () => zeros([long], { [long]: 0 }),
    () => zeros([long, "key"], {} as never),
  ];
  for (const call of calls) {
    const { message } = assertThrows(call, Error, "Cannot build a tensor: ");
    assert(message.length < 500, message);
  }
});

Deno.test("tensor() refuses a name that is repeated, empty or no text", () => {
  assertThrows(
    () => tensor(["key", "key"], [[1]]),
    TypeError,
    'Cannot build a tensor: the names of axes must differ, found "key" twice',
  );
  assertThrows(
    () => tensor(["query", ""], [[1]]),
    TypeError,
    'Cannot build a tensor: every axis must have a name, found the text ""',
  );
  assertThrows(
    // @ts-expect-error: a number is no name
    () => tensor([3], [1]),
    TypeError,
    "Cannot build a tensor: every axis must have a name, found the number 3",
  );
  assertThrows(
    // @ts-expect-error: one name is no array of names
    () => tensor("key", [1]),
    TypeError,
    'Cannot build a tensor: an array of axis names is needed, found the text "key"',
  );
});

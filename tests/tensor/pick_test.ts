import { at, nested, pick, random, slice, type Tensor, tensor } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { placesOf } from "./places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5 };
const x = random(["head", "query", "key"], SIZES, { seed: 1 });

Deno.test("pick() takes places of any axis, in any order and as often as asked", () => {
  const chosen = { head: [1, 1, 0], query: [2], key: [4, 0, 3, 4, 4, 1, 2] };
  for (const [axis, places] of Object.entries(chosen)) {
    const found = pick(x as Tensor<string[]>, axis, places);
    assertEquals(found.axes, x.axes);
    assertEquals(found.sizes, { ...SIZES, [axis]: places.length });
    for (const place of placesOf(found.axes, found.sizes)) {
      const from = { ...place, [axis]: places[place[axis]!]! };
      assertEquals(at(found, place), at(x as Tensor<string[]>, from));
    }
  }
});

Deno.test("pick() of neighbours is a slice", () => {
  assertEquals(pick(x, "query", [1, 2]), slice(x, "query", 1));
});

Deno.test("pick() names the axis of what was picked, for the checker too", () => {
  const table = tensor(["word", "model"], [[1, 2], [3, 4], [5, 6]]);
  const tokens: Tensor<["token", "model"]> = pick(table, "word", [2, 2, 0, 1], "token");
  assertEquals(nested(tokens), [[5, 6], [5, 6], [1, 2], [3, 4]]);
  const same: Tensor<["word", "model"]> = pick(table, "word", [1]);
  assertEquals(nested(same), [[3, 4]]);
  // @ts-expect-error: the axis has another name.
  const wrong: Tensor<["word", "model"]> = tokens;
  assertEquals(wrong.axes as string[], ["token", "model"]);
});

Deno.test("pick() refuses what is no place, and a name that is taken", () => {
  const wrong = pick as (...given: unknown[]) => unknown;
  const needed =
    'Cannot pick along "key": every place must be a whole number from 0 to 4';
  for (const place of [5, -1, 0.5, NaN, "1", undefined]) {
    assertThrows(() => wrong(x, "key", [0, place]), RangeError, `${needed}, found`);
  }
  const holes: number[] = [];
  holes[1] = 0;
  assertThrows(() => wrong(x, "key", holes), RangeError, `${needed}, found undefined`);
  assertThrows(() => wrong(x, "key", []), RangeError, "at least one place is needed");
  assertThrows(() => wrong(x, "key", 1), TypeError, "found the number 1");
  assertThrows(() => wrong(x, "token", [1]), TypeError, 'an axis "token" is needed');
  assertThrows(() => wrong(x, "key", [1], "head"), TypeError, '"head" twice');
  assertThrows(() => wrong(x, "key", [1], ""), TypeError, "every axis must have a name");
});

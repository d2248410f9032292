import fc from "fast-check";
import {
  at,
  causalMask,
  join,
  nested,
  random,
  rename,
  slice,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { placesOf } from "./places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5 };
const scores = random(["head", "query", "key"], SIZES, { seed: 1 });
const AXES = ["head", "query", "key"] as const;

for (const axis of AXES) {
  Deno.test(`slice() along ${axis} keeps the places that are asked for`, () => {
    for (let from = 0; from < SIZES[axis]; from++) {
      for (let to = from + 1; to <= SIZES[axis]; to++) {
        const part = slice(scores, axis, from, to);
        assertEquals(part.axes, ["head", "query", "key"]);
        assertEquals(part.sizes, { ...SIZES, [axis]: to - from });
        const expected = placesOf(part.axes, part.sizes).map((place) =>
          at(scores, { ...SIZES, ...place, [axis]: from + place[axis]! })
        );
        assertEquals(part.data, Float32Array.from(expected));
      }
    }
  });

  Deno.test(`slice() along ${axis} without an end goes to the end`, () => {
    for (let from = 0; from < SIZES[axis]; from++) {
      assertEquals(
        nested(slice(scores, axis, from)),
        nested(slice(scores, axis, from, SIZES[axis])),
      );
    }
  });
}

Deno.test("slice() undoes join(), and join() undoes slice()", () => {
  const cut = fc.constantFrom(...AXES).chain((axis) =>
    fc.tuple(
      fc.constant(axis),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
    )
  );
  fc.assert(fc.property(cut, fc.nat(), ([axis, lengths], seed) => {
    const parts = lengths.map((length, i) =>
      random(["head", "query", "key"], { ...SIZES, [axis]: length }, { seed: seed + i })
    );
    const whole = join(parts, axis);
    let from = 0;
    const again = parts.map((part) => {
      const to = from + part.sizes[axis];
      const found = slice(whole, axis, from, to);
      from = to;
      return found;
    });
    assertEquals(again.map((part) => nested(part)), parts.map((part) => nested(part)));
    assertEquals(nested(join(again, axis)), nested(whole));
  }));
});

Deno.test("slice() of all is a copy", () => {
  const copy = slice(scores, "key", 0);
  assertEquals(copy, scores);
  assert(copy.data.buffer !== scores.data.buffer);
});

Deno.test("slice() along an axis that is called as what every object has", () => {
  const x = rename(tensor(["key"], [1, 2, 3]), "key", "constructor");
  assertEquals(nested(slice(x, "constructor", 1)), [2, 3]);
});

Deno.test("slice() of the square causal mask is the mask aligned at the start", () => {
  assertEquals(nested(slice(causalMask(5), "query", 0, 3)), [
    [1, 0, 0, 0, 0],
    [1, 1, 0, 0, 0],
    [1, 1, 1, 0, 0],
  ]);
  assertEquals(nested(slice(causalMask(5), "query", 2)), nested(causalMask(3, 5)));
});

Deno.test("slice() refuses places that are not whole, or not there", () => {
  const first = 'Cannot slice along "key": the first place must be a whole number ' +
    "from 0 to 4, found";
  for (const from of [-1, 5, 0.5, NaN, Infinity]) {
    assertThrows(
      () => slice(scores, "key", from),
      RangeError,
      `${first} the number ${from}`,
    );
  }
  const end =
    'Cannot slice along "key": the end must be a whole number from 3 to 5, found';
  for (const to of [-1, 0, 2, 6, 3.5, NaN]) {
    assertThrows(
      () => slice(scores, "key", 2, to),
      RangeError,
      `${end} the number ${to}`,
    );
  }
  assertThrows(
    // @ts-expect-error: nothing is no place
    () => slice(scores, "key", 2, null),
    RangeError,
    `${end} null`,
  );
  assertThrows(
    // @ts-expect-error: the first place is missing
    () => slice(scores, "key"),
    RangeError,
    `${first} undefined`,
  );
});

Deno.test("slice() refuses an axis that the tensor lacks, and what is no tensor", () => {
  assertThrows(
    // @ts-expect-error: scores have no axis "feature"
    () => slice(scores, "feature", 0),
    TypeError,
    'Cannot slice along "feature": an axis "feature" is needed, ' +
      "found [head 2, query 3, key 5]",
  );
  assertThrows(
    () => slice([1, 2, 3] as unknown as Tensor<["key"]>, "key", 0),
    TypeError,
    'Cannot slice along "key": a tensor is needed, found an array',
  );
});

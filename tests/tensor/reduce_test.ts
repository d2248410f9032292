import fc from "fast-check";
import {
  at,
  type Axes,
  largest,
  map,
  mean,
  nested,
  random,
  sum,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { placesOf } from "./places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5, feature: 7 };
const scores = random(["head", "query", "key"], SIZES, { seed: 1 });

/** Each function, its counterpart for a list, and what it does in errors. */
const FUNCTIONS: Record<
  string,
  [
    apply: (x: Tensor<Axes>, over: string) => Tensor<Axes>,
    ofList: (list: number[]) => number,
    action: string,
  ]
> = {
  sum: [
    (x, over) => sum(x, over),
    (list) => list.reduce((a, b) => a + b, 0),
    "sum over",
  ],
  mean: [
    (x, over) => mean(x, over),
    (list) => list.reduce((a, b) => a + b, 0) / list.length,
    "take the mean over",
  ],
  largest: [
    (x, over) => largest(x, over),
    (list) => Math.max(...list),
    "find the largest over",
  ],
};

for (const [name, [apply, ofList, action]] of Object.entries(FUNCTIONS)) {
  Deno.test(`${name}() over any axis of any tensor is what plain loops give`, () => {
    const axes = fc.shuffledSubarray(Object.keys(SIZES), { minLength: 1 })
      .chain((axes) => fc.tuple(fc.constant(axes), fc.constantFrom(...axes)));
    fc.assert(fc.property(axes, fc.nat(), ([axes, over], seed) => {
      const x = random(axes, SIZES, { seed });
      const result = apply(x, over);
      assertEquals(result.axes, axes.filter((name) => name !== over));
      const expected = placesOf(result.axes, SIZES).map((place) => {
        const along = placesOf([over], SIZES);
        return ofList(along.map((step) => at(x, { ...place, ...step })));
      });
      assertEquals(result.data, Float32Array.from(expected));
      assertEquals(
        result.sizes,
        Object.fromEntries(
          result.axes.map((name) => [name, SIZES[name as keyof typeof SIZES]]),
        ),
      );
    }));
  });

  Deno.test(`${name}() over the only axis leaves one number without axes`, () => {
    const result = apply(tensor(["key"], [3, 5, 1]), "key");
    assertEquals([result.axes, nested(result)], [[], ofList([3, 5, 1])]);
  });

  Deno.test(`${name}() over an axis of one place is what stands there`, () => {
    const x = tensor(["query", "key"], [[3], [-5]]);
    assertEquals(nested(apply(x, "key")), [3, -5]);
  });

  Deno.test(`${name}() refuses an axis that the tensor lacks, and what is no tensor`, () => {
    assertThrows(
      () => apply(scores, "keys"),
      TypeError,
      `Cannot ${action} "keys": an axis "keys" is needed, ` +
        "found [head 2, query 3, key 5]",
    );
    assertThrows(
      () => apply(scores, undefined as unknown as string),
      TypeError,
      `Cannot ${action} undefined: the name of an axis is needed, found undefined for ` +
        "[head 2, query 3, key 5]",
    );
    assertThrows(
      () => apply(nested(scores) as unknown as Tensor<Axes>, "key"),
      TypeError,
      `Cannot ${action} "key": a tensor is needed, found an array`,
    );
  });
}

Deno.test("sum() and mean() are accumulated in double precision and rounded once", () => {
  // In single precision 1e8 + 1 is 1e8, and 3e38 + 3e38 is ∞.
  assertEquals(nested(sum(tensor(["key"], [1e8, 1, -1e8]), "key")), 1);
  assertEquals(nested(mean(tensor(["key"], [3e38, 3e38]), "key")), Math.fround(3e38));
  assertEquals(
    nested(sum(tensor(["key"], [3e38, 3e38, -3e38]), "key")),
    Math.fround(3e38),
  );
});

Deno.test("sum() and mean() of infinities refuse only what has no answer, with the place", () => {
  const x = tensor(["query", "key"], [[1, Infinity, 2], [Infinity, 0, -Infinity]]);
  const first = tensor(["query", "key"], [[1, Infinity, 2]]);
  assertEquals([nested(sum(first, "key")), nested(mean(first, "key"))], [[Infinity], [
    Infinity,
  ]]);
  const needed = "∞ and −∞ have no sum, found NaN at [query 1]";
  assertThrows(() => sum(x, "key"), RangeError, `Cannot sum over "key": ${needed}`);
  assertThrows(
    () => mean(x, "key"),
    RangeError,
    `Cannot take the mean over "key": ${needed}`,
  );
});

Deno.test("largest() of infinities is ∞ if there is one, and −∞ if there is nothing else", () => {
  const x = tensor(["query", "key"], [[-Infinity, -Infinity], [-Infinity, Infinity]]);
  assertEquals(nested(largest(x, "key")), [-Infinity, Infinity]);
});

Deno.test("largest() does not hide NaN, which a function of one's own may have made", () => {
  const x = map(
    tensor(["query", "key"], [[1, 2], [3, 4]]),
    (value) => value === 3 ? NaN : value,
  );
  assertEquals(nested(largest(x, "key")), [2, NaN]);
});

import { nested, random, type Tensor } from "../../lib/mod.ts";
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "../assert.ts";

function draw(seed: number, many: number): Tensor<["place"]> {
  return random(["place"], { place: many }, { seed });
}

// Each is the sum of twelve numbers of the author's own C program, compiled by gcc:
// T. Ettinger, mulberry32.c, gist 46a874533244883189143505d203312c.
const SUMS = {
  0: [18443372133, 26987311567, 23037960876, 27315766311, 18160344984],
  7: [21816869392, 23234114300, 30536491048, 21095643510, 20569001396],
  [-1]: [32088465050, 31596631874, 15412096107, 25664252542, 30509380286],
};

Deno.test("random() is twelve numbers of mulberry32 minus six, to the last bit", () => {
  for (const [seed, sums] of Object.entries(SUMS)) {
    const expected = sums.map((sum) => Math.fround(sum / 2 ** 32 - 6));
    assertEquals(nested(draw(Number(seed), 5)), expected);
  }
});

Deno.test("random() gives the same numbers for the same seed, whatever the axes", () => {
  const x = random(["token", "model"], { token: 3, model: 5 }, { seed: 7 });
  const y = random(["query", "head", "key"], { query: 5, head: 1, key: 3 }, { seed: 7 });
  assertEquals(x.data, y.data);
  assertEquals([x.axes, x.sizes], [["token", "model"], { token: 3, model: 5 }]);
});

Deno.test("random() gives other numbers for another seed", () => {
  const first = new Set(draw(7, 100).data);
  assert(draw(8, 100).data.every((value) => !first.has(value)));
});

Deno.test("random() has mean 0, variance 1 and the spread of a normal distribution", () => {
  const many = 50_000;
  const values = Array.from(draw(1, many).data);
  const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x) / many;
  const share = (limit: number) => mean(values.map((x) => Math.abs(x) < limit ? 1 : 0));
  // Four standard errors of each estimate.
  assertAlmostEquals(mean(values), 0, 4 / Math.sqrt(many));
  assertAlmostEquals(mean(values.map((x) => x * x)), 1, 4 * Math.sqrt(2 / many));
  // A sum of twelve differs from a normal number by less than 0.005 here.
  assertAlmostEquals(share(1), 0.6827, 0.01);
  assertAlmostEquals(share(2), 0.9545, 0.005);
  assert(values.every((x) => Math.abs(x) < 6));
});

Deno.test("random() has neighbours that do not follow from one another", () => {
  const many = 50_000;
  const { data } = draw(3, many);
  let products = 0;
  for (let i = 1; i < many; i++) products += data[i]! * data[i - 1]!;
  assertAlmostEquals(products / many, 0, 4 / Math.sqrt(many));
});

Deno.test("random() refuses a missing seed, and one that is not whole", () => {
  assertThrows(
    // @ts-expect-error: the seed is missing
    () => random(["key"], { key: 3 }),
    TypeError,
    "Cannot draw random numbers: the options must be { seed }, found undefined",
  );
  assertThrows(
    () => draw(0.5, 3),
    RangeError,
    "Cannot draw random numbers: the seed must be a whole number, found the number 0.5",
  );
});

/**
 * What holds for tensors of any sizes and numbers.
 *
 * @module
 */
import fc from "fast-check";
import {
  at,
  type Axes,
  contract,
  map,
  merge,
  nested,
  permute,
  random,
  softmax,
  split,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { assertClose } from "../difference.ts";
import { softmax as softmaxByLoops } from "../oracle.ts";

const size = fc.constantFrom(1, 2, 3, 5, 7);
const seed = fc.nat();

Deno.test("merge() undoes split(), and split() undoes merge()", () => {
  const numbers = { left: size, group: size, place: size, right: size, seed };
  fc.assert(fc.property(fc.record(numbers), ({ left, group, place, right, seed }) => {
    const sizes = { left, all: group * place, right };
    const whole = random(["left", "all", "right"], sizes, { seed });
    const parts = split(whole, "all", ["group", "place"], group);
    const again = merge(parts, ["group", "place"], "all");
    assertEquals(nested(again), nested(whole));
    assertEquals(nested(split(again, "all", ["group", "place"], group)), nested(parts));
  }));
});

Deno.test("split() makes groups of neighbours", () => {
  const numbers = { left: size, group: size, place: size, right: size, seed };
  fc.assert(fc.property(fc.record(numbers), ({ left, group, place, right, seed }) => {
    const sizes = { left, all: group * place, right };
    const whole = random(["left", "all", "right"], sizes, { seed });
    const parts = split(whole, "all", ["group", "place"], group);
    for (let g = 0; g < group; g++) {
      for (let p = 0; p < place; p++) {
        const inParts = { left: left - 1, group: g, place: p, right: right - 1 };
        const inWhole = { left: left - 1, all: g * place + p, right: right - 1 };
        assertEquals(at(parts, inParts), at(whole, inWhole));
      }
    }
  }));
});

Deno.test("contract() gives the same numbers in whatever order its axes are", () => {
  const orderA = fc.shuffledSubarray(["shared", "row", "over"] as const, {
    minLength: 3,
  });
  const orderB = fc.shuffledSubarray(["over", "shared", "column"] as const, {
    minLength: 3,
  });
  const sizes = fc.record({ shared: size, row: size, over: size, column: size });
  fc.assert(fc.property(sizes, seed, orderA, orderB, (sizes, seed, orderA, orderB) => {
    const a = random(["shared", "row", "over"], sizes, { seed });
    const b = random(["over", "shared", "column"], sizes, { seed: seed + 1 });
    const product = contract(permute(a, orderA), permute(b, orderB), "over");
    const found = permute(product as Tensor<Axes>, ["shared", "row", "column"]);
    const left = nested(a);
    const right = nested(b);
    const byLoops = left.map((rows, shared) =>
      rows.map((row) =>
        right[0]![0]!.map((_, column) =>
          row.reduce((sum, x, over) => sum + x * right[over]![shared]![column]!, 0)
        )
      )
    );
    assertClose(nested(found) as number[][][], byLoops, 1e-5);
  }));
});

Deno.test("softmax() does not change when the same number is added to each score", () => {
  // Eighths, so that the sums are exact in single precision.
  const scores = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1 });
  fc.assert(fc.property(scores, fc.integer({ min: -999, max: 999 }), (scores, shift) => {
    const x = tensor(["key"], scores.map((score) => score / 8));
    const shifted = map(x, (score) => score + shift);
    assertEquals(nested(softmax(shifted, "key")), nested(softmax(x, "key")));
  }));
});

Deno.test("softmax() is right for scores as large as ±1e30 and for minus infinity", () => {
  const score = fc.constantFrom(-Infinity, -1e30, -1, 0, 1, 1e30);
  const scores = fc.array(score, { minLength: 1 })
    .filter((scores) => scores.some(Number.isFinite));
  fc.assert(fc.property(scores, (scores) => {
    const shares = nested(softmax(tensor(["key"], scores), "key"));
    assertClose(shares, softmaxByLoops(scores), 1e-6);
  }));
});

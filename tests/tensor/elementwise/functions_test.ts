import {
  abs,
  exp,
  log,
  map,
  nested,
  random,
  relu,
  sqrt,
  square,
  tanh,
  type Tensor,
  tensor,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

type Scores = Tensor<["head", "query", "key"]>;

/** Each function, its counterpart for one number, and what it does in errors. */
const FUNCTIONS: Record<
  string,
  [(x: Scores) => Scores, (x: number) => number, action: string]
> = {
  exp: [exp, Math.exp, "take the exponential"],
  log: [log, Math.log, "take the logarithm"],
  sqrt: [sqrt, Math.sqrt, "take the square root"],
  square: [square, (x) => x * x, "take the square"],
  abs: [abs, Math.abs, "take the absolute value"],
  tanh: [tanh, Math.tanh, "take the hyperbolic tangent"],
  relu: [relu, (x) => Math.max(x, 0), "rectify"],
};

/** Those that only numbers from 0 have. */
const FROM_ZERO = ["log", "sqrt"];

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});

/** A tensor of some numbers, whatever the axes are called. */
function row(...numbers: number[]): Tensor<["head", "query", "key"]> {
  return tensor(["head", "query", "key"], [[numbers]]);
}

for (const [name, [apply, one, action]] of Object.entries(FUNCTIONS)) {
  Deno.test(`${name}() of a tensor is that of each of its numbers`, () => {
    for (const scale of [1e-30, 1e-3, 1, 20, 1e18]) {
      const x = map(
        scores,
        (value) => scale * (FROM_ZERO.includes(name) ? Math.abs(value) : value),
      );
      const result = apply(x);
      assertEquals([result.axes, result.sizes], [x.axes, x.sizes]);
      for (const [i, value] of x.data.entries()) {
        const expected = Math.fround(one(value)), found = result.data[i]!;
        if (Object.is(found, expected)) continue;
        // One step of single precision.
        const step = Math.max(Math.abs(expected) * 2 ** -23, 2 ** -149);
        assert(
          Math.abs(found - expected) <= step,
          `${name}(${value}) is ${expected}, found ${found}`,
        );
      }
    }
  });

  Deno.test(`${name}() leaves its argument as it is, and shares no numbers with it`, () => {
    const x = map(scores, Math.abs);
    const before = structuredClone(x.data);
    const result = apply(x);
    assertEquals(x.data, before);
    assert(result.data.buffer !== x.data.buffer);
  });

  Deno.test(`${name}() refuses what is no tensor, and more than one argument`, () => {
    const strange = nested(scores) as unknown as Scores;
    assertThrows(
      () => apply(strange),
      TypeError,
      `Cannot ${action}: a tensor is needed, found an array`,
    );
    const withMore = apply as (x: Scores, more: unknown) => Scores;
    assertThrows(
      () => withMore(row(1), "key"),
      TypeError,
      `Cannot ${action}: 1 argument is needed, found 2`,
    );
  });
}

Deno.test("functions of 0 and of infinities are their limits", () => {
  const ends = row(-Infinity, 0, Infinity);
  assertEquals(nested(exp(ends)), [[[0, 1, Infinity]]]);
  assertEquals(nested(square(ends)), [[[Infinity, 0, Infinity]]]);
  assertEquals(nested(abs(ends)), [[[Infinity, 0, Infinity]]]);
  assertEquals(nested(tanh(ends)), [[[-1, 0, 1]]]);
  assertEquals(nested(relu(ends)), [[[0, 0, Infinity]]]);
  const upper = row(0, 1, Infinity);
  assertEquals(nested(log(upper)), [[[-Infinity, 0, Infinity]]]);
  assertEquals(nested(sqrt(upper)), [[[0, 1, Infinity]]]);
});

Deno.test("functions of large and tiny numbers overflow to ∞ and vanish to 0, and are no NaN", () => {
  const extreme = row(-3e38, -1e-40, 1e-40, 3e38);
  assertEquals(nested(exp(extreme)), [[[0, 1, 1, Infinity]]]);
  assertEquals(nested(square(extreme)), [[[Infinity, 0, 0, Infinity]]]);
  assertEquals(nested(relu(extreme)), [[[0, 0, Math.fround(1e-40), Math.fround(3e38)]]]);
  const [[found]] = nested(tanh(extreme)) as [[number[]]];
  assertEquals(found, [-1, Math.fround(-1e-40), Math.fround(1e-40), 1]);
});

Deno.test("log() and sqrt() refuse numbers below 0 and say where", () => {
  const below = tensor(["head", "query", "key"], [[[4, -0, 9], [1, -2.5, 2]]]);
  for (const name of FROM_ZERO) {
    const [apply, , action] = FUNCTIONS[name]!;
    assertThrows(
      () => apply(below),
      RangeError,
      `Cannot ${action}: no number may be below 0, found -2.5 at [head 0, query 1, key 1]`,
    );
    const message = `Cannot ${action}: no number may be below 0, found`;
    assertThrows(() => apply(map(below, () => NaN)), RangeError, `${message} NaN at`);
  }
  const message = "Cannot take the square root: no number may be below 0, found -1";
  assertThrows(() => sqrt(tensor([], -1)), RangeError, message);
});

Deno.test("relu() keeps NaN, which a function of one's own may have made", () => {
  assertEquals(nested(relu(map(row(1, 2), () => NaN))), [[[NaN, NaN]]]);
});

import fc from "fast-check";
import {
  add,
  type Axes,
  divide,
  multiply,
  nested,
  permute,
  random,
  subtract,
  type Tensor,
  tensor,
  zip,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";
import { axesOf, combined } from "../places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5, feature: 7 };

function draw(axes: Axes, seed: number): Tensor<Axes> {
  return random(axes, SIZES, { seed });
}

type Operand = Tensor<Axes> | number;

const OPERATIONS: Record<
  string,
  [(a: Operand, b: Operand) => Tensor<Axes>, (a: number, b: number) => number]
> = {
  add: [(a, b) => add(a, b), (a, b) => a + b],
  subtract: [(a, b) => subtract(a, b), (a, b) => a - b],
  multiply: [(a, b) => multiply(a, b), (a, b) => a * b],
  divide: [(a, b) => divide(a, b), (a, b) => a / b],
};

const whole = ["head", "query", "key"];
const CASES: Record<string, [Axes, Axes]> = {
  "with the same axes": [whole, whole],
  "with the same axes in another order": [whole, ["key", "head", "query"]],
  "of which the second lacks axes at the beginning": [whole, ["key"]],
  "of which the second lacks the first axis": [whole, ["query", "key"]],
  "of which the second lacks the last axis": [whole, ["head", "query"]],
  "of which the second lacks all but the first axis": [whole, ["head"]],
  "of which the second lacks the axis in the middle": [whole, ["head", "key"]],
  "of which the second lacks both ends": [whole, ["query"]],
  "of which the second lacks an axis, and turns the others": [whole, ["key", "head"]],
  "of which the first lacks axes": [["query"], whole],
  "of which the first lacks axes, and turns the others": [["key", "query"], whole],
  "of which each has an axis of its own": [["query", "feature"], ["head", "query"]],
  "of which only the second has the innermost axis": [["head", "query"], ["key"]],
  "that have no axis in common": [["key", "feature"], ["query", "head"]],
  "of which the second is one number": [whole, []],
  "of which the first is one number": [[], whole],
  "of which both are one number": [[], []],
};

for (const [operation, [apply, combine]] of Object.entries(OPERATIONS)) {
  for (const [which, [left, right]] of Object.entries(CASES)) {
    Deno.test(`${operation}() of two tensors ${which} is what plain loops give`, () => {
      const [a, b] = [draw(left, 1), draw(right, 2)];
      const result = apply(a, b);
      assertEquals(result.axes, axesOf(a, b));
      assertEquals(Object.keys(result.sizes).toSorted(), result.axes.toSorted());
      assertEquals(result.data, combined(a, b, combine));
    });
  }

  Deno.test(`${operation}() takes a number on either side`, () => {
    const x = draw(whole, 3);
    for (const number of [-2, 0.5, 1024]) {
      assertEquals(apply(x, number).data, combined(x, number, combine));
      assertEquals(apply(number, x).data, combined(number, x, combine));
      assertEquals(apply(number, x).axes, whole);
    }
  });

  Deno.test(`${operation}() is what plain loops give, whatever the axes and their order`, () => {
    const axes = fc.shuffledSubarray(Object.keys(SIZES));
    fc.assert(fc.property(axes, axes, fc.nat(), (left, right, seed) => {
      const [a, b] = [draw(left, seed), draw(right, seed + 1)];
      const result = apply(a, b);
      assertEquals(result.axes, axesOf(a, b));
      assertEquals(result.data, combined(a, b, combine));
    }));
  });

  Deno.test(`${operation}() leaves its arguments as they are, and shares no numbers with them`, () => {
    const [a, b] = [draw(whole, 4), draw(whole, 5)];
    const before = structuredClone([a.data, b.data]);
    const result = apply(a, b);
    assertEquals([a.data, b.data], before);
    assert(result.data.buffer !== a.data.buffer && result.data.buffer !== b.data.buffer);
  });

  Deno.test(`${operation}() refuses sizes that differ and shows both shapes`, () => {
    assertThrows(
      () => apply(draw(whole, 6), tensor(["query"], [1, 2])),
      RangeError,
      `Cannot ${operation}: both sides must have the same size of "query", ` +
        "found [head 2, query 3, key 5] and [query 2]",
    );
  });

  Deno.test(`${operation}() refuses what is neither a tensor nor a number, and two numbers`, () => {
    const x = draw(whole, 7);
    const strange = (value: unknown) => value as number;
    assertThrows(
      () => apply(x, strange(nested(x))),
      TypeError,
      `Cannot ${operation}: a tensor is needed, found an array`,
    );
    assertThrows(
      () => apply(strange("1"), x),
      TypeError,
      `Cannot ${operation}: a tensor is needed, found the text "1"`,
    );
    assertThrows(
      () => apply(1, 2),
      TypeError,
      `Cannot ${operation}: at least one tensor is needed, found two numbers`,
    );
  });

  Deno.test(`${operation}() refuses a number that single precision cannot hold`, () => {
    const x = draw(whole, 8);
    for (const number of [NaN, 1e39, -1e300]) {
      for (const call of [() => apply(x, number), () => apply(number, x)]) {
        assertThrows(
          call,
          RangeError,
          `Cannot ${operation}: a number in single precision is needed, ` +
            `found the number ${number}`,
        );
      }
    }
  });
}

Deno.test("zip() walks as arithmetic does, whatever the axes and their order", () => {
  const axes = fc.shuffledSubarray(Object.keys(SIZES));
  const combine = (a: number, b: number) => 10 * a - b;
  fc.assert(fc.property(axes, axes, fc.nat(), (left, right, seed) => {
    const [a, b] = [draw(left, seed), draw(right, seed + 1)];
    assertEquals(zip(a, b, combine).data, combined(a, b, combine));
  }));
});

Deno.test("subtract() and divide() keep left and right apart, also where the right is larger", () => {
  const one = tensor(["key"], [1, 2]);
  const many = tensor(["query", "key"], [[4, 4], [8, 8]]);
  assertEquals(nested(permute(subtract(one, many), ["query", "key"])), [[-3, -2], [
    -7,
    -6,
  ]]);
  assertEquals(nested(permute(divide(one, many), ["query", "key"])), [
    [0.25, 0.5],
    [0.125, 0.25],
  ]);
});

Deno.test("arithmetic with infinities is refused only where there is no answer, with the place", () => {
  const far = tensor(["key"], [1, Infinity]);
  const low = tensor(["key"], [0, -Infinity]);
  const none = tensor(["key"], [1, 0]);
  assertEquals(nested(add(far, far)), [2, Infinity]);
  assertEquals(nested(subtract(far, low)), [1, Infinity]);
  assertEquals(nested(multiply(far, far)), [1, Infinity]);
  assertEquals(nested(divide(none, far)), [1, 0]);
  assertEquals(nested(divide(far, none)), [1, Infinity]);
  const refused: [() => unknown, string][] = [
    [() => add(far, low), "Cannot add: ∞ and −∞ have no sum"],
    [() => subtract(far, far), "Cannot subtract: ∞ must not be taken from ∞"],
    [() => multiply(far, none), "Cannot multiply: 0 must not be multiplied by ∞"],
    [() => divide(far, far), "Cannot divide: 0 must not be divided by 0, nor ∞ by ∞"],
  ];
  for (const [call, message] of refused) {
    assertThrows(call, RangeError, `${message}, found NaN at [key 1]`);
  }
  assertThrows(() => divide(low, low), RangeError, "found NaN at [key 0]");
});

Deno.test("arithmetic of whole tensors without axes names no place", () => {
  const nothing = tensor([], 0);
  const { message } = assertThrows(() => divide(nothing, nothing), RangeError);
  assertEquals(
    message,
    "Cannot divide: 0 must not be divided by 0, nor ∞ by ∞, found NaN",
  );
});

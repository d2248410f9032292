/**
 * Gradients where a function has a corner, a pole or a tie.
 *
 * @module
 */
import * as lib from "../../../lib/mod.ts";
import { assert, assertEquals } from "../../assert.ts";
import { total } from "./slopes.ts";

type One = lib.Tensor<lib.Axes>;

/** The gradient of the sum of all that an operation gives, as a list. */
function gradientAt(numbers: number[], compute: (x: One) => One): number[] {
  const x = lib.learnable(lib.tensor(["key"], numbers) as One);
  return [...lib.gradients(total(compute(x)))(x).data];
}

/** Fails if a number is off by more than a share of the largest. */
function assertNear(found: number[], needed: number[], share: number): void {
  const largest = Math.max(...needed.map(Math.abs));
  const off = Math.max(...found.map((x, i) => Math.abs(x - needed[i]!)));
  assert(off <= share * largest, `${found} is off ${needed} by ${off / largest}`);
}

Deno.test("the slope at 0 is 0 for square, abs and relu, 1 for exp and tanh, ∞ for sqrt and log", () => {
  const numbers = [-2, -0, 0, 3];
  assertEquals(gradientAt(numbers, lib.square), [-4, 0, 0, 6]);
  assertEquals(gradientAt(numbers, lib.abs), [-1, 0, 0, 1]);
  assertEquals(gradientAt(numbers, lib.relu), [0, 0, 0, 1]);
  assertEquals(gradientAt([0], lib.exp), [1]);
  assertEquals(gradientAt([0], lib.tanh), [1]);
  assertEquals(gradientAt([0, 4], lib.sqrt), [Infinity, 0.25]);
  assertEquals(gradientAt([0, 4], lib.log), [Infinity, 0.25]);
});

Deno.test("products, quotients, sums and means have slopes at 0", () => {
  assertEquals(gradientAt([0, 1], (x) => lib.multiply(x, x)), [0, 2]);
  assertEquals(gradientAt([0, 1], (x) => lib.multiply(x, 0)), [0, 0]);
  assertEquals(gradientAt([0, 1], (x) => lib.divide(x, 2)), [0.5, 0.5]);
  assertEquals(gradientAt([0, 1], (x) => lib.divide(x, lib.add(x, 1))), [1, 0.25]);
  assertEquals(gradientAt([0, 0], (x) => lib.contract(x, x, "key")), [0, 0]);
  assertEquals(gradientAt([0, 0], (x) => lib.mean(x, "key")), [0.5, 0.5]);
  assertEquals(gradientAt([0, 0], (x) => lib.subtract(x, lib.sum(x, "key"))), [-1, -1]);
});

Deno.test("several that are equally large get equal parts of the gradient", () => {
  assertEquals(gradientAt([1, 5, 5, 2], (x) => lib.largest(x, "key")), [0, 0.5, 0.5, 0]);
  assertEquals(gradientAt([0, -0], (x) => lib.largest(x, "key")), [0.5, 0.5]);
  assertEquals(gradientAt([-Infinity, -Infinity], (x) => lib.largest(x, "key")), [
    0.5,
    0.5,
  ]);
  assertEquals(gradientAt([-Infinity, 7], (x) => lib.largest(x, "key")), [0, 1]);
});

Deno.test("what has no influence has the gradient 0, even where a slope is infinite", () => {
  const mask = lib.tensor(["key"], [0, 1]);
  assertEquals(gradientAt([0, 4], (x) => lib.where(mask, lib.log(x), 0)), [0, 0.25]);
  assertEquals(gradientAt([0, 4], (x) => lib.where(mask, lib.sqrt(x), 0)), [0, 0.25]);
  assertEquals(gradientAt([0, 4], (x) => lib.where(mask, lib.divide(1, x), 0)), [
    0,
    -1 / 16,
  ]);
  // The length of a vector, at 0.
  const length = (x: One) => lib.sqrt(lib.sum(lib.square(x), "key"));
  assertEquals(gradientAt([0, 0], length), [0, 0]);
  assertEquals(gradientAt([3, 4], length), [0.6, 0.8].map(Math.fround));
});

Deno.test("a share of 0 passes no gradient on, and a score of −∞ gets none", () => {
  const weights = lib.tensor(["key"], [1, 2, 3]);
  const loss = (x: One) => lib.contract(lib.softmax(x, "key"), weights, "key");
  const [hidden, ...others] = gradientAt([-Infinity, 0, 0], loss);
  assertEquals([hidden, ...others], [0, -0.25, 0.25]);
  assertEquals(gradientAt([-1000, 0, 0], loss), [0, -0.25, 0.25]);
});

Deno.test("where nearly all is one share, gradients are as exact as elsewhere", () => {
  const worth = [2, -1, 0.5];
  const weights = lib.tensor(["key"], worth);
  for (const ahead of [1, 5, 10, 14, 17, 30, 60]) {
    const scores = [ahead, 0, -0.25];
    // In double precision, from differences of pairs, which cannot cancel.
    const e = scores.map(Math.exp),
      all = e.reduce((a, b) => a + b),
      p = e.map((x) => x / all);
    const through = p.map((own, k) =>
      own * p.reduce((sum, other, j) => sum + other * (worth[k]! - worth[j]!), 0)
    );
    const shares = gradientAt(
      scores,
      (x) => lib.contract(lib.softmax(x, "key"), weights, "key"),
    );
    assertNear(shares, through, 1e-6);
    const answered = [-(p[1]! + p[2]!), p[1]!, p[2]!];
    const losses = gradientAt(
      scores,
      (x) => lib.multiply(-1, lib.slice(lib.logSoftmax(x, "key"), "key", 0, 1)),
    );
    assertNear(losses, answered, 1e-6);
  }
});

Deno.test("an infinite value of a key of weight 0 spoils no gradient", () => {
  const scores = lib.learnable(
    lib.tensor(["head", "query", "key"], [[[0, 0, 5], [0, Math.LN2, 5]]]),
  );
  const values = lib.learnable(
    lib.tensor(["head", "key", "feature"], [[[1, 2], [3, 4], [Infinity, -Infinity]]]),
  );
  const masked = lib.applyMask(
    scores,
    lib.tensor(["query", "key"], [[1, 1, 0], [1, 1, 0]]),
  );
  const weights = lib.attentionWeights(masked);
  const context = lib.weightedSum(weights, values);
  const gradientOf = lib.gradients(total(context as One));
  const of = <A extends lib.Axes>(x: lib.Tensor<A>) => [...gradientOf(x).data];
  assertEquals(of(context), [1, 1, 1, 1]);
  assertEquals(of(weights), [3, 7, 0, 3, 7, 0]);
  assertEquals(of(masked), of(scores));
  assertEquals(of(scores).map((x) => Math.round(9 * x)), [-9, 9, 0, -8, 8, 0]);
  assertEquals(of(values).map((x) => Math.round(6 * x)), [5, 5, 7, 7, 0, 0]);
});

Deno.test("the value of a key of weight 0 that is finite still tells what its weight would do", () => {
  const weights = lib.learnable(lib.tensor(["head", "query", "key"], [[[1, 0]]]));
  const values = lib.tensor(["head", "key", "feature"], [[[1, 2], [30, 40]]]);
  const loss = total(lib.weightedSum(weights, values) as One);
  assertEquals([...lib.gradients(loss)(weights).data], [3, 70]);
});

Deno.test("a token that is infinite and hidden spoils no parameter", () => {
  const x = lib.tensor(["token", "model"], [[1], [Infinity]]);
  const weight = lib.learnable(lib.tensor(["model", "projected"], [[2, 3]]));
  const projected = lib.project(x, { weight });
  const loss = total(lib.where(lib.tensor(["token"], [1, 0]), projected, 0) as One);
  assertEquals([...lib.gradients(loss)(weight).data], [1, 1]);
});

Deno.test("gradients are accumulated in double precision, and rounded once", () => {
  const many = 4096;
  const bias = lib.learnable(lib.tensor([], 0));
  const spread = lib.add(bias, lib.zeros(["key"], { key: many }));
  const scale = lib.tensor(
    ["key"],
    Array.from({ length: many }, (_, i) => i === 0 ? 2 ** 25 : 1),
  );
  const loss = total(lib.multiply(spread, scale) as One);
  // In single precision each 1 would be lost beside 2 ** 25.
  assertEquals(lib.gradients(loss)(bias).data[0], Math.fround(2 ** 25 + many - 1));

  const x = lib.learnable(lib.tensor([], 1));
  const ways = Array.from(
    { length: many },
    (_, i) =>
      lib.rename(
        lib.add(lib.multiply(x, i === 0 ? 2 ** 25 : 1), lib.zeros(["a"], { a: 1 })),
        "a",
        "b",
      ),
  );
  const joined = total(lib.join(ways, "b") as One);
  assertEquals(lib.gradients(joined)(x).data[0], Math.fround(2 ** 25 + many - 1));
});

/**
 * What can be asked for its gradient, and what is refused.
 *
 * @module
 */
import * as lib from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";
import { total } from "./slopes.ts";

type One = lib.Tensor<lib.Axes>;

const SIZES = { token: 3, model: 10 };
const x = lib.random(["token", "model"], SIZES, { seed: 1 });
const parameters = lib.randomParameters({ model: 10, heads: 5, bias: true, seed: 2 });
const lossOf = (output: lib.Tensor<["query", "model"]>) =>
  total(lib.square(output) as One);

Deno.test("every stage and every parameter can be asked for its gradient", () => {
  const p = lib.learnable(parameters);
  const options = { mask: lib.causalMask(3), rotary: true } as const;
  const trace = lib.selfAttention(x, p, options);
  const gradientOf = lib.gradients(lossOf(trace.output));
  for (const stage of Object.values(trace) as One[]) {
    const gradient = gradientOf(stage);
    assertEquals([gradient.axes, gradient.sizes], [stage.axes, stage.sizes]);
    assert(gradient.data.some((value) => value !== 0));
  }
  for (const part of ["query", "key", "value", "output"] as const) {
    assertEquals(gradientOf(p[part].weight as One).sizes, p[part].weight.sizes);
    assertEquals(gradientOf(p[part].bias as One).sizes, p[part].bias!.sizes);
  }
});

Deno.test("the names of a gradient are those of the tensor, for the checker too", () => {
  const p = lib.learnable(parameters);
  const trace = lib.selfAttention(x, p);
  const gradientOf: lib.GradientOf = lib.gradients(lossOf(trace.output));
  const scores: lib.Tensor<["head", "query", "key"]> = gradientOf(trace.scores);
  const weight: lib.Tensor<["concat", "model"]> = gradientOf(p.output.weight);
  // @ts-expect-error: the axes are those of the scores.
  const wrong: lib.Tensor<["query", "key"]> = gradientOf(trace.scores);
  assertEquals([scores.axes, weight.axes], [wrong.axes as lib.Axes, ["concat", "model"]]);
});

Deno.test("marking changes no result", () => {
  const plain = lib.selfAttention(x, parameters);
  const marked = lib.selfAttention(lib.learnable(x), lib.learnable(parameters));
  for (const name of Object.keys(plain) as (keyof typeof plain)[]) {
    assertEquals(marked[name].data, plain[name].data);
  }
});

Deno.test("two runs give the same bits", () => {
  const run = () => {
    const p = lib.learnable(parameters);
    const trace = lib.selfAttention(x, p, { rotary: true });
    const gradientOf = lib.gradients(lossOf(trace.output));
    return [trace.queries, p.query.weight, p.output.bias!].map((x) =>
      gradientOf(x as One).data
    );
  };
  assertEquals(run(), run());
});

Deno.test("the gradient of the loss itself is 1, and that of what took no part is 0", () => {
  const a = lib.learnable(lib.tensor(["key"], [1, 2]));
  const idle = lib.learnable(lib.tensor(["head"], [7, 8, 9]));
  const loss = lib.sum(a, "key");
  const gradientOf = lib.gradients(loss);
  assertEquals(lib.nested(gradientOf(loss)), 1);
  assertEquals(lib.nested(gradientOf(idle)), [0, 0, 0]);
  const alone = lib.learnable(lib.tensor([], 3));
  assertEquals(lib.nested(lib.gradients(alone)(alone)), 1);
});

Deno.test("what goes several ways gets the sum of all", () => {
  const a = lib.learnable(lib.tensor([], 3));
  const twice = lib.add(a, a);
  const loss = lib.add(lib.multiply(twice, a), lib.square(twice));
  // 2a² + 4a²
  assertEquals(lib.nested(lib.gradients(loss)(a)), 36);
});

Deno.test("a long chain of operations is no deeper than memory", () => {
  const a = lib.learnable(lib.tensor([], 1));
  let loss = a;
  for (let i = 0; i < 50_000; i++) loss = lib.add(loss, 1);
  assertEquals(lib.nested(lib.gradients(loss)(a)), 1);
});

Deno.test("gradients are constants, and the loss can be asked twice", () => {
  const a = lib.learnable(lib.tensor([], 3));
  const loss = lib.square(a);
  const slope = lib.gradients(loss)(a);
  assertThrows(() => lib.gradients(slope), TypeError, "something learnable");
  assertEquals(lib.gradients(loss)(a), slope);
});

Deno.test("gradients() refuses what is not one number", () => {
  const wrong = lib.gradients as (loss: unknown) => unknown;
  const a = lib.learnable(lib.tensor(["query", "key"], [[1, 2, 3]]));
  assertThrows(() => wrong(a), TypeError, "found [query 1, key 3]");
  assertThrows(
    () => wrong(lib.learnable(lib.tensor(["key"], [1]))),
    TypeError,
    "found [key 1]",
  );
  assertThrows(() => wrong(3), TypeError, "found the number 3");
  assertThrows(() => wrong(undefined), TypeError, "found undefined");
});

Deno.test("gradients() refuses a loss into which nothing learnable went", () => {
  const error = assertThrows(
    () => lib.gradients(lossOf(lib.selfAttention(x, parameters).output)),
    TypeError,
  );
  assertEquals(
    error.message,
    "Cannot take gradients: the loss must be computed from something learnable, " +
      "found none that went into it; mark it with learnable() before it is used",
  );
});

Deno.test("gradientOf() refuses strangers, and says which they are", () => {
  const p = lib.learnable(parameters);
  const [trace, other] = [lib.selfAttention(x, p), lib.selfAttention(x, p)];
  const gradientOf = lib.gradients(lossOf(trace.output));
  assertThrows(() => gradientOf(x), TypeError, "into which nothing learnable went");
  assertThrows(() => gradientOf(parameters.query.weight), TypeError, "learnable()");
  assertThrows(
    () => gradientOf(other.scores),
    TypeError,
    "from which this loss was not computed",
  );
  const wrong = gradientOf as (...given: unknown[]) => unknown;
  assertThrows(() => wrong(3), TypeError, "a tensor is needed, found the number 3");
  assertThrows(() => wrong(p), TypeError, "a tensor is needed, found");
  assertThrows(() => wrong(trace.scores, 1), TypeError, "1 argument is needed, found 2");
});

Deno.test("map() and zip() refuse what is learned, and say what to use", () => {
  const a = lib.learnable(lib.tensor(["key"], [1, 2]));
  const b = lib.tensor(["key"], [3, 4]);
  const message = (action: string) =>
    `Cannot ${action} what is learned: operations with a known derivative are needed, ` +
    "such as add, multiply, exp, relu and where, or constant(x) in the place of x, " +
    "found a function of one's own";
  const refused = (call: () => unknown) => assertThrows(call, TypeError).message;
  assertEquals(refused(() => lib.map(a, (x) => x)), message("map"));
  assertEquals(refused(() => lib.map(lib.exp(a), (x) => x)), message("map"));
  assertEquals(refused(() => lib.zip(a, b, (x) => x)), message("zip"));
  assertEquals(refused(() => lib.zip(b, a, (x) => x)), message("zip"));
  assertEquals(lib.nested(lib.map(lib.constant(a), (x) => -x)), [-1, -2]);
});

Deno.test("what goes through nested arrays comes from nowhere", () => {
  const a = lib.learnable(lib.tensor(["key"], [1, 2]));
  const loss = lib.sum(lib.tensor(["key"], lib.nested(a)), "key");
  assertThrows(() => lib.gradients(loss), TypeError, "something learnable");
});

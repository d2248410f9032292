/**
 * The gradients of attention against PyTorch's autograd, as
 * `tests/fixtures/make_gradient_fixtures.py` asked for them: of every stage, parameter and
 * input.
 *
 * @module
 */
import fixtures from "../../fixtures/gradients.json" with { type: "json" };
import {
  add,
  attention,
  type AttentionTrace,
  type Axes,
  causalMask,
  crossAttention,
  exp,
  type ForPairs,
  gradients,
  learnable,
  log,
  mean,
  nested,
  random,
  randomParameters,
  selfAttention,
  slice,
  slidingWindowMask,
  square,
  subtract,
  sum,
  type Tensor,
  tensor,
} from "../../../lib/mod.ts";
import { assert, assertAlmostEquals } from "../../assert.ts";
import { difference, summary } from "../../summary.ts";

type Case = (typeof fixtures.cases)[number];

/** The mask of a case. */
function maskOf({ mask, heads, target, sources }: Case): ForPairs | undefined {
  const keys = sources.reduce((a, b) => a + b, 0) || target;
  if (mask === null) return undefined;
  if (mask === "causal") return causalMask(target, keys);
  if (mask === "window") return slidingWindowMask(target, 2, keys);
  const each = Array.from(
    { length: heads },
    (_, head) =>
      Array.from(
        { length: target },
        (_, query) =>
          Array.from({ length: keys }, (_, key) =>
            (3 * head + 5 * query + 7 * key) % 4 < 2 || query % keys === key ? 1 : 0),
      ),
  );
  return mask === "heads"
    ? tensor(["head", "query", "key"], each)
    : tensor(["query", "key"], each[0]!);
}

/** All that is learned in a case, under the names of the fixture. */
function inputsOf(one: Case) {
  const { seed, heads, model, sourceModel, target, sources, added } = one;
  const { keyFeatures, valueFeatures, bias } = one;
  const tokens = (token: number, model: number, seed: number) =>
    learnable(random(["token", "model"], { token, model }, { seed }));
  const keys = sources.reduce((a, b) => a + b, 0) || target;
  const size = { head: heads, query: target, key: keys };
  return {
    parameters: learnable(
      randomParameters({
        ...{ model, heads, seed, sourceModel, keyFeatures, valueFeatures, bias },
      }),
    ),
    target: tokens(target, model, seed + 1),
    sources: sources.map((many, i) => tokens(many, sourceModel, seed + 2 + i)),
    bias: added === null
      ? undefined
      : added === "all"
      ? learnable(random(["query", "key"], size, { seed: seed + 9 }))
      : learnable(random(["head", "query", "key"], size, { seed: seed + 9 })),
  };
}

function run(one: Case, inputs: ReturnType<typeof inputsOf>): AttentionTrace {
  const { parameters, target, sources, bias } = inputs;
  const rotary = one.rotary !== null && {
    ...one.rotary,
    pairs: one.rotary.pairs as "neighbours" | "halves",
  };
  const options = { mask: maskOf(one), bias, rotary };
  if (sources.length === 0) return selfAttention(target, parameters, options);
  return sources.length === 1
    ? attention(target, sources[0]!, parameters, options)
    : crossAttention(target, sources, parameters, options);
}

/** Squared errors, and a cross-entropy with the first feature as the answer. */
function lossOf({ output }: AttentionTrace, seed: number): Tensor<[]> {
  const wanted = random(["query", "model"], output.sizes, { seed });
  const errors = sum(mean(square(subtract(output, wanted)), "model"), "query");
  const first = sum(slice(output, "model", 0, 1), "model");
  const surprise = subtract(log(sum(exp(output), "model")), first);
  return add(errors, mean(surprise, "query"));
}

/** Every tensor whose gradient the fixture knows. */
function named(
  { parameters, target, sources, bias }: ReturnType<typeof inputsOf>,
  trace: AttentionTrace,
): Map<string, Tensor<Axes>> {
  const found = new Map<string, Tensor<Axes>>(Object.entries({ ...trace, target }));
  for (const name of ["query", "key", "value", "output"] as const) {
    const { weight, bias } = parameters[name];
    found.set(`${name}.weight`, weight);
    if (bias !== undefined) found.set(`${name}.bias`, bias);
  }
  sources.forEach((source, i) => found.set(`source ${i}`, source));
  if (bias !== undefined) found.set("added", bias);
  return found;
}

/** The largest difference, as a share of the largest entry, of one case. */
function worst(one: Case): { part: string; error: number } {
  const inputs = inputsOf(one);
  const trace = run(one, inputs);
  const loss = lossOf(trace, one.seed + 8);
  assertAlmostEquals(nested(loss), one.loss, 1e-5 * Math.abs(one.loss) + 1e-5);
  const gradientOf = gradients(loss);
  const tensors = named(inputs, trace);
  const expected = Object.entries(one.gradients as Record<string, number[]>);
  assert(expected.length === tensors.size, `${expected.length}, not ${tensors.size}`);
  const scale = Math.max(...expected.map(([, [largest]]) => largest!));
  let result = { part: "", error: 0 };
  for (const [name, numbers] of expected) {
    const error = difference(gradientOf(tensors.get(name)!).data, numbers, scale);
    if (!(error <= result.error)) result = { part: name, error };
  }
  return result;
}

const kinds = Map.groupBy(
  fixtures.cases,
  ({ sources }) =>
    ["self-attention", "attention to a source", "memories"][sources.length],
);

for (const [kind, cases] of kinds) {
  Deno.test(`gradients() of ${kind} agrees with PyTorch's autograd in ${cases.length} cases`, () => {
    for (const one of cases) {
      const { part, error } = worst(one);
      assert(
        error <= 1e-4,
        `seed ${one.seed}: ${part} differs by ${error} of the largest`,
      );
    }
  });
}

Deno.test("the cases of PyTorch have all kinds of masks, biases, rotations and heads", () => {
  const { cases } = fixtures;
  assert(cases.length >= 300);
  const all = (part: (one: Case) => unknown) => new Set(cases.map(part)).size;
  assert(all(({ heads }) => heads) === 8);
  assert(all(({ mask }) => mask) === 5);
  assert(all(({ added }) => added) === 3);
  assert(all(({ rotary }) => rotary?.pairs) === 3);
});

Deno.test("the comparison with PyTorch sees a single wrong number", () => {
  const x = new Float32Array(5).fill(1);
  const [right, other] = [summary(x), summary(x.with(3, 1.001))];
  assert(right.some((value, i) => Math.abs(value - other[i]!) > 1e-4));
});

/**
 * PyTorch's answers, as `tests/fixtures/make_torch_fixtures.py` asked for them.
 *
 * @module
 */
import fixtures from "../fixtures/torch.json" with { type: "json" };
import {
  add,
  applyMask,
  attention,
  attentionWeights,
  type Axes,
  causalMask,
  combineMasks,
  contract,
  type ForPairs,
  merge,
  multiply,
  nested,
  paddingMask,
  parametersFromTorch,
  rename,
  score,
  selfAttention,
  slidingWindowMask,
  split,
  type Tensor,
  tensor,
  weightedSum,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { assertClose } from "../difference.ts";

/** How the masks of the file are made. */
interface Recipe {
  causal?: boolean;
  window?: number;
  present?: boolean[];
  ones?: number[][];
}

function makeMask(recipe: Recipe, queries: number): Tensor<["query", "key"]> {
  const masks: Tensor<["query", "key"]>[] = [];
  if (recipe.causal) masks.push(causalMask(queries));
  if (recipe.window) masks.push(slidingWindowMask(queries, recipe.window));
  if (recipe.present) masks.push(paddingMask(queries, recipe.present));
  if (recipe.ones) masks.push(tensor(["query", "key"], recipe.ones));
  return masks.reduce((a, b) => combineMasks(a, b));
}

for (
  const { name, heads, state, target, source, mask, weights, output } of fixtures
    .multihead
) {
  Deno.test(`attention() agrees with PyTorch on ${name}`, () => {
    const trace = attention(
      tensor(["token", "model"], target),
      tensor(["token", "model"], source ?? target),
      parametersFromTorch(state, heads),
      mask ? { mask: makeMask(mask, target.length) } : {},
    );
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

for (const { name, queries, keys, values, mask, context } of fixtures.dotProduct) {
  Deno.test(`score() to weightedSum() agree with PyTorch on ${name}`, () => {
    const scores = score(
      tensor(["head", "query", "feature"], queries),
      tensor(["head", "key", "feature"], keys),
    );
    const weights = attentionWeights(
      mask ? applyMask(scores, makeMask(mask, queries[0]!.length)) : scores,
    );
    const found = weightedSum(weights, tensor(["head", "key", "feature"], values));
    assertClose(nested(found), context, 1e-5);
  });
}

/** A table for all heads, or for each, as a tensor; none for none. */
function pairs(table: number[][] | number[][][] | undefined): ForPairs | undefined {
  if (table === undefined) return undefined;
  return Array.isArray(table[0]![0])
    ? tensor(["head", "query", "key"], table as number[][][])
    : tensor(["query", "key"], table as number[][]);
}

for (
  const { name, heads, state, target, bias, ones, weights, output } of fixtures.biased
) {
  Deno.test(`attention() agrees with PyTorch on ${name}`, () => {
    const trace = selfAttention(
      tensor(["token", "model"], target),
      parametersFromTorch(state, heads),
      { mask: pairs(ones), bias: pairs(bias) },
    );
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

for (const { name, scale, ...given } of fixtures.scaled) {
  Deno.test(`the recipes of score() and weightedSum() agree with PyTorch on ${name}`, () => {
    const queries = tensor(["head", "query", "feature"], given.queries);
    const keys = tensor(["head", "key", "feature"], given.keys);
    const values = tensor(["head", "key", "feature"], given.values);
    const many = keys.sizes.head;

    const grouped = split(queries, "head", ["shared", "group"], many);
    const products = contract(grouped, rename(keys, "head", "shared"), "feature");
    const plain = multiply(
      scale ?? 1 / Math.sqrt(queries.sizes.feature),
      merge(products, ["shared", "group"], "head"),
    );
    const [bias, mask] = [pairs(given.bias), pairs(given.ones)];
    const scores = bias ? add<Axes, Axes>(plain, bias) as typeof plain : plain;
    const weights = attentionWeights(mask ? applyMask(scores, mask) : scores);
    const shared = split(weights, "head", ["shared", "group"], many);
    const sums = contract(shared, rename(values, "head", "shared"), "key");
    const context = merge(sums, ["shared", "group"], "head");
    assertClose(nested(context), given.context, 1e-5);
  });
}

Deno.test("parametersFromTorch() gives keys the middle third of the biases", () => {
  // A key's bias adds the same to all scores of a query: neither weights nor output show it.
  const identity = [[1, 0], [0, 1]];
  const { query, key, value } = parametersFromTorch({
    in_proj_weight: [...identity, ...identity, ...identity],
    in_proj_bias: [1, 2, 3, 4, 5, 6],
    "out_proj.weight": identity,
  }, 1);
  assertEquals([query, key, value].map(({ bias }) => bias && nested(bias)), [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

/**
 * What the type checker must see, and what it must refuse: `deno test` checks types, and a
 * `@ts-expect-error` above a line that has no error is an error itself. What is refused
 * here is refused at run time too, since the cells of a notebook are not checked.
 *
 * @module
 */
import {
  add,
  applyMask,
  attentionWeights,
  type Axes,
  causalMask,
  concatHeads,
  contract,
  divide,
  join,
  largest,
  mean,
  merge,
  multiply,
  type Nested,
  nested,
  permute,
  project,
  projectOutput,
  random,
  randomParameters,
  rename,
  type Replace,
  score,
  size,
  slice,
  softmax,
  split,
  splitHeads,
  subtract,
  sum,
  tanh,
  type Tensor,
  tensor,
  weightedSum,
  where,
  zip,
} from "../lib/mod.ts";
import { assertEquals, assertThrows } from "./assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const tokens = random(["token", "model"], { token: 3, model: 14 }, { seed: 1 });
const projected = rename(tokens, "model", "projected");
const queries = random(["head", "query", "feature"], { head: 2, query: 3, feature: 7 }, {
  seed: 2,
});
const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 7 }, {
  seed: 3,
});
const scores = score(queries, keys);

/** The checker knows these axes, and the tensor has them. */
function assertAxes<const A extends Axes>(x: Tensor<A>, axes: NoInfer<A>): void {
  assertEquals(x.axes, axes);
}

Deno.test("types: every operation knows the axes of its result", () => {
  assertAxes(rename(queries, "query", "token"), ["head", "token", "feature"]);
  assertAxes(permute(scores, ["key", "head", "query"]), ["key", "head", "query"]);
  assertAxes(split(tokens, "model", ["head", "feature"], 2), [
    "token",
    "head",
    "feature",
  ]);
  assertAxes(merge(scores, ["query", "key"], "pair"), ["head", "pair"]);
  assertAxes(contract(queries, keys, "feature"), ["head", "query", "key"]);
  assertAxes(contract(tokens, tokens, "model"), ["token"]);
  assertAxes(zip(tokens, queries, (a) => a), [
    "token",
    "model",
    "head",
    "query",
    "feature",
  ]);
  assertAxes(softmax(scores, "key"), ["head", "query", "key"]);
  assertAxes(add(scores, 1), ["head", "query", "key"]);
  assertAxes(divide(1, scores), ["head", "query", "key"]);
  assertAxes(multiply(queries, scores), ["head", "query", "feature", "key"]);
  assertAxes(subtract(scores, mean(scores, "key")), ["head", "query", "key"]);
  assertAxes(tanh(scores), ["head", "query", "key"]);
  assertAxes(sum(scores, "query"), ["head", "key"]);
  assertAxes(largest(scores, "head"), ["query", "key"]);
  assertAxes(where(causalMask(3, 5), queries, 0), [
    "head",
    "query",
    "feature",
    "key",
  ]);
  assertAxes(slice(scores, "key", 1), ["head", "query", "key"]);
  assertAxes(join([tokens, tokens], "token"), ["token", "model"]);
});

Deno.test("types: no operation forgets the axes of its result", () => {
  // Were one of these `any`, or of any axes, it would pass as something else too.
  const refuse = (call: () => void) => assertThrows(call, Error);
  const renamed = rename(queries, "query", "token");
  // @ts-expect-error: the axis is renamed
  refuse(() => assertAxes(renamed, ["head", "query", "feature"]));
  const turned = permute(scores, ["key", "head", "query"]);
  // @ts-expect-error: the order is another
  refuse(() => assertAxes(turned, ["key", "query", "head"]));
  const parts = split(tokens, "model", ["head", "feature"], 2);
  // @ts-expect-error: the axis is split
  refuse(() => assertAxes(parts, ["token", "model"]));
  const merged = merge(scores, ["query", "key"], "pair");
  // @ts-expect-error: the two are merged
  refuse(() => assertAxes(merged, ["head", "pair", "key"]));
  const dots = contract(queries, keys, "feature");
  // @ts-expect-error: the features are summed over
  refuse(() => assertAxes(dots, ["head", "query", "feature"]));
  const both = zip(scores, tokens, (a) => a);
  // @ts-expect-error: the axes of the second are added
  refuse(() => assertAxes(both, ["head", "query", "key"]));
});

Deno.test("types: rename() sees the old name and knows the new one", () => {
  assertThrows(
    // @ts-expect-error: there is no axis "key" to rename
    () => rename(queries, "key", "token"),
    TypeError,
    'an axis "key" is needed',
  );
  const asKeys = rename(queries, "query", "key");
  // @ts-expect-error: the axis is called "key" now
  assertThrows(() => score(asKeys, keys), TypeError, "Cannot use queries");
  assertEquals(score(queries, asKeys).sizes, { head: 2, query: 3, key: 3 });
});

Deno.test("types: score() takes queries and keys, each in its place", () => {
  // @ts-expect-error: keys stand in the place of queries
  assertThrows(() => score(keys, keys), TypeError, "Cannot use queries");
  // @ts-expect-error: queries stand in the place of keys
  assertThrows(() => score(queries, queries), TypeError, "Cannot use keys");
  // @ts-expect-error: the two are swapped
  assertThrows(() => score(keys, queries), TypeError, "Cannot use queries");
});

Deno.test("types: a name that is misspelt or of another tensor is seen", () => {
  // @ts-expect-error: scores have no axis "feature"
  assertThrows(() => softmax(scores, "feature"), TypeError, '"feature" is needed');
  // @ts-expect-error: scores have no axis "feature"
  assertThrows(() => size(scores, "feature"), TypeError, '"feature" is needed');
  // @ts-expect-error: the keys have no axis "query"
  assertThrows(() => contract(queries, keys, "query"), TypeError, '"query" is needed');
  // @ts-expect-error: the axis is called "key"
  assertThrows(() => permute(scores, ["key", "keys"]), TypeError, '"keys" is needed');
});

Deno.test("types: split() sees that an axis is split already", () => {
  const parts = split(tokens, "model", ["head", "feature"], 2);
  assertThrows(
    // @ts-expect-error: there is no axis "model" any more
    () => split(parts, "model", ["head", "feature"], 2),
    TypeError,
    'an axis "model" is needed',
  );
  const heads = splitHeads(projected, 2);
  // @ts-expect-error: the heads are split already
  assertThrows(() => splitHeads(heads, 2), TypeError, "Cannot use projected");
});

Deno.test("types: nested arrays are as deep as there are axes", () => {
  const rows: Nested<["query", "key"]> = [[1, 2, 3], [4, 5, 6]];
  const back: number[][] = nested(tensor(["query", "key"], rows));
  const one: number = nested(tensor([], 7));
  assertEquals([back, one], [rows, 7]);
  // @ts-expect-error: two axes are an array of arrays
  assertThrows(() => tensor(["query", "key"], [1, 2, 3]), TypeError, "arrays 2 deep");
  // @ts-expect-error: one axis is an array of numbers
  assertThrows(() => tensor(["key"], rows), TypeError, "arrays 1 deep");
  // @ts-expect-error: it is an array of numbers
  const deeper: number[][] = nested(tensor(["key"], [1, 2]));
  assertEquals(deeper, [1, 2]);
});

Deno.test("types: Replace drops, renames and splits an axis", () => {
  const drop: Replace<["head", "query"], "query", []> = ["head"];
  const renamed: Replace<["head", "query"], "query", ["key"]> = ["head", "key"];
  const parts: Replace<["a", "b", "c"], "b", ["x", "y"]> = ["a", "x", "y", "c"];
  const same: Replace<["head"], "query", ["key"]> = ["head"];
  // @ts-expect-error: the axis "query" is gone
  const kept: Replace<["head", "query"], "query", []> = ["head", "query"];
  const lengths = [drop, renamed, parts, same, kept].map(({ length }) => length);
  assertEquals(lengths, [1, 2, 4, 1, 2]);
});

Deno.test("types: the stages fit one another in one order only", () => {
  const { query, output } = randomParameters({ model: 14, heads: 2, seed: 4 });
  const values = rename(splitHeads(project(tokens, query), 2), "token", "key");
  const asked = rename(splitHeads(project(tokens, query), 2), "token", "query");
  const weights = attentionWeights(score(asked, values));
  const context = weightedSum(weights, values);
  assertAxes(projectOutput(concatHeads(context), output), ["query", "model"]);

  // @ts-expect-error: the tokens are not projected yet
  assertThrows(() => splitHeads(tokens, 2), TypeError, "Cannot use projected");
  // @ts-expect-error: the context is not concatenated yet
  assertThrows(() => projectOutput(context, output), TypeError, "concatenated");
  // @ts-expect-error: values belong to keys
  assertThrows(() => concatHeads(values), TypeError, "Cannot use context");
  const unnamed = splitHeads(projected, 2);
  // @ts-expect-error: the tokens are neither queries nor keys yet
  assertThrows(() => score(unnamed, keys), TypeError, "Cannot use queries");
  // @ts-expect-error: the matrix of the output is no projection of tokens
  assertThrows(() => project(tokens, output), TypeError, "Cannot use weight");
  // @ts-expect-error: a mask is for queries and keys
  assertThrows(() => applyMask(scores, tokens), TypeError, "Cannot use mask");
});

/**
 * What a tensor is made from stays with the caller, who may change it afterwards.
 *
 * @module
 */
import {
  type Axes,
  gradients,
  join,
  learnable,
  linearBias,
  merge,
  nested,
  paddingMask,
  parametersFromTorch,
  permute,
  pick,
  random,
  rename,
  rotary,
  split,
  sum,
  type Tensor,
  tensor,
  zeros,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";

/** Calls a function with a list that is changed afterwards in every way. */
function changedAfterwards<Item>(
  list: Item[],
  other: Item,
  make: (list: Item[]) => Tensor<Axes>,
): Tensor<Axes> {
  const x = make(list);
  list.reverse();
  list.fill(other);
  list.push(other, other);
  return x;
}

/** A tensor as it was, and as it is after the caller changed what was given. */
function assertUnchanged<Item>(
  list: Item[],
  other: Item,
  make: (list: Item[]) => Tensor<Axes>,
): void {
  const { axes, sizes, data } = make([...list]);
  const found = changedAfterwards([...list], other, make);
  assertEquals([found.axes, found.sizes, found.data], [axes, sizes, data]);
}

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5 };
const scores = random(["head", "query", "key"], SIZES, { seed: 1 });

Deno.test("a tensor keeps its own copy of the names of its axes", () => {
  const names: Axes = ["head", "query"];
  const makers: Record<string, (axes: Axes) => Tensor<Axes>> = {
    tensor: (axes) => tensor(axes, [[1, 2, 3], [4, 5, 6]]),
    zeros: (axes) => zeros(axes, SIZES),
    random: (axes) => random(axes, SIZES, { seed: 1 }),
    permute: (axes) => permute(zeros(["query", "head"], SIZES) as Tensor<Axes>, axes),
    split: (axes) =>
      split(zeros(["key"], { key: 10 }), "key", axes as [string, string], 2),
    merge: (axes) => merge(scores as Tensor<Axes>, axes as [string, string], "pair"),
  };
  for (const make of Object.values(makers)) assertUnchanged(names, "token", make);
});

Deno.test("a tensor keeps its own copy of its sizes", () => {
  const makers: ((sizes: typeof SIZES) => Tensor<Axes>)[] = [
    (sizes) => zeros(["head", "query", "key"], sizes),
    (sizes) => random(["head", "query", "key"], sizes, { seed: 1 }),
  ];
  for (const make of makers) {
    const sizes = { ...SIZES };
    const x = make(sizes);
    sizes.query = 7;
    assertEquals(x.sizes, SIZES);
  }
});

Deno.test("a tensor keeps its own copy of its numbers", () => {
  assertUnchanged([1, 2, 3], 9, (numbers) => tensor(["key"], numbers));
  assertUnchanged([true, false, true], false, (present) => paddingMask(2, present));
  const rows = [[1, 2], [3, 4]];
  const x = tensor(["query", "key"], rows);
  rows[0]![1] = 9;
  nested(x)[1]![0] = 9;
  assertEquals(nested(x), [[1, 2], [3, 4]]);
});

Deno.test("what is given back belongs to the caller, and options may change afterwards", () => {
  const queries = random(["head", "query", "feature"], { ...SIZES, feature: 4 }, {
    seed: 2,
  });
  assertUnchanged([4, 0, 7], 1, (positions) => rotary(queries, { positions }));
  const options = { heads: 2, queries: 3, keys: 5 };
  const bias = linearBias(options);
  options.heads = 7;
  assertEquals(bias.sizes, SIZES);
});

Deno.test("join() keeps none of its parts", () => {
  const one = tensor(["key"], [1, 2]);
  assertUnchanged([one, one], tensor(["key"], [9]), (parts) => join(parts, "key"));
  const joined = join([one], "key");
  joined.data[0] = 9;
  assertEquals(nested(one), [1, 2]);
});

Deno.test("what is recorded of pick() and join() is a copy of the call", () => {
  const table = learnable(tensor(["key"], [1, 2, 3]));
  const places = [2, 2], parts = [table, table];
  const loss = sum(join([pick(table, "key", places), join(parts, "key")], "key"), "key");
  places.fill(0);
  parts.pop();
  assertEquals(nested(gradients(loss)(table)), [2, 2, 4]);
});

Deno.test("parametersFromTorch() keeps nothing of the state", () => {
  const state = {
    in_proj_weight: [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]],
    in_proj_bias: [1, 2, 3, 4, 5, 6],
    "out_proj.weight": [[1, 0], [0, 1]],
  };
  const before = structuredClone(parametersFromTorch(state, 1));
  const parameters = parametersFromTorch(state, 1);
  for (const row of [...state.in_proj_weight, ...state["out_proj.weight"]]) row.fill(9);
  state.in_proj_bias.fill(9);
  assertEquals(
    [parameters.query.weight.data, parameters.query.bias!.data],
    [before.query.weight.data, before.query.bias!.data],
  );
});

Deno.test("a tensor that shares its numbers has names of its own", () => {
  const queries = rename(scores, "key", "token");
  (queries.axes as Axes)[0] = "other";
  assertEquals(scores.axes, ["head", "query", "key"]);
  const parts = split(scores, "head", ["a", "b"], 2);
  (parts.axes as Axes).reverse();
  assertEquals(scores.axes, ["head", "query", "key"]);
});

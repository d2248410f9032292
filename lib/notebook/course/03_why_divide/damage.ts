/**
 * The exercise of notebook 03.
 *
 * @module
 */
import { contract } from "../../../tensor/contract.ts";
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { random } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/softmax.ts";
import type { Tensor } from "../../../tensor/types.ts";
import source from "./damage.ts" with { type: "text" };
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;

/**
 * What it does to the weights if scores are divided by the root of the model's width.
 *
 * @example Still to be written
 * ```ts
 * import { check, damage, todo } from "@headlight/attention/notebook";
 *
 * await check(damage, (queries, keys) => todo());
 * ```
 */
export const damage: Exercise<
  (
    queries: Tensor<["head", "query", "feature"]>,
    keys: Tensor<["head", "key", "feature"]>,
  ) => number
> = functionExercise({
  name: "damage",
  task:
    "Measure the mean entropy of the weights, in nats, with dot products divided by " +
    "√(heads · features), and give by how much it is larger than with √features.",
  inputs: ["queries", "keys"],
  cases: [
    draw(1, { head: 2, query: 3, key: 5, feature: 7 }),
    draw(2, { head: 3, query: 2, key: 7, feature: 5 }),
    draw(3, { head: 5, query: 7, key: 2, feature: 3 }),
    // So far apart that some weights are 0.
    draw(4, { head: 2, query: 5, key: 3, feature: 7 }, 100),
  ],
  worked,
  source,
  mistakes: [
    {
      like: (queries, keys) => -worked(queries, keys),
      hint:
        "The size is right and the sign is not: the entropy with the wrong scale comes " +
        "first.",
    },
    {
      like: (queries, keys) => worked(queries, keys) / Math.LN2,
      hint: "This is in bits. Nats are asked for: which logarithm is that?",
    },
    {
      like: (queries, keys) =>
        worked(queries, keys) * queries.sizes.head * queries.sizes.query,
      hint:
        "This is the sum over all queries of all heads. The mean is asked for, so that " +
        "texts of any length can be compared.",
    },
    {
      like: (queries, keys) => worked(queries, keys) / keys.sizes.key,
      hint:
        "This divides by the number of all weights. One entropy belongs to one row of " +
        "weights: how many rows are there?",
    },
    {
      like: (queries, keys) => {
        const { head, feature } = queries.sizes;
        return entropy(queries, keys, head * feature) -
          entropy(queries, keys, Math.sqrt(feature));
      },
      hint:
        "This divides by the width itself. What is the standard deviation of a sum of " +
        "as many products?",
    },
    {
      like: (queries, keys) =>
        entropy(queries, keys, Math.sqrt(queries.sizes.head * queries.sizes.feature)),
      hint:
        "This is the entropy with the wrong scale alone. How much would it be with the " +
        "right one?",
    },
    {
      when: Number.isNaN,
      hint:
        "Some weight is exactly 0 here, and `0 * Math.log(0)` is NaN. A key that gets " +
        "no weight adds nothing to the entropy.",
    },
  ],
  hints: [
    "Write a function of the divisor first: dot products, divided, softmax, entropy. Then " +
    "call it twice.",
    '`contract(queries, keys, "feature")` gives all dot products; `map` divides them.',
    "The entropy of one row of weights is −Σ w log w. The mean goes over all rows, of all " +
    "queries and all heads.",
  ],
  explanation:
    "One function of the divisor, called with the wrong one and the right one.",
  afterwards: "It is never below 0: a larger divisor always flattens the weights. A " +
    "well-known lecture had this very bug (karpathy/ng-video-lecture, pull request 6), " +
    "and its model learned all the same.",
});

function worked(
  queries: Tensor<["head", "query", "feature"]>,
  keys: Tensor<["head", "key", "feature"]>,
): number {
  const { head, feature } = queries.sizes;
  const dots = contract(queries, keys, "feature");
  const meanEntropy = (divisor: number) => {
    const weights = softmax(map(dots, (dot) => dot / divisor), "key");
    const parts = map(weights, (weight) => weight === 0 ? 0 : -weight * Math.log(weight));
    const rows = weights.sizes.head * weights.sizes.query;
    return parts.data.reduce((sum, part) => sum + part, 0) / rows;
  };
  return meanEntropy(Math.sqrt(head * feature)) - meanEntropy(Math.sqrt(feature));
}

function entropy(queries: Queries, keys: Keys, divisor: number): number {
  const scores = map(contract(queries, keys, "feature"), (dot) => dot / divisor);
  const { data, sizes } = softmax(scores, "key");
  const total = data.reduce(
    (sum, share) => share === 0 ? sum : sum - share * Math.log(share),
    0,
  );
  return total / (sizes.head * sizes.query);
}

function draw(
  seed: number,
  { head, query, key, feature }: Record<"head" | "query" | "key" | "feature", number>,
  spread = 1,
): [Queries, Keys] {
  const queries = random(["head", "query", "feature"], { head, query, feature }, {
    seed,
  });
  const keys = random(["head", "key", "feature"], { head, key, feature }, {
    seed: -seed,
  });
  return [map(queries, (value) => spread * value), keys];
}

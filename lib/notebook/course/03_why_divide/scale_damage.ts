/**
 * The exercise of notebook 03.
 *
 * @module
 */
import { contract } from "../../../tensor/contract.ts";
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { random } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/rows/softmax.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { scaleDamage as worked } from "./scale_damage_solution.ts";
import source from "./scale_damage_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;

/** What it does to the weights if scores are divided by the root of the model's width. */
export const scaleDamage = functionExercise({
  name: "scaleDamage",
  words,
  inputs: ["queries", "keys"],
  cases: [
    draw(1, { head: 2, query: 3, key: 5, feature: 7 }),
    draw(2, { head: 3, query: 2, key: 7, feature: 5 }),
    draw(3, { head: 5, query: 7, key: 2, feature: 3 }),
    // So far apart that some weights are 0.
    draw(4, { head: 2, query: 5, key: 3, feature: 7 }, 100),
  ],
  worked,
  // Hundreds of numbers would bury the hint.
  glance: ({ sizes }) => sizes,
  source,
  mistakes: {
    otherSign: { like: (queries, keys) => -worked(queries, keys) },
    bits: { like: (queries, keys) => worked(queries, keys) / Math.LN2 },
    sum: {
      like: (queries, keys) =>
        worked(queries, keys) * queries.sizes.head * queries.sizes.query,
    },
    meanOfWeights: { like: (queries, keys) => worked(queries, keys) / keys.sizes.key },
    noRoot: {
      like: (queries, keys) => {
        const { head, feature } = queries.sizes;
        return entropy(queries, keys, head * feature) -
          entropy(queries, keys, Math.sqrt(feature));
      },
    },
    wrongScaleAlone: {
      like: (queries, keys) =>
        entropy(queries, keys, Math.sqrt(queries.sizes.head * queries.sizes.feature)),
    },
    notANumber: { when: Number.isNaN },
  },
});

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

/**
 * The exercise of notebook 07.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import { randomParameters } from "../../../attention/parameters.ts";
import { random } from "../../../tensor/random.ts";
import { difference } from "../../exercises/difference.ts";
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import source from "./shapes.ts" with { type: "text" };

/** How large everything is that goes into attention. */
export interface Sizes {
  /** How many tokens ask. */
  readonly queries: number;
  /** How many tokens answer. */
  readonly keys: number;
  /** How many heads. */
  readonly heads: number;
  /** The features of one head. */
  readonly features: number;
  /** The width of a token. */
  readonly model: number;
}

/** The shape of each stage: its sizes, outermost axis first. */
export interface Shapes {
  /** [head, query, key] */
  readonly scores: number[];
  /** [head, query, key] */
  readonly weights: number[];
  /** [head, query, feature] */
  readonly context: number[];
  /** [query, concat] */
  readonly concatenated: number[];
  /** [query, model] */
  readonly output: number[];
}

/**
 * The shape of every stage, before attention runs.
 *
 * @example Still to be written
 * ```ts
 * import { check, shapes, todo } from "@headlight/attention/notebook";
 *
 * await check(shapes, ({ queries, keys, heads, features, model }) => todo());
 * ```
 */
export const shapes: Exercise<(sizes: Sizes) => Shapes> = functionExercise({
  name: "shapes",
  task:
    "Predict the shapes of `scores`, `weights`, `context`, `concatenated` and `output`, " +
    "each as an array of sizes such as `[heads, queries]`. The checker then runs `attention` " +
    "and looks.",
  inputs: ["sizes"],
  cases: [
    { queries: 5, keys: 3, heads: 2, features: 7, model: 11 },
    { queries: 3, keys: 7, heads: 5, features: 2, model: 13 },
    { queries: 7, keys: 2, heads: 3, features: 5, model: 11 },
  ].map((sizes) => [sizes]),
  worked,
  expected: measured,
  source,
  mistakes: [
    mistake(
      "scores",
      ({ heads, queries }) => [heads, queries, queries],
      "A square of queries and queries is self-attention. Here the keys come from " +
        "another sequence.",
    ),
    mistake(
      "scores",
      ({ heads, queries, keys }) => [heads, keys, queries],
      "Each query has one row of scores. Which comes first, queries or keys?",
    ),
    mistake(
      "scores",
      ({ queries, keys }) => [queries, keys],
      "Each head has its own scores: one axis is missing.",
    ),
    mistake(
      "context",
      ({ heads, keys, features }) => [heads, keys, features],
      "The weighted sum goes over the keys, so they are gone afterwards.",
    ),
    mistake(
      "context",
      ({ heads, queries, keys }) => [heads, queries, keys],
      "A context is an average of values, so it has the features of a value.",
    ),
    mistake(
      "concatenated",
      ({ queries, features }) => [queries, features],
      "The heads are laid end to end: one head's features are not all.",
    ),
    mistake(
      "concatenated",
      ({ queries, model }) => [queries, model],
      "The heads end to end are as wide as the model only if somebody chose it so. " +
        "The output projection makes one from the other.",
    ),
    mistake(
      "output",
      ({ queries, heads, features }) => [queries, heads * features],
      "The output goes back into the model. How wide is that?",
    ),
    mistake(
      "output",
      ({ keys, model }) => [keys, model],
      "Who gets an answer, the tokens that ask or those that are asked?",
    ),
  ],
  hints: [
    "Start at the end: every token that asks gets one vector of the model.",
    "Softmax changes numbers and no shape, so two of the five are alike.",
    "The scores are [head, query, key]. Which axis does the weighted sum use up, and which " +
    "two does concatenating merge?",
  ],
  explanation: "The axes of each stage, with their sizes.",
  afterwards:
    "The keys are nowhere in the output: attention gives one vector for each query, " +
    "however many keys there are.",
});

function worked({ queries, keys, heads, features, model }: Sizes): Shapes {
  return {
    scores: [heads, queries, keys],
    weights: [heads, queries, keys],
    context: [heads, queries, features],
    concatenated: [queries, heads * features],
    output: [queries, model],
  };
}

/** The shapes that attention really gives. */
function measured({ queries, keys, heads, features, model }: Sizes): Shapes {
  const target = random(["token", "model"], { token: queries, model }, { seed: 1 });
  const source = random(["token", "model"], { token: keys, model }, { seed: 2 });
  const [keyFeatures, valueFeatures] = [features, features];
  const trace = attention(
    target,
    source,
    randomParameters({ model, heads, keyFeatures, valueFeatures, seed: 3 }),
  );
  const { scores, weights, context, concatenated, output } = trace;
  return {
    scores: [scores.sizes.head, scores.sizes.query, scores.sizes.key],
    weights: [weights.sizes.head, weights.sizes.query, weights.sizes.key],
    context: [context.sizes.head, context.sizes.query, context.sizes.feature],
    concatenated: [concatenated.sizes.query, concatenated.sizes.concat],
    output: [output.sizes.query, output.sizes.model],
  };
}

/** A mistake in one shape; the shapes before it are right. */
function mistake(
  stage: keyof Shapes,
  shape: (sizes: Sizes) => number[],
  hint: string,
) {
  return {
    when: (shapes: Shapes, sizes: Sizes) =>
      difference(shapes[stage], shape(sizes)) === undefined &&
      difference(shapes, worked(sizes))?.part === stage,
    hint,
  };
}

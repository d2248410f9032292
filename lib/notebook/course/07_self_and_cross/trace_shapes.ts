/**
 * The exercise of notebook 07.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import { randomParameters } from "../../../attention/parameters.ts";
import { random } from "../../../tensor/random.ts";
import { difference } from "../../exercises/difference.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { traceShapes as worked } from "./trace_shapes_solution.ts";
import source from "./trace_shapes_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

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

/** The shape of every stage, before attention runs. */
export const traceShapes = functionExercise({
  name: "traceShapes",
  words,
  inputs: ["sizes"],
  cases: [
    { queries: 5, keys: 3, heads: 2, features: 7, model: 11 },
    { queries: 3, keys: 7, heads: 5, features: 2, model: 13 },
    { queries: 7, keys: 2, heads: 3, features: 5, model: 11 },
  ].map((sizes): [Sizes] => [sizes]),
  worked,
  expected: measured,
  // It is the answer.
  reveal: false,
  source,
  mistakes: {
    squareScores: has("scores", ({ heads, queries }) => [heads, queries, queries]),
    swappedScores: has("scores", ({ heads, queries, keys }) => [heads, keys, queries]),
    scoresOfOneHead: has("scores", ({ queries, keys }) => [queries, keys]),
    contextOfKeys: has("context", ({ heads, keys, features }) => [heads, keys, features]),
    contextWithKeys: has("context", ({ heads, queries, keys }) => [heads, queries, keys]),
    concatenatedOne: has("concatenated", ({ queries, features }) => [queries, features]),
    concatenatedModel: has("concatenated", ({ queries, model }) => [queries, model]),
    outputOfHeads: has(
      "output",
      ({ queries, heads, features }) => [queries, heads * features],
    ),
    outputOfKeys: has("output", ({ keys, model }) => [keys, model]),
  },
});

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
function has(stage: keyof Shapes, shape: (sizes: Sizes) => number[]) {
  return {
    when: (shapes: Shapes, sizes: Sizes) =>
      difference(shapes[stage], shape(sizes)) === undefined &&
      difference(shapes, worked(sizes))?.part === stage,
  };
}

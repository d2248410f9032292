import { exercises, type Shapes, type Sizes } from "../../../../lib/notebook/mod.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

const { traceShapes } = exercises;

/** The solution with one stage answered in another way. */
const but = (change: (sizes: Sizes) => Partial<Shapes>) => (sizes: Sizes): Shapes => ({
  ...traceShapes.worked(sizes),
  ...change(sizes),
});

testWrongAnswers(traceShapes, [
  [
    "square scores",
    but(({ heads, queries }) => ({
      scores: [heads, queries, queries],
      weights: [heads, queries, queries],
    })),
    "is self-attention",
  ],
  [
    "queries and keys swapped",
    but(({ heads, queries, keys }) => ({ scores: [heads, keys, queries] })),
    "Which comes first",
  ],
  [
    "scores without heads",
    but(({ queries, keys }) => ({ scores: [queries, keys] })),
    "one axis is missing",
  ],
  [
    "a context for each key",
    but(({ heads, keys, features }) => ({ context: [heads, keys, features] })),
    "goes over the keys",
  ],
  [
    "a context with keys",
    but(({ heads, queries, keys }) => ({ context: [heads, queries, keys] })),
    "the features of a value",
  ],
  [
    "one head in the place of all",
    but(({ queries, features }) => ({ concatenated: [queries, features] })),
    "laid end to end",
  ],
  [
    "heads as wide as the model",
    but(({ queries, model }) => ({ concatenated: [queries, model] })),
    "only if somebody chose it so",
  ],
  [
    "an output as wide as the heads",
    but(({ queries, heads, features }) => ({ output: [queries, heads * features] })),
    "back into the model",
  ],
  [
    "an output for each key",
    but(({ keys, model }) => ({ output: [keys, model] })),
    "those that are asked",
  ],
]);

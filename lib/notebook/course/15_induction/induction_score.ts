/**
 * The exercise of notebook 15.
 *
 * @module
 */
import { causalMask } from "../../../attention/masks.ts";
import { where } from "../../../tensor/elementwise/where.ts";
import { random } from "../../../tensor/random.ts";
import { nested } from "../../../tensor/read.ts";
import { softmax } from "../../../tensor/rows/softmax.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { inductionScore as worked } from "./induction_score_solution.ts";
import source from "./induction_score_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** The weights of a head, and the tokens that it saw. */
type Inputs = [weights: Tensor<["query", "key"]>, tokens: readonly number[]];

/** How much a head looks at what came after the same token before. */
export const inductionScore = functionExercise<
  Inputs,
  number,
  "sameToken" | "previousToken" | "allQueries" | "sum" | "lastOnly" | "itself"
>({
  name: "inductionScore",
  words,
  inputs: ["weights", "tokens"],
  cases: [
    [tensor(["query", "key"], [[1, 0, 0], [.5, .5, 0], [.1, .7, .2]]), [4, 2, 4]],
    draw(1, [3, 1, 2, 3, 1, 2, 3]),
    draw(2, [0, 5, 0, 4, 0, 3, 5, 0]),
    draw(3, [7, 7, 1, 7, 2]),
  ],
  worked,
  source,
  mistakes: {
    sameToken: { like: (weights, tokens) => mean(weights, tokens, same(tokens)) },
    previousToken: {
      like: (weights, tokens) => mean(weights, tokens, (query, key) => key === query - 1),
    },
    allQueries: {
      like: (weights, tokens) =>
        worked(weights, tokens) * queriesOf(tokens).length / tokens.length,
    },
    sum: {
      like: (weights, tokens) => worked(weights, tokens) * queriesOf(tokens).length,
    },
    lastOnly: {
      like: (weights, tokens) =>
        mean(
          weights,
          tokens,
          (query, key) => key === tokens.lastIndexOf(tokens[query]!, query - 1) + 1,
        ),
    },
    itself: {
      like: (weights, tokens) =>
        mean(
          weights,
          tokens,
          (query, key) => key < query && tokens[key - 1] === tokens[query],
        ),
    },
  },
});

/** Queries whose token came before. */
function queriesOf(tokens: readonly number[]): number[] {
  return tokens.flatMap((token, query) => tokens.indexOf(token) < query ? [query] : []);
}

/** Where the same token stood before. */
function same(tokens: readonly number[]) {
  return (query: number, key: number) => key < query && tokens[key] === tokens[query];
}

/** The mean weight of these queries on the keys that count. */
function mean(
  weights: Tensor<["query", "key"]>,
  tokens: readonly number[],
  counts: (query: number, key: number) => boolean,
): number {
  const rows = nested(weights), queries = queriesOf(tokens);
  const sums = queries.map((query) =>
    rows[query]!.reduce((sum, weight, key) => counts(query, key) ? sum + weight : sum, 0)
  );
  return sums.reduce((a, b) => a + b, 0) / queries.length;
}

/** Causal weights of a head, drawn at random. */
function draw(seed: number, tokens: readonly number[]): Inputs {
  const sizes = { query: tokens.length, key: tokens.length };
  const scores = random(["query", "key"], sizes, { seed });
  return [softmax(where(causalMask(tokens.length), scores, -Infinity), "key"), tokens];
}

/**
 * What a head of an induction circuit looks at.
 *
 * @module
 */
import { at } from "../../../tensor/read.ts";
import type { Tensor } from "../../../tensor/types.ts";

type Weights = Tensor<["head", "query", "key"]>;

/** How much each head looks at the token before: the mean over all queries but the first. */
export function previousTokenScores(weights: Weights): number[] {
  const { head, query } = weights.sizes;
  return Array.from({ length: head }, (_, h) => {
    let sum = 0;
    for (let q = 1; q < query; q++) sum += at(weights, { head: h, query: q, key: q - 1 });
    return sum / (query - 1);
  });
}

/**
 * How much each head looks at what came after the same token before: the mean over all
 * queries whose token came before.
 */
export function inductionScores(weights: Weights, tokens: readonly number[]): number[] {
  return Array.from({ length: weights.sizes.head }, (_, head) => {
    let sum = 0, queries = 0;
    for (let query = 0; query < tokens.length; query++) {
      if (tokens.indexOf(tokens[query]!) === query) continue;
      queries++;
      for (let key = 1; key <= query; key++) {
        if (tokens[key - 1] === tokens[query]) sum += at(weights, { head, query, key });
      }
    }
    return queries === 0 ? 0 : sum / queries;
  });
}

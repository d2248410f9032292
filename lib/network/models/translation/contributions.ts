/**
 * A logit, taken apart.
 *
 * @module
 */
import type { AttentionParameters } from "../../../attention/parameters.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import { split } from "../../../tensor/axes/split.ts";
import { contract } from "../../../tensor/contract.ts";
import { multiply, subtract } from "../../../tensor/elementwise/arithmetic.ts";
import { join } from "../../../tensor/join.ts";
import { pick } from "../../../tensor/pick.ts";
import { mean, sum } from "../../../tensor/reduce.ts";
import { slice } from "../../../tensor/slice.ts";
import { zeros } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import type { Linear } from "../../layers/linear.ts";

/**
 * What makes each logit: they add up to it exactly, but for the rounding.
 */
export interface Contributions {
  /** What the word that was written last says itself. */
  readonly own: Tensor<["query", "word"]>;
  /** What each head brings from each Chinese word. */
  readonly sources: Tensor<["head", "query", "key", "word"]>;
  /** What is said whatever the sentence. */
  readonly bias: Tensor<["word"]>;
}

/**
 * Takes the logits of a model apart in which nothing stands between attention and words.
 *
 * @param parts The vector of the word that was written last, what attention did, and what
 * is learned of it.
 */
export function contributionsOf(
  { own, trace, cross, output: { weight, bias } }: {
    readonly own: Tensor<["token", "model"]>;
    readonly trace: AttentionTrace;
    readonly cross: AttentionParameters;
    readonly output: Linear<"model", "word">;
  },
): Contributions {
  const heads = split(cross.output.weight, "concat", ["head", "feature"], cross.heads);
  // What a head would bring from a word if it looked at nothing else.
  const whole = contract(contract(trace.values, heads, "feature"), weight, "model");
  return {
    own: contract(rename(own, "token", "query"), weight, "model"),
    sources: multiply(trace.weights, whole),
    bias: bias ?? zeros(["word"], { word: weight.sizes.word }),
  };
}

/**
 * What comes from each head and Chinese word to one word of each row.
 *
 * @param words The number of the word for each row.
 * @param contributions What the logits are the sum of.
 * @returns The contributions, above the mean of those to all words.
 */
export function broughtTo(
  words: readonly number[],
  { sources }: Contributions,
): Tensor<["head", "query", "key"]> {
  const above = subtract(sources, mean(sources, "word"));
  const rows = words.map((word, query) =>
    slice(pick(above, "word", [word]), "query", query, query + 1)
  );
  return sum(join(rows, "query"), "word");
}

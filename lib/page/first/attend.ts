/**
 * What the first screen computes.
 *
 * @module
 */
import { attention } from "../../attention/attention.ts";
import { causalMask } from "../../attention/masks.ts";
import { handmade } from "../../notebook/course/sentences.ts";
import { nested } from "../../tensor/read.ts";
import { tensor } from "../../tensor/tensor.ts";
import { VECTORS } from "./vocabulary.ts";

/** What is looked at. */
export interface Looking {
  /** The words that ask. */
  readonly target: readonly string[];
  /** The words that answer. */
  readonly source: readonly string[];
  /** Whether there is one head or two. */
  readonly isOneHead: boolean;
  /** Whether nobody looks ahead. */
  readonly isCausal: boolean;
}

/** The weights, by head, query and key. */
export function weightsOf(
  { target, source, isOneHead, isCausal }: Looking,
): number[][][] {
  const vectors = (words: readonly string[]) =>
    tensor(["token", "model"], words.map((word) => [...VECTORS[word]!]));
  const parameters = isOneHead ? { ...handmade, heads: 1 } : handmade;
  const options = isCausal ? { mask: causalMask(target.length, source.length) } : {};
  const { weights } = attention(vectors(target), vectors(source), parameters, options);
  return nested(weights) as number[][][];
}

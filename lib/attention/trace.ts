/**
 * What attention returns.
 *
 * @module
 */
import type { Tensor } from "../tensor/types.ts";

/** What each stage of one attention gave. */
export interface AttentionTrace {
  /** What each query looks for; rotated, if positions are. */
  readonly queries: Tensor<["head", "query", "feature"]>;
  /** What each key offers; rotated, if positions are. */
  readonly keys: Tensor<["head", "key", "feature"]>;
  /** What each key carries. */
  readonly values: Tensor<["head", "key", "feature"]>;
  /** How well each query matches each key, divided by √feature, with the bias if there is one. */
  readonly scores: Tensor<["head", "query", "key"]>;
  /** The same after the mask; equal to the scores without one. */
  readonly maskedScores: Tensor<["head", "query", "key"]>;
  /** Shares of attention: each row over `key` sums to 1. */
  readonly weights: Tensor<["head", "query", "key"]>;
  /** What each query takes home, head by head. */
  readonly context: Tensor<["head", "query", "feature"]>;
  /** The heads end to end. */
  readonly concatenated: Tensor<["query", "concat"]>;
  /** One vector of the model for each query. */
  readonly output: Tensor<["query", "model"]>;
}

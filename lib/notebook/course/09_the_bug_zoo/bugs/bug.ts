/**
 * What a bug is.
 *
 * @module
 */
import type {
  AttentionOptions,
  AttentionTrace,
} from "../../../../attention/attention.ts";
import type { AttentionParameters } from "../../../../attention/parameters.ts";
import type { Tensor } from "../../../../tensor/types.ts";

/** Anything that is called as `attention` is. */
export type Attend = (
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  weights: AttentionParameters,
  options?: AttentionOptions,
) => AttentionTrace;

/** A wrong `attention` that looks right. */
export interface Bug {
  /** What it does, in a few words. */
  readonly name: string;
  /** How it comes about, and why it is not noticed. */
  readonly story: string;
  /** A project in which it was reported. */
  readonly source: string;
  /** What a test can look at to catch it. */
  readonly hint: string;
  /** The bug itself: it runs, and gives every stage. */
  readonly attend: Attend;
}

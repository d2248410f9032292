/**
 * What attention can be asked for.
 *
 * @module
 */
import type { Places } from "./positions/places.ts";
import type { RotaryOptions } from "./positions/rotary.ts";
import type { ForPairs } from "./stages/pair_axes.ts";

/** What can be chosen besides the sequences and the parameters. */
export interface AttentionOptions {
  /** 1 where the query may see the key, 0 where it may not; for all heads, or for each. */
  readonly mask?: ForPairs | undefined;
  /** Added to the scores before the mask, as `linearBias` gives it; for all heads, or for each. */
  readonly bias?: ForPairs | undefined;
  /** Turns queries and keys by their positions before they are scored. */
  readonly rotary?: boolean | RotaryPlacing | undefined;
}

/** How queries and keys are turned. */
export interface RotaryPlacing extends Omit<RotaryOptions, "positions"> {
  /**
   * Where each token of the target and of the source stands: whole numbers. By default
   * the source counts from 0, its parts one after the other, and the last query stands at
   * the last key.
   */
  readonly positions?: Places | undefined;
}

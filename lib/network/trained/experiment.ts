/**
 * Many trainings, to be compared.
 *
 * @module
 */
import type { Step } from "../training/train.ts";
import type { Trainable } from "../training/trainable.ts";

/** What was measured: numbers by their names. */
export type Figures = Readonly<Record<string, number | readonly number[]>>;

/** Models that are trained with several seeds each, and what is measured of them. */
export interface Experiment<P> {
  /** What is compared, each under a name that says in what it differs. */
  readonly variants: Readonly<Record<string, Trainable<P>>>;
  /** The seeds of each; by default 0 to 4. */
  readonly seeds?: readonly number[];
  /** What is measured after the last step. Nothing may be random but by a seed. */
  readonly measure: (parameters: P, variant: string) => Figures;
  /** What is measured on the way, if something is, after a step; nothing for most steps. */
  readonly measureStep?: (step: Step<P>, variant: string) => Figures | undefined;
  /** Whether the parameters are kept: by default those of no run. */
  readonly keeps?: (variant: string, seed: number) => boolean;
}

/** What is known of one training. */
export interface Run {
  /** Which model was trained. */
  readonly variant: string;
  /** With which seed. */
  readonly seed: number;
  /** What was measured after the last step. */
  readonly figures: Figures;
  /** What was measured on the way, and after which step. */
  readonly along: readonly { readonly step: number; readonly figures: Figures }[];
  /** The loss of the batches, as the mean of each hundredth of the steps. */
  readonly curve: readonly number[];
  /** Fingerprints of the losses of the first 5 and 50 steps, and of the last parameters. */
  readonly bits: {
    readonly first5: string;
    readonly first50: string;
    readonly parameters: string;
  };
}

/**
 * Every experiment that is committed.
 *
 * To add one: write `experiments/NAME.ts`, whose default export is the experiment; train it
 * by `deno task train NAME`, which writes `figures/NAME.json` and, if parameters are kept,
 * `parameters/NAME.json`; and add its lines here. All is loaded when it is asked for, and
 * needs no permission to read.
 *
 * @module
 */
import type { TranslationParameters } from "../models/translation/translation.ts";
import type { Experiment } from "./experiment.ts";

/** What can be loaded of an experiment. */
export interface Committed<P> {
  /** The experiment itself. */
  readonly experiment: () => Promise<{ readonly default: Experiment<P> }>;
  /** Its runs. */
  readonly figures: () => Promise<{ readonly default: unknown }>;
  /** The parameters that are kept. */
  readonly parameters?: () => Promise<{ readonly default: unknown }>;
}

/** Every experiment with what its models learn. */
export interface Experiments {
  /** Sentences whose words only change places. */
  readonly translation: Committed<TranslationParameters>;
}

/** The experiments by their names. */
export const EXPERIMENTS: Experiments = {
  translation: {
    experiment: () => import("./experiments/translation.ts"),
    figures: () => import("./figures/translation.json", { with: { type: "json" } }),
  },
};

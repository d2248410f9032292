/**
 * Every experiment that is committed.
 *
 * To add one: write `experiments/NAME.ts`, whose default export is the experiment; train it
 * by `deno task train NAME`, which writes `figures/NAME.json` and, if parameters are kept,
 * `parameters/NAME.json`; and add its line here. All is loaded when it is asked for, and
 * needs no permission to read.
 *
 * @module
 */
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

/** Keeps what each experiment learns in its type. */
const committed = <P>(files: Committed<P>): Committed<P> => files;

/** The experiments by their names. */
export const EXPERIMENTS = {
  translation: committed({
    experiment: () => import("./experiments/translation.ts"),
    figures: () => import("./figures/translation.json", { with: { type: "json" } }),
  }),
};

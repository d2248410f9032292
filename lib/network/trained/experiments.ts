/**
 * Every experiment that is committed.
 *
 * To add one: write `experiments/NAME.ts`, whose default export is the experiment; train it
 * by `deno task train NAME`, which writes `figures/NAME.json` and, if parameters are kept,
 * `parameters/NAME.json`; and add its lines here and in `all_experiments.ts`. All is loaded
 * when it is asked for, and needs no permission to read.
 *
 * @module
 */
import type { SubjectAndVerbParameters } from "../models/agreement/network.ts";
import type { InductionParameters } from "../models/induction/network.ts";
import type { PairLookupParameters } from "../models/lookup/pair_network.ts";
import type { GlassParameters } from "../models/translation/glass_translation.ts";
import type { NumberParameters } from "../models/translation/number_translation.ts";
import type { TranslationParameters } from "../models/translation/translation.ts";
import type { Experiment } from "./experiment.ts";

/** What can be loaded of an experiment. */
export interface Committed<P> {
  /** The experiment itself. */
  readonly experiment: () => Promise<Experiment<P>>;
  /** Its runs. */
  readonly figures: () => Promise<{ readonly default: unknown }>;
  /** The parameters that are kept. */
  readonly parameters?: () => Promise<{ readonly default: unknown }>;
}

/** Every experiment with what its models learn. */
export interface Experiments {
  /** Sentences whose words only change places. */
  readonly translation: Committed<TranslationParameters>;
  /** Sentences whose words have forms, by a box of glass. */
  readonly glass_translation: Committed<GlassParameters>;
  /** The bug zoo, trained. */
  readonly number_translation: Committed<NumberParameters>;
  /** What the bug zoo trains before the reader. */
  readonly number_translation_200: Committed<NumberParameters>;
  /** Two things at once: the digits at two places, by heads. */
  readonly pair_lookup: Committed<PairLookupParameters>;
  /** Is or are, as the subject says. */
  readonly subject_and_verb: Committed<SubjectAndVerbParameters>;
  /** Going on with what was seen before. */
  readonly induction: Committed<InductionParameters>;
}

const all = () => import("./all_experiments.ts");

/** The experiments by their names. */
export const EXPERIMENTS: Experiments = {
  translation: {
    experiment: async () => (await all()).translation,
    figures: () => import("./figures/translation.json", { with: { type: "json" } }),
    parameters: () => import("./parameters/translation.json", { with: { type: "json" } }),
  },
  glass_translation: {
    experiment: async () => (await all()).glass_translation,
    figures: () => import("./figures/glass_translation.json", { with: { type: "json" } }),
    parameters: () =>
      import("./parameters/glass_translation.json", { with: { type: "json" } }),
  },
  number_translation: {
    experiment: async () => (await all()).number_translation,
    figures: () =>
      import("./figures/number_translation.json", { with: { type: "json" } }),
  },
  number_translation_200: {
    experiment: async () => (await all()).number_translation_200,
    figures: () =>
      import("./figures/number_translation_200.json", { with: { type: "json" } }),
    parameters: () =>
      import("./parameters/number_translation_200.json", { with: { type: "json" } }),
  },
  pair_lookup: {
    experiment: async () => (await all()).pair_lookup,
    figures: () => import("./figures/pair_lookup.json", { with: { type: "json" } }),
    parameters: () => import("./parameters/pair_lookup.json", { with: { type: "json" } }),
  },
  subject_and_verb: {
    experiment: async () => (await all()).subject_and_verb,
    figures: () => import("./figures/subject_and_verb.json", { with: { type: "json" } }),
    parameters: () =>
      import("./parameters/subject_and_verb.json", { with: { type: "json" } }),
  },
  induction: {
    experiment: async () => (await all()).induction,
    figures: () => import("./figures/induction.json", { with: { type: "json" } }),
    parameters: () => import("./parameters/induction.json", { with: { type: "json" } }),
  },
};

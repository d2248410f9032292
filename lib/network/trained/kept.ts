/**
 * Trainings whose end is known: where nobody watches, they need not be gone through again.
 *
 * @module
 */
import { askedFor, firstLosses } from "../training/train.ts";
import { recipeFor } from "../training/trainable.ts";
import { type Committed, EXPERIMENTS } from "./experiments.ts";
import { bitsOf } from "./run_of.ts";
import { type ExperimentName, trainedParameters } from "./trained.ts";

/** A training whose parameters are kept. */
export interface Kept {
  /** The fingerprint of the losses of its first {@linkcode SURE} steps. */
  readonly first: string;
  readonly experiment: ExperimentName;
  readonly variant: string;
  readonly seed: number;
}

/** What a training ends with. */
export interface End {
  /** How many steps it has. */
  readonly steps: number;
  /** What is learned after the last one. */
  readonly parameters: unknown;
}

const kept = (first: string, experiment: ExperimentName, variant: string): Kept => (
  { first, experiment, variant, seed: 0 }
);

/** Every one that a notebook goes through. */
export const KEPT: readonly Kept[] = [
  kept("5ac82fcd", "pair_lookup", "2 heads"),
  kept("d601f1e1", "pair_lookup", "1 head"),
  kept("b478186a", "pair_lookup", "1 head, letters"),
  kept("92a34599", "subject_and_verb", "one layer"),
  kept("46f4d53f", "subject_and_verb", "cross-attention"),
  kept("179637aa", "translation", "1 head"),
  kept("bd693ef9", "glass_translation", "4 heads, 400 steps"),
  kept("1c91887e", "number_translation_200", "right"),
  kept("caeb33af", "number_translation_200", "transposedMask"),
  kept("9cbebb33", "induction", "two layers"),
];

const all = EXPERIMENTS as object as Record<string, Committed<unknown>>;

/** How many steps are taken to know a training: its start, its examples and its slopes. */
export const SURE = 2;

/**
 * What a training ends with that is kept: the same bits as if it were gone through. It is
 * known by its recipe and by the bits of its first losses.
 *
 * @param training What `train` has given, before its first step.
 * @returns Nothing if it is another training, such as one that is wrapped.
 */
export async function keptOf(training: object): Promise<End | undefined> {
  const asked = askedFor(training);
  if (asked === undefined) return undefined;
  const { model, options } = asked;
  const recipe = recipeFor(model, options);
  // Most trainings are told apart without a step.
  const alike: Kept[] = [];
  for (const kept of KEPT.filter(({ seed }) => seed === options.seed)) {
    const { experiment }: Committed<unknown> = all[kept.experiment]!;
    const { variants } = (await experiment()).default;
    const own = recipeFor(variants[kept.variant]!, { seed: kept.seed });
    if (JSON.stringify(own) === JSON.stringify(recipe)) alike.push(kept);
  }
  if (alike.length === 0) return undefined;
  const first = bitsOf(firstLosses(model, options, SURE));
  const found = alike.find((kept) => kept.first === first);
  if (found === undefined) return undefined;
  const { experiment, variant, seed } = found;
  const parameters = await trainedParameters(experiment, variant, seed);
  return { steps: recipe.steps, parameters };
}

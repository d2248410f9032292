/**
 * Trainings whose end is known: where nobody watches, they need not be gone through again.
 *
 * @module
 */
import { learnsAlike } from "../models/made_by.ts";
import { askedFor } from "../training/train.ts";
import { recipeFor } from "../training/trainable.ts";
import { type Committed, EXPERIMENTS } from "./experiments.ts";
import { type ExperimentName, trainedParameters } from "./trained.ts";

/** A training whose parameters are kept. */
export interface Kept {
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

const kept = (experiment: ExperimentName, variant: string): Kept => (
  { experiment, variant, seed: 0 }
);

/** Every one that a notebook goes through. */
export const KEPT: readonly Kept[] = [
  kept("pair_lookup", "2 heads"),
  kept("pair_lookup", "1 head"),
  kept("pair_lookup", "1 head, letters"),
  kept("subject_and_verb", "one layer"),
  kept("subject_and_verb", "cross-attention"),
  kept("translation", "1 head"),
  kept("glass_translation", "4 heads, 400 steps"),
  kept("number_translation_200", "right"),
  kept("number_translation_200", "transposedMask"),
  kept("induction", "two layers"),
];

const all = EXPERIMENTS as object as Record<string, Committed<unknown>>;

/**
 * What a training ends with that is kept: the same bits as if it were gone through. It is
 * known by the call that made its model, its recipe and its seed.
 *
 * @param training What `train` has given, before its first step.
 * @returns Nothing if it is another training, such as one that is wrapped.
 */
export async function keptOf(training: object): Promise<End | undefined> {
  const asked = askedFor(training);
  if (asked === undefined) return undefined;
  const { recipe } = asked;
  for (const { experiment: name, variant, seed } of KEPT) {
    const { experiment }: Committed<unknown> = all[name]!;
    const own = (await experiment()).variants[variant]!;
    if (seed !== asked.seed || !learnsAlike(own, asked)) continue;
    const isSame = JSON.stringify(recipeFor(own, { seed })) === JSON.stringify(recipe);
    if (!isSame) continue;
    return {
      steps: recipe.steps,
      parameters: await trainedParameters(name, variant, seed),
    };
  }
  return undefined;
}

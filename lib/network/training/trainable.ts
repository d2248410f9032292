/**
 * What can be trained, and how.
 *
 * @module
 */
import {
  expectCount,
  expectFunction,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import type { Tensor } from "../../tensor/types.ts";

/** How long and how fast something is trained. */
export interface Recipe {
  /** How many steps. */
  readonly steps: number;
  /** How many fresh examples a step. */
  readonly batch: number;
  /** How far a number moves in one step at the most, more or less. */
  readonly rate: number;
  /** Over how many steps the rate rises to that; by default 1, so that it starts there. */
  readonly warmUp?: number | undefined;
  /** The longest gradient, all parameters together; longer ones are shortened. */
  readonly clip?: number | undefined;
  /** How much of the mean and of the mean square is kept; by default .9 and .98. */
  readonly betas?: readonly [number, number] | undefined;
}

/**
 * Something that can be trained: parameters at the start, and a loss.
 *
 * @example The mean of what is drawn
 * ```ts
 * import { nested, square, subtract, tensor, type Tensor, type Trainable, trained } from "@headlight/attention";
 *
 * const model: Trainable<{ guess: Tensor<[]> }> = {
 *   start: () => ({ guess: tensor([], 0) }),
 *   loss: ({ guess }, _examples, next) => square(subtract(guess, next())),
 *   recipe: { steps: 300, batch: 1, rate: 0.05 },
 * };
 *
 * console.log(nested(trained(model, { seed: 1 }).guess)); // about 0.5
 * ```
 */
export interface Trainable<P> {
  /** Parameters at the start; another seed, other numbers. */
  readonly start: (seed: number) => P;
  /**
   * The mean loss of so many fresh examples, drawn by `next`, which gives numbers from 0
   * up to 1. Nothing else may be random.
   */
  readonly loss: (parameters: P, examples: number, next: () => number) => Tensor<[]>;
  /** How it is trained unless the caller says otherwise. */
  readonly recipe: Recipe;
}

/** How something is trained this time: a seed, and what differs from the recipe. */
export interface TrainOptions extends Partial<Recipe> {
  /** A whole number; another seed, other parameters at the start and other examples. */
  readonly seed: number;
}

const MAYBE = ["warmUp", "clip", "betas"];
const NEEDED = ["steps", "batch", "rate"];
const ACTION = "train";

/** The recipe, with what was chosen in the place of its own. */
export function recipeFor<P>(model: Trainable<P>, options: TrainOptions): Recipe {
  expectParts(ACTION, model, ["start", "loss", "recipe"]);
  for (const part of [model.start, model.loss]) expectFunction(ACTION, part);
  expectParts(ACTION, model.recipe, NEEDED, MAYBE);
  expectOptions(ACTION, options, ["seed", ...NEEDED, ...MAYBE]);
  expectParts(ACTION, options, ["seed"]);
  const { seed, ...chosen } = options;
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(
      `Cannot ${ACTION}: the seed must be a whole number, found ${kindOf(seed)}`,
    );
  }
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const recipe: Recipe = { ...model.recipe, ...Object.fromEntries(given) };
  expectCount(ACTION, "steps", recipe.steps);
  expectCount(ACTION, "batch", recipe.batch);
  return recipe;
}

/**
 * Many steps downhill, one after the other; the caller decides how long to go on.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { gradients } from "../../tensor/gradients/gradients.ts";
import { constant, learnable } from "../../tensor/gradients/learnable.ts";
import { uniforms } from "../../tensor/random.ts";
import { adam } from "./adam.ts";
import {
  type Recipe,
  recipeFor,
  type Trainable,
  type TrainOptions,
} from "./trainable.ts";

/** One step of a training. */
export interface Step<P> {
  /** Which one, counted from 1. */
  readonly step: number;
  /** How many there are in all. */
  readonly steps: number;
  /** The mean loss of the batch, before the step. */
  readonly loss: number;
  /** What is learned after the step. */
  readonly parameters: P;
}

/**
 * Trains a model on fresh examples, step by step. It waits after each step until the next
 * one is asked for: stop asking, and the training ends, with what was learned so far.
 *
 * One seed gives the same bits on every machine.
 *
 * @param model What is trained.
 * @param options The seed, and what differs from the recipe of the model.
 * @returns A generator of steps. The parameters of a step are plain tensors, and stay as
 * they are.
 * @throws {TypeError} If an option has another name, or the model lacks a part.
 * @throws {RangeError} If a number is out of its range; on the way, if a gradient is no
 * number.
 *
 * @example The loss of every hundredth step
 * ```ts
 * import { square, subtract, tensor, type Tensor, train, type Trainable } from "@headlight/attention";
 *
 * const model: Trainable<{ guess: Tensor<[]> }> = {
 *   start: () => ({ guess: tensor([], 0) }),
 *   loss: ({ guess }, _examples, next) => square(subtract(guess, next())),
 *   recipe: { steps: 300, batch: 1, rate: 0.05 },
 * };
 *
 * for (const { step, loss } of train(model, { seed: 1 })) {
 *   if (step % 100 === 0) console.log(step, loss);
 * }
 * ```
 */
export function train<P>(
  model: Trainable<P>,
  options: TrainOptions,
): Generator<Step<P>, void> {
  expectArguments("train", arguments.length, 2);
  // Checked before the first step is asked for; what is changed later changes nothing.
  const recipe = recipeFor(model, options);
  const { batch: _, ...chosen } = recipe;
  const { start, loss } = model;
  const { seed } = options;
  const first = {
    parameters: learnable(start.call(model, seed)),
    optimiser: adam(chosen),
  };
  const training = steps(loss.bind(model), first, recipe, seed);
  const asked = { start, loss, recipe, seed };
  known.set(training, asked as object as Asked);
  return training;
}

/** What was asked for. */
interface Asked extends Trainable<unknown> {
  readonly seed: number;
}

const known = new WeakMap<object, Asked>();

/** What a training was asked for with, if it is one. */
export function askedFor(training: object): Asked | undefined {
  return known.get(training);
}

function* steps<P>(
  lossOf: Trainable<P>["loss"],
  first: { parameters: P; optimiser: ReturnType<typeof adam> },
  { steps, batch }: Recipe,
  seed: number,
): Generator<Step<P>, void> {
  // Examples are not drawn with the numbers from which the parameters were.
  const next = uniforms(~seed);
  let now: typeof first = first;
  for (let step = 1; step <= steps; step++) {
    const loss = lossOf(now.parameters, batch, next);
    now = now.optimiser.step(now.parameters, gradients(loss));
    yield { step, steps, loss: loss.data[0]!, parameters: constant(now.parameters) };
  }
}

/**
 * Trains a model to the end of its recipe, without watching.
 *
 * @param model What is trained.
 * @param options The seed, and what differs from the recipe of the model.
 * @returns What is learned after the last step, as plain tensors.
 * @throws {TypeError} If an option has another name, or the model lacks a part.
 * @throws {RangeError} If a number is out of its range, or a gradient is no number.
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
export function trained<P>(model: Trainable<P>, options: TrainOptions): P {
  expectArguments("train", arguments.length, 2);
  let last: Step<P> | undefined;
  for (const step of train(model, options)) last = step;
  return last!.parameters;
}

/**
 * Training in front of the reader.
 *
 * @module
 */
import type { Step } from "../../../network/training/train.ts";
import type { Figure } from "../../../plots/figure.ts";
import { expectArguments, expectFunction } from "../../../tensor/checks/expect.ts";
import { surroundings } from "../surroundings.ts";
import { curve } from "./curve.ts";
import { expectStep, expectTraining } from "./step.ts";

/** How often others get a turn, the stop button among them, in milliseconds. */
const TURN = 50;

/**
 * Runs a training to its end, or until the reader presses stop, and shows its loss: a curve
 * that grows under the cell, a bar in a terminal. What is saved is the whole curve, as the
 * means of each hundredth of the steps, and never a time: the same training gives the same
 * bytes.
 *
 * @param training The steps, as `train` gives them. Each is computed when it is
 * asked for.
 * @param each Is handed what is learned after each step, and which step it is. Where nobody
 * watches, it may be handed the last one only.
 * @returns The parameters after the last step; after a stop, or where the training ends
 * before its last step, as `train(…).take(50)` does, those so far.
 * @throws {TypeError} If it is no training, what it gives is no step, or `each` is no
 * function.
 * @throws {RangeError} If it has no step, its steps do not count from 1 one by one, or a loss
 * is not finite.
 *
 * @example Any generator of steps can be watched
 * ```ts
 * import { watch } from "@headlight/attention/notebook";
 *
 * function* halve() {
 *   for (let step = 1, x = 8; step <= 3; step++) {
 *     x /= 2;
 *     yield { step, steps: 3, loss: x * x, parameters: { x } };
 *   }
 * }
 *
 * console.log(await watch(halve())); // { x: 1 }
 * ```
 */
export async function watch<P>(
  training: Iterable<Step<P>>,
  each: (parameters: P, step: number) => void = () => {},
): Promise<P> {
  const action = "watch";
  expectArguments(action, arguments.length, 2);
  expectTraining(action, training);
  expectFunction(action, each);
  const place = surroundings();
  const known = await place.known?.(training);
  if (known !== undefined) {
    const parameters = known.parameters as P;
    each(parameters, known.steps);
    return parameters;
  }
  const signal = place.stopped();
  const growth = place.growth();
  const losses: number[] = [];
  let last: Step<P> | undefined;
  const figure = (): Figure => curve(losses, last!.steps, signal.aborted);

  let turned = performance.now();
  try {
    for (const step of training) {
      expectStep(action, step, last);
      last = step;
      losses.push(step.loss);
      each(step.parameters, step.step);
      if (performance.now() - turned < TURN) continue;
      await growth.grow({ done: step.step, all: step.steps, figure });
      // A promise alone would not let the press of a button in.
      await new Promise((resolve) => setTimeout(resolve));
      turned = performance.now();
      if (signal.aborted) break;
    }
  } finally {
    // What has been seen stays, if the training fails as well.
    if (last !== undefined) await growth.end(figure());
  }
  if (last !== undefined) return last.parameters;
  throw new RangeError(
    `Cannot ${action}: a training with steps is needed, found none ` +
      "(a generator ends once: make another to watch it again)",
  );
}

/**
 * A step of a training, as far as it can be watched.
 *
 * @module
 */
import type { Step } from "../../../network/training/train.ts";
import { expectParts } from "../../../tensor/checks/expect.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";

/** Refuses what gives no steps one after the other. */
export function expectTraining(action: string, training: unknown): void {
  const isIterable = typeof training === "object" && training !== null &&
    typeof (training as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
  if (isIterable) return;
  throw new TypeError(
    `Cannot ${action}: a training is needed, such as train(model, { seed: 1 }), ` +
      `found ${kindOf(training)}`,
  );
}

/** Refuses what is no step, and a step that does not follow the last. */
export function expectStep(
  action: string,
  step: Step<unknown>,
  last: Step<unknown> | undefined,
): void {
  expectParts(`${action} a step`, step, ["step", "steps", "loss", "parameters"]);
  const { steps, loss } = step;
  if (typeof loss !== "number") {
    throw new TypeError(
      `Cannot ${action} a step: its loss must be a number, found ${kindOf(loss)}`,
    );
  }
  // A training that has gone astray would go on without an end, and learn nothing.
  if (!Number.isFinite(Math.fround(loss))) {
    throw new RangeError(
      `Cannot ${action} step ${step.step}: its loss must be a finite number in single ` +
        `precision, found ${loss}`,
    );
  }
  if (!Number.isSafeInteger(steps) || steps < 1 || steps !== (last?.steps ?? steps)) {
    const needed = last === undefined ? "a positive whole number" : `${last.steps}`;
    throw new RangeError(
      `Cannot ${action} a step: its steps must be ${needed}, found ${kindOf(steps)}`,
    );
  }
  const next = (last?.step ?? 0) + 1;
  if (step.step !== next || next > steps) {
    const needed = next > steps ? `at most ${steps} steps are needed` : `${next} is next`;
    throw new RangeError(
      `Cannot ${action} a step: ${needed}, found ${kindOf(step.step)}`,
    );
  }
}

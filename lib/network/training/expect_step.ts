/**
 * What a step downhill cannot be taken with.
 *
 * @module
 */
import { expectTensor } from "../../tensor/checks/expect.ts";
import { shorten } from "../../tensor/checks/shorten.ts";
import type { GradientOf } from "../../tensor/gradients/gradients.ts";
import { shapeOf } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { inCode, namedTensors } from "../named_tensors.ts";

/** What is being done, for errors. */
export const ACTION = "take a step";

/** Refuses what is no gradient of a parameter. */
export function expectGradient(x: Tensor<Axes>, g: Tensor<Axes>): void {
  expectTensor(ACTION, g);
  if (shapeOf(x) === shapeOf(g)) return;
  throw new TypeError(
    `Cannot ${ACTION}: the gradient must be ${shapeOf(x)}, found ${shapeOf(g)}`,
  );
}

/** Refuses parameters whose means are those of others. */
export function expectSameAsBefore(
  found: readonly Float32Array[],
  means: readonly Float64Array[],
): void {
  const sizes = found.map(({ length }) => length).join(", ");
  const needed = means.map(({ length }) => length).join(", ");
  if (means.length === 0 || sizes === needed) return;
  throw new RangeError(
    `Cannot ${ACTION}: parameters of ${shorten(needed)} numbers are needed, as in the ` +
      `step before, found ${shorten(sizes)}`,
  );
}

/** Says that a step was too large. */
export function tooFar(found: number): RangeError {
  return new RangeError(
    `Cannot ${ACTION}: the rate must keep all parameters finite, found ${found}`,
  );
}

/** Says which gradient is no number. */
export function strange(parameters: unknown, gradientOf: GradientOf): RangeError {
  const slopeOf = (x: Tensor<Axes>) =>
    gradientOf(x).data.find((slope) => !Number.isFinite(slope));
  const [path, x] = namedTensors(ACTION, parameters)
    .find(([, x]) => slopeOf(x) !== undefined)!;
  return new RangeError(
    `Cannot ${ACTION}: every gradient must be a finite number, found ${slopeOf(x)} ` +
      `in that of ${path.length === 0 ? "the parameter" : inCode(path)}`,
  );
}

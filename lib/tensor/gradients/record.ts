/**
 * The recorder: an operation that is given something learnable notes on its result how
 * it was called. A note points from a result to its inputs and never back, so that all
 * notes are freed with the last result.
 *
 * @module
 */
import { Grid } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import type { Operand, Operation, Origin, Settings } from "./origin.ts";

const LEAF: Origin = { operation: undefined, inputs: [], setting: undefined };

/** The call that something came from; none if nothing learnable went into it. */
export const originOf: (x: Operand) => Origin | undefined = Grid.originOf;

/** Notes a call on its result, if something learnable went into it. */
export function record<Name extends Operation, A extends Axes>(
  result: Tensor<A>,
  operation: Name,
  inputs: readonly Operand[],
  setting: Settings[Name],
): Tensor<A> {
  for (let i = 0; i < inputs.length; i++) {
    if (originOf(inputs[i]!) === undefined) continue;
    Grid.noteOrigin(result, { operation, inputs, setting });
    break;
  }
  return result;
}

/** The same numbers, as something that is learned. */
export function leaf<A extends Axes>({ axes, sizes, data }: Tensor<A>): Tensor<A> {
  const result = plain({ axes, sizes, data });
  Grid.noteOrigin(result, LEAF);
  return result;
}

/** The same numbers, as something that comes from nowhere. */
export function plain<A extends Axes>({ axes, sizes, data }: Tensor<A>): Tensor<A> {
  return new Grid([...axes] as A, { ...sizes }, data);
}

/** Refuses what is learned where no derivative is known. */
export function expectConstant(action: string, x: Tensor<Axes>): void {
  if (originOf(x) === undefined) return;
  throw new TypeError(
    `Cannot ${action} what is learned: operations with a known derivative are needed, ` +
      `such as add, multiply, exp, relu and where, or constant(x) in the place of x, ` +
      `found a function of one's own`,
  );
}

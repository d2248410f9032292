/**
 * The derivative of every operation.
 *
 * @module
 */
import { permute } from "../axes/permute.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import {
  spread,
  throughLogShares,
  throughNormal,
  throughShares,
  toLargest,
} from "./along.ts";
import { hidden, toFactor } from "./factor.ts";
import * as functions from "./functions.ts";
import type { Operand, Operation, Settings } from "./origin.ts";
import { putBack, putRowsBack, takeOut } from "./places.ts";
import { divided, dividing, kept, multiplied, negative, pull, sumTo } from "./pull.ts";

/** One call, seen from one of its inputs. */
export interface Call<Setting> {
  /** The input whose gradient is asked for, and its number among all. */
  readonly input: Tensor<Axes>;
  readonly which: number;
  readonly inputs: readonly Operand[];
  readonly result: Tensor<Axes>;
  readonly setting: Setting;
}

/** From the gradient of the result to that of one input. */
export type Rule<Setting> = (g: Tensor<Axes>, call: Call<Setting>) => Tensor<Axes>;

/** One rule for each operation: without one of them, this does not compile. */
export const RULES: { readonly [Name in Operation]: Rule<Settings[Name]> } = {
  add: (g, { input }) => sumTo(input, g),
  subtract: (g, { input, which }) =>
    which === 0 ? sumTo(input, g) : pull(input, g, 0, 0, negative),
  multiply: (g, { input, inputs, which }) =>
    pull(input, g, 0, inputs[1 - which]!, multiplied),
  divide: (g, { input, inputs: [a, b], which }) =>
    which === 0 ? pull(input, g, 0, b!, divided) : pull(input, g, a!, b!, dividing),
  exp: (g, { input, result }) => functions.exp(g, input, result),
  log: (g, { input, result }) => functions.log(g, input, result),
  sqrt: (g, { input, result }) => functions.sqrt(g, input, result),
  square: (g, { input, result }) => functions.square(g, input, result),
  abs: (g, { input, result }) => functions.abs(g, input, result),
  tanh: (g, { input, result }) => functions.tanh(g, input, result),
  relu: (g, { input, result }) => functions.relu(g, input, result),
  where: (g, { input, setting: mask }) => pull(input, g, 0, mask, kept),
  sum: (g, { input, setting: { over, divisor } }) => spread(g, input, over, divisor),
  largest: (g, { input, result, setting: over }) => toLargest(g, input, result, over),
  softmax: (g, { result, setting: over }) => throughShares(g, result, over),
  logSoftmax: (g, { result, setting: over }) => throughLogShares(g, result, over),
  normalise: (g, { input, setting: over }) => throughNormal(g, input, over),
  contract: (g, { input, inputs, which, setting: { divisor, isHiding } }) => {
    const gradient = toFactor(input, g, inputs[1 - which] as Tensor<Axes>, divisor);
    return isHiding && which === 0 ? hidden(input, gradient) : gradient;
  },
  reshape: (g, { input }) => make(input.axes, input.sizes, g.data),
  permute: (g, { input }) => permute(g, input.axes),
  slice: (g, { input, setting: { axis, from } }) => putBack(g, input, axis, from),
  join: (g, { inputs, which, setting: axis }) =>
    takeOut(g, inputs as readonly Tensor<Axes>[], which, axis),
  pick: (g, { input, setting: { axis, places } }) => putRowsBack(g, input, axis, places),
};

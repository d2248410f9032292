/**
 * Where a result came from: the call that made it.
 *
 * @module
 */
import type { Axes, Tensor } from "../types.ts";

/** Every operation that has a derivative, and what it was told besides its inputs. */
export interface Settings {
  readonly add: undefined;
  readonly subtract: undefined;
  readonly multiply: undefined;
  readonly divide: undefined;
  readonly exp: undefined;
  readonly log: undefined;
  readonly sqrt: undefined;
  readonly square: undefined;
  readonly abs: undefined;
  readonly tanh: undefined;
  readonly relu: undefined;
  /** 1 where a number was kept. */
  readonly where: Tensor<Axes>;
  /** A sum, divided by a number: by how many it has, if it is a mean. */
  readonly sum: { readonly over: string; readonly divisor: number };
  /** The axis that is gone. */
  readonly largest: string;
  /** The axis along which shares sum to 1. */
  readonly softmax: string;
  /** The axis along which the shares, whose logarithms these are, sum to 1. */
  readonly logSoftmax: string;
  /** The axis along which the mean is 0. */
  readonly normalise: string;
  /** Every sum is divided; a 0 on the left may hide what stands on the right. */
  readonly contract: { readonly divisor: number; readonly isHiding: boolean };
  /** Other axes over the same numbers: rename, split, merge. */
  readonly reshape: undefined;
  readonly permute: undefined;
  readonly slice: { readonly axis: string; readonly from: number };
  /** The axis that grows. */
  readonly join: string;
  readonly pick: { readonly axis: string; readonly places: readonly number[] };
}

/** The name of an operation. */
export type Operation = keyof Settings;

/** A tensor, or a number in its place. */
export type Operand = Tensor<Axes> | number;

/** The call that made a tensor. What is marked as learnable was made by none. */
export interface Origin {
  readonly operation: Operation | undefined;
  readonly inputs: readonly Operand[];
  readonly setting: unknown;
}

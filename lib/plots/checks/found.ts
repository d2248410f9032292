/**
 * What was found in the place of something to draw.
 *
 * @module
 */
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { isFigure, isTrace } from "./kinds.ts";

/** Says what a value is, and of a trace, which of its parts can be drawn. */
export function found(value: unknown): string {
  if (isTrace(value)) return "a trace: take one of its parts, such as trace.weights";
  if (isFigure(value)) return "a figure";
  if (Array.isArray(value)) return "an array: tensor() gives names to its axes";
  return kindOf(value);
}

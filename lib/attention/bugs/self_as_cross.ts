/**
 * Self-attention in the place of cross-attention: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attention } from "../attention.ts";
import { expectAxes } from "../../tensor/checks/expect.ts";

/** Draws keys and values from the target. */
export const selfAsCross: Attend = (target, source, ...rest) => {
  expectAxes("source", source, ["token", "model"]);
  return attention(target, target, ...rest);
};

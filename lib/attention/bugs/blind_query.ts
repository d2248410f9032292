/**
 * A large number in the place of infinity: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { add, multiply, subtract } from "../../tensor/elementwise/arithmetic.ts";
import type { Axes } from "../../tensor/types.ts";

/** Hides keys with a large number in the place of infinity. */
export const blindQuery: Attend = attendWith({
  applyMask: (scores, mask) =>
    add<Axes, Axes>(
      scores,
      multiply<Axes>(subtract<[], Axes>(1, mask), -1e9),
    ) as typeof scores,
});

/**
 * A mask that is turned: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { applyMask } from "../stages/apply_mask.ts";
import { permute } from "../../tensor/axes/permute.ts";
import { nested } from "../../tensor/read.ts";
import { tensor } from "../../tensor/tensor.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** Turns the mask around. */
export const transposedMask: Attend = attendWith({
  applyMask: (scores, mask) => {
    const { axes }: Tensor<Axes> = mask;
    const [query, key] = axes.slice(-2) as [string, string];
    const turned = permute<Axes, Axes>(mask, [...axes.slice(0, -2), key, query]);
    return applyMask(scores, tensor(axes, nested(turned)) as typeof mask);
  },
});

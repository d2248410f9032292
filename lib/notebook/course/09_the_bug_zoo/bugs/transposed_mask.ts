/**
 * A bug of the zoo.
 *
 * @module
 */
import type { Axes, Tensor } from "../../../../tensor/types.ts";
import { attendWith } from "../../../../attention/attention.ts";
import { applyMask } from "../../../../attention/stages/apply_mask.ts";
import { permute } from "../../../../tensor/axes.ts";
import { nested } from "../../../../tensor/read.ts";
import { tensor } from "../../../../tensor/tensor.ts";
import type { Bug } from "./bug.ts";

/** Turns the mask around. */
export const transposedMask: Bug = {
  name: "turns the mask around",
  story: "A square mask fits both ways. Turned around, a causal mask shows each token " +
    "itself and its future, and hides its past.",
  source: "cs231n/cs231n.github.io, issue 279, asks which axis is which",
  hint: "Under a causal mask, which weights must be 0?",
  attend: attendWith({
    applyMask: (scores, mask) => {
      const { axes }: Tensor<Axes> = mask;
      const [query, key] = axes.slice(-2) as [string, string];
      const turned = permute<Axes, Axes>(mask, [...axes.slice(0, -2), key, query]);
      return applyMask(scores, tensor(axes, nested(turned)) as typeof mask);
    },
  }),
};

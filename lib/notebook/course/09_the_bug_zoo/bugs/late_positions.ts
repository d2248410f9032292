/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { angle } from "../../../../attention/positions/pairs.ts";
import { splitHeads } from "../../../../attention/stages/split_heads.ts";
import { map, zip } from "../../../../tensor/elementwise/pointwise.ts";
import { zeros } from "../../../../tensor/tensor.ts";
import type { Bug } from "./bug.ts";

/** Adds positions after the split. */
export const latePositions: Bug = {
  name: "adds positions after the split",
  story:
    "Positions belong to the tokens, before the projection. Added to the heads they " +
    "get into the values too, and count twice where the tokens have them already.",
  source:
    "facebookresearch/xformers, issue 841, puts positions on a wrong axis after the split",
  hint: "Shuffle the tokens of the source. What may change in the output?",
  attend: attendWith({
    splitHeads: (projected, heads) => {
      const parts = splitHeads(projected, heads);
      const { token, feature } = parts.sizes;
      let place = 0;
      // Source: Vaswani et al. 2017, section 3.5, with one head's features as the width.
      const positions = map(zeros(["token", "feature"], { token, feature }), () => {
        const [position, i] = [Math.floor(place / feature), place++ % feature];
        const turned = angle(position, Math.floor(i / 2), feature, 10000);
        return i % 2 === 0 ? Math.sin(turned) : Math.cos(turned);
      });
      return zip(parts, positions, (value, position) => value + position);
    },
  }),
};

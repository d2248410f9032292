/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { readStraight } from "../../05_splitting_heads/wrong_splits.ts";
import type { Bug } from "./bug.ts";

/** Splits into heads without permuting. */
export const wrongSplit: Bug = {
  name: "splits into heads without permuting",
  story:
    "The numbers are read straight as head, token, feature. The shape is right, so " +
    "nothing complains, but each head holds pieces of several tokens.",
  source: "reczoo/FuxiCTR, issue 30",
  hint: "Change one token of the target. How many rows of the output may change?",
  attend: attendWith({ splitHeads: readStraight }),
};

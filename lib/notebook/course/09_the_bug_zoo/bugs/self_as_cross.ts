/**
 * A bug of the zoo.
 *
 * @module
 */
import { attention } from "../../../../attention/attention.ts";
import type { Bug } from "./bug.ts";

/** Draws keys and values from the target. */
export const selfAsCross: Bug = {
  name: "draws keys and values from the target",
  story:
    "The source is handed over and never used, so cross-attention is self-attention " +
    "under its name. With sequences of the same length no shape tells.",
  source: "keitakurita/Practical_NLP_in_PyTorch, issue 1",
  hint: "Give it another source. What must change?",
  attend: (target, _source, weights, options) =>
    attention(target, target, weights, options),
};

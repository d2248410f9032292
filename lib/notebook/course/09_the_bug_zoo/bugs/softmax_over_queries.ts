/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { softmax } from "../../../../tensor/softmax.ts";
import type { Bug } from "./bug.ts";

/** Takes the softmax over the wrong axis. */
export const softmaxOverQueries: Bug = {
  name: "takes the softmax over the queries",
  story:
    "Axes without names are counted, and it is easy to miscount. Every weight lies " +
    "between 0 and 1, and a model can even be trained with them.",
  source: "labmlai/annotated_deep_learning_paper_implementations, issue 146",
  hint:
    "Each query has one unit of attention to give. What does that say of the weights?",
  attend: attendWith({ attentionWeights: (scores) => softmax(scores, "query") }),
};

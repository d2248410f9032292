/**
 * Columns that sum to 1, not rows: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { softmax } from "../../tensor/rows/softmax.ts";

/** Takes the softmax over the wrong axis. */
export const softmaxOverQueries: Attend = attendWith({
  attentionWeights: (scores) => softmax(scores, "query"),
});

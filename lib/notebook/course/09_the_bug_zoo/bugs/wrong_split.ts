/**
 * A bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../../../../attention/attention.ts";
import { readStraight } from "../../05_splitting_heads/wrong_splits.ts";

/** Splits into heads without permuting. */
export const wrongSplit: Attend = attendWith({ splitHeads: readStraight });

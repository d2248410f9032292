/**
 * What a bug is.
 *
 * @module
 */
import type { Attend } from "../../../../attention/attention.ts";

/** The names of the bugs. */
export type BugName =
  | "wrongSplit"
  | "wrongScale"
  | "softmaxOverQueries"
  | "transposedMask"
  | "blindQuery"
  | "averagedHeads"
  | "selfAsCross"
  | "latePositions";

/** What is told of a bug. */
export interface BugWords {
  /** What it does, in a few words. */
  readonly name: string;
  /** How it comes about, and why it is not noticed. */
  readonly story: string;
  /** A project in which it was reported. */
  readonly source: string;
  /** What a test can look at to catch it. */
  readonly hint: string;
}

/** A wrong `attention` that looks right. */
export interface Bug extends BugWords {
  /** The bug itself: it runs, and gives every stage. */
  readonly attend: Attend;
}

/**
 * What a bug is.
 *
 * @module
 */
import type { Attend } from "../../../../attention/attention.ts";

/** A wrong `attention` that looks right. */
export interface Bug {
  /** What it does, in a few words. */
  readonly name: string;
  /** How it comes about, and why it is not noticed. */
  readonly story: string;
  /** A project in which it was reported. */
  readonly source: string;
  /** What a test can look at to catch it. */
  readonly hint: string;
  /** The bug itself: it runs, and gives every stage. */
  readonly attend: Attend;
}

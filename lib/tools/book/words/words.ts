/**
 * What a page of the book tells its reader.
 *
 * A book is made in several languages in one run, so its words are handed on as an argument.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words of the book in one language. */
export type Words = typeof en;

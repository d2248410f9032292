/**
 * Tells which notebooks are not in a book.
 *
 * @module
 */
import { printable } from "../../text/printable.ts";
import type { MadeBook } from "../book/make_book.ts";
import { words } from "./words/words.ts";

/** Tells on the terminal which notebooks a book leaves out, and why, if it does. */
export function tellLeftOut({ leftOut }: Pick<MadeBook, "leftOut">): void {
  if (leftOut.length === 0) return;
  console.error(printable(words().leftOutOfBook(leftOut.map(({ reason }) => reason))));
}

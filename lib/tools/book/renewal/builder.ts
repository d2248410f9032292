/**
 * A worker that makes the files of a book: whoever serves one and runs notebooks is not
 * held up meanwhile.
 *
 * @module
 */
import { buildBook, type Inputs } from "../build.ts";

/** What is in a book. */
export type Book = Awaited<ReturnType<typeof buildBook>>;

/** What the worker answers: what is in the book, or why there is none. */
export type Built = { readonly book: Book } | { readonly reason: string };

/** What the worker shares with whoever started it. */
const here = globalThis as unknown as {
  onmessage: (event: MessageEvent<Inputs>) => void;
  postMessage: (built: Built) => void;
};

here.onmessage = async ({ data }) => {
  try {
    here.postMessage({ book: await buildBook(data) });
  } catch (error) {
    here.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};

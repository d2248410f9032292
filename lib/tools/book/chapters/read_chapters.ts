/**
 * The chapters of a book. A notebook that is not fit for a page is left out, and the book
 * says which and why.
 *
 * @module
 */
import { basename } from "node:path";
import type { Language } from "../../../text/language.ts";
import { parseNotebook } from "../../ipynb/notebook_format.ts";
import { type Chapter, chapterOf } from "./chapter.ts";
import { typesetter } from "../markup/formula.ts";
import type { Highlight } from "../markup/highlight.ts";
import { proseReader } from "../markup/prose/prose.ts";
import { pageNames } from "./page_names.ts";
import type { Words } from "../words/words.ts";

/** A text file that the book is made from. */
export interface Input {
  /** Its path: of a notebook as errors name it, of a source below `lib/`. */
  readonly path: string;
  /** What it holds. */
  readonly text: string;
}

/** A notebook that is not in the book. */
export interface LeftOut {
  /** Its path. */
  readonly path: string;
  /** Why, in a sentence that names it, and the cell. */
  readonly reason: string;
}

/**
 * Does something with each item that is about a notebook, and goes on when one fails.
 *
 * @param items The items.
 * @param leftOut Takes in the notebooks that failed.
 * @param work What is done.
 * @returns The results of the others.
 */
export function withEach<Item extends { readonly path: string }, Result>(
  items: readonly Item[],
  leftOut: LeftOut[],
  work: (item: Item, index: number) => Result,
): Result[] {
  return items.flatMap((item, i) => {
    try {
      return [work(item, i)];
    } catch (error) {
      leftOut.push({ path: item.path, reason: reasonOf(item.path, error) });
      return [];
    }
  });
}

/**
 * Reads the chapters of a book in one language.
 *
 * @param inputs The notebooks, in order.
 * @param language The language.
 * @param leftOut Takes in those that cannot be read or shown.
 * @param highlight Colours for code.
 * @param words What pages tell.
 */
export function readChapters(
  inputs: readonly Input[],
  language: Language,
  leftOut: LeftOut[],
  highlight: Highlight,
  words: Words,
): Chapter[] {
  const parsed = withEach(
    inputs,
    leftOut,
    ({ path, text }) => ({ path, notebook: parseNotebook(text, path) }),
  );
  const slugs = pageNames(parsed.map(({ path }) => basename(path, ".ipynb")));
  return withEach(parsed, leftOut, ({ path, notebook }, i) => {
    const typeset = typesetter();
    const read = proseReader({ highlight, typeset, words: words.outputs });
    return chapterOf(path, notebook, {
      slug: slugs[i]!,
      language,
      pen: { read, typeset },
      words: words.chapter,
    });
  });
}

/** What went wrong, in a sentence that names the notebook. */
function reasonOf(path: string, error: unknown): string {
  const { message } = error as Error;
  return /^Cannot .+: ./s.test(message)
    ? message
    : `Cannot show notebook "${path}": it must be fit for a page, ${error}`;
}

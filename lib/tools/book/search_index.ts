/**
 * The index by which the book is searched in the reader's browser.
 *
 * @module
 */
import MiniSearch from "minisearch";
import { unescapeHtml } from "../../text/escape.ts";
import { withoutFormulas } from "./markup/formula.ts";

/** A section of the book that can be found. */
export interface Findable {
  /** Where it is, from the folder of the book. */
  readonly href: string;
  /** The page it is on. */
  readonly page: string;
  /** Its heading. */
  readonly title: string;
  /** Its words. */
  readonly text: string;
}

/** A word; in Chinese, where no spaces tell words apart, a sign. */
const TERM = "\\p{Script=Han}|[\\p{L}\\p{N}_]+";

/** How sections are searched, the same at build time and in the browser. */
const OPTIONS = {
  fields: ["title", "page", "text"],
  storeFields: ["href", "page", "title"],
};

/** How much of a section is shown under a find, in characters. */
const EXCERPT = 140;

/**
 * Makes the script that holds the index.
 *
 * @param sections The sections of the book.
 */
export function searchIndex(sections: readonly Findable[]): string {
  const index = new MiniSearch({
    ...OPTIONS,
    tokenize: (text) => text.match(new RegExp(TERM, "gu")) ?? [],
  });
  index.addAll(sections.map((section, id) => ({ id, ...section })));
  const excerpts = sections.map(({ text }) => text.slice(0, EXCERPT));
  const data = { term: TERM, options: OPTIONS, index, excerpts };
  return `globalThis.headlightIndex = ${JSON.stringify(data)};\n`;
}

/** The words of a piece of a page, without its formulas. */
export function wordsOf(html: string): string {
  const text = withoutFormulas(html).replaceAll(/<[^>]*>/g, " ");
  return unescapeHtml(text).replaceAll(/\s+/g, " ").trim();
}

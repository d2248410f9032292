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

/** A Chinese sign, and a word of other scripts. */
const HAN = "\\p{Script=Han}", WORD = "(?:(?!\\p{Script=Han})[\\p{L}\\p{N}_])+";

/**
 * What is found. No spaces tell Chinese words apart, so from each sign on there are two, or
 * one where no other follows: each pair of neighbours can be found, and with what begins as
 * it does, each sign.
 */
const TERM = `(?=(${HAN}{1,2}))${HAN}|${WORD}`;

/** What is looked for: pairs of signs, as they overlap, or a sign that stands alone. */
const ASKED = `(?=(${HAN}{2}))${HAN}|(?<!${HAN})${HAN}(?!${HAN})|${WORD}`;

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
 * @param sections The sections of the book in one language.
 * @param language The language, as pages name it.
 */
export function searchIndex(sections: readonly Findable[], language: string): string {
  const index = new MiniSearch({
    ...OPTIONS,
    tokenize: (text) => termsIn(text, TERM),
  });
  index.addAll(sections.map((section, id) => ({ id, ...section })));
  const excerpts = sections.map(({ text }) => excerptOf(text));
  const data = { language, asked: ASKED, options: OPTIONS, index, excerpts };
  return `globalThis.headlightIndex = ${JSON.stringify(data)};\n`;
}

/** The beginning of a text, without a part of a word, or half a sign, at its end. */
function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const whole = text.slice(0, EXCERPT).replace(new RegExp(`${WORD}$`, "u"), "");
  return `${whole.replace(/[\s,;:，；：、\ud800-\udbff]+$/, "")}…`;
}

/** The terms of a text, as the script that searches takes them too. */
export function termsIn(text: string, pattern: string): string[] {
  return Array.from(
    text.matchAll(new RegExp(pattern, "gu")),
    ([word, signs]) => signs ?? word,
  );
}

/** What marks words, and does not part them. */
const INSIDE = /<\/?(?:a|b|code|em|i|small|span|strong|sub|sup|wbr)\b[^>]*>/g;

/** The words of a piece of a page, without its formulas. */
export function wordsOf(html: string): string {
  const text = withoutFormulas(html).replaceAll(INSIDE, "").replaceAll(/<[^>]*>/g, " ");
  return unescapeHtml(text).replaceAll(/\s+/g, " ").trim();
}

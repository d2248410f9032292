/**
 * Chapters that say the same in two languages.
 *
 * @module
 */
import type { Chapter } from "./chapters/chapter.ts";
import type { ChapterFiles } from "./chapters/chapter_files.ts";
import { type AllWords, homeOf, OTHER } from "./languages.ts";
import type { Entry } from "./templates/index_page.ts";
import type { OtherPage } from "./templates/page.ts";
import type { Language } from "../../text/language.ts";

/** A chapter, and what it gives to the book. */
export interface Made extends ChapterFiles {
  /** The chapter. */
  readonly chapter: Chapter;
}

/** Chapters that take as long as the same ones in another language: they say so themselves. */
export function inStep(
  chapters: readonly Chapter[],
  others: readonly Chapter[],
): Chapter[] {
  return chapters.map((chapter) => {
    const twin = others.find(({ name }) => name === chapter.name);
    return { ...chapter, minutes: (twin ?? chapter).minutes };
  });
}

/** The first page in the other language. */
export function otherHome(
  language: Language,
  words: AllWords,
  isSame: boolean,
): OtherPage {
  const other = OTHER[language];
  return { path: homeOf(other), language: words[other].language, isSame, places: [] };
}

/**
 * What a chapter's page leads to in the other language: the same page, or if there is none,
 * the first one. Headings that are the same have the same number, counted from the top.
 */
export function otherPage(
  { chapter }: Made,
  all: readonly Made[],
  words: AllWords,
): OtherPage {
  const { name, language } = chapter;
  const twin = all.find(({ chapter }) =>
    chapter.name === name && chapter.language !== language
  );
  if (twin === undefined) return otherHome(language, words, false);
  return {
    path: twin.page.path,
    language: words[twin.chapter.language].language,
    isSame: true,
    places: twin.places,
  };
}

/** What the first page in a language lists; chapters that it lacks, in the other language. */
export function entriesIn(
  language: Language,
  all: readonly Made[],
  words: AllWords,
): Entry[] {
  const own = all.filter(({ chapter }) => chapter.language === language);
  const names = new Set(own.map(({ chapter }) => chapter.name));
  const others = all.filter(({ chapter }) => !names.has(chapter.name));
  const entries = [
    ...own,
    ...others.map((made) => ({
      ...made,
      language: words[made.chapter.language].language,
    })),
  ];
  if (others.length === 0) return entries;
  return entries.toSorted((a, b) => a.chapter.name < b.chapter.name ? -1 : 1);
}

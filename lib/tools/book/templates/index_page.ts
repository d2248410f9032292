/**
 * The first page: every notebook with its question and a picture.
 *
 * @module
 */
import type { Chapter } from "../chapters/chapter.ts";
import { COVER } from "../chapters/cover.ts";
import { type Html, html } from "../markup/html.ts";
import { PLACES } from "../markup/slug.ts";
import type { Language } from "../../../text/language.ts";
import { homeOf } from "../languages.ts";
import { chapterAddress, rootFrom } from "../links.ts";
import type { Words } from "../words/words.ts";

/** A chapter, as the first page shows it. */
export interface Entry {
  /** The chapter. */
  readonly chapter: Chapter;
  /** The paths of a picture of it, on white and on dark paper, if it has one. */
  readonly picture: { readonly light: string; readonly dark: string } | undefined;
  /** Its language, if it is not that of the page. */
  readonly language?: string;
}

/**
 * Makes the first page in a language.
 *
 * @param entries The chapters: those that are in another language only, in that one.
 * @param language The language of the page.
 * @param words What it tells.
 * @param isRunning Whether it computes.
 */
export function indexPage(
  entries: readonly Entry[],
  language: Language,
  words: Words,
  isRunning: boolean,
): Html {
  const root = rootFrom(homeOf(language));
  const { heading, question, pages } = words.index;
  return html`
    <main id="${PLACES.main}" class="frame narrow">
      <h1>${heading}</h1>
      <div class="lede">
        <p>${question}</p>
      </div>
      ${isRunning ? html`<section data-first></section>` : ""}
      <p>${pages}</p>
      <ol class="chapters">
    ${entries.map((entry) => entryItem(entry, root, words.chapter))}</ol>
    </main>
  `;
}

function entryItem(
  { chapter, picture, language }: Entry,
  root: string,
  words: Words["chapter"],
): Html {
  const { slug, number, title, question, minutes } = chapter;
  const lang = language === undefined ? "" : html`
    lang="${language}"
  `;
  return html`
    <li>
      <div>
        <p class="kicker">${number}</p>
        <h2${lang}><a href="${root}${chapterAddress(chapter)}">${title}</a></h2>
    <p${lang}>${question}</p>
    <p class="meta">${words.minutes(minutes)}<span data-progress="${slug}"></span></p>
    </div>
    ${picture === undefined
      ? ""
      : html`<picture><source data-dark media="(prefers-color-scheme: dark)" srcset="${root}${picture.dark}"><img src="${root}${picture.light}" width="${COVER.width}" height="${COVER.height}" alt="" loading="lazy"></picture>`}
    </li>
  `;
}

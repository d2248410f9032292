/**
 * The first page: every notebook with its question and a picture.
 *
 * @module
 */
import type { Chapter } from "../chapters/chapter.ts";
import { COVER } from "../chapters/cover.ts";
import { type Html, html } from "../markup/html.ts";
import { PLACES } from "../markup/slug.ts";
import { chapterAddress } from "../links.ts";
import type { Words } from "../words/words.ts";

/** A chapter, as the first page shows it. */
export interface Entry {
  /** The chapter. */
  readonly chapter: Chapter;
  /** The paths of a picture of it, on white and on dark paper, if it has one. */
  readonly picture: { readonly light: string; readonly dark: string } | undefined;
}

/** Makes the first page. */
export function indexPage(
  entries: readonly Entry[],
  words: Words,
  isRunning: boolean,
): Html {
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
    ${entries.map((entry) => entryItem(entry, words.chapter))}</ol>
    </main>
  `;
}

function entryItem({ chapter, picture }: Entry, words: Words["chapter"]): Html {
  const { slug, number, title, question, minutes } = chapter;
  return html`
    <li>
    <div>
    <p class="kicker">${number}</p>
    <h2><a href="${chapterAddress(chapter)}">${title}</a></h2>
    <p>${question}</p>
    <p class="meta">${words.minutes(minutes)}<span data-progress="${slug}"></span></p>
    </div>
    ${picture === undefined
      ? ""
      : html`<picture><source data-dark media="(prefers-color-scheme: dark)" srcset="${picture.dark}"><img src="${picture.light}" width="${COVER.width}" height="${COVER.height}" alt="" loading="lazy"></picture>`}
    </li>
  `;
}

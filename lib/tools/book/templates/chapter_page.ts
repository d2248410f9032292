/**
 * The page of a chapter.
 *
 * @module
 */
import type { Chapter } from "../chapters/chapter.ts";
import { breakable } from "../markup/breakable.ts";
import { type Html, html } from "../markup/html.ts";
import type { Heading } from "../markup/prose/page_prose.ts";
import { PLACES } from "../markup/slug.ts";
import { chapterAddress } from "../links.ts";
import { FOLDERS, homeOf } from "../languages.ts";
import type { Words } from "../words/words.ts";

/** A link in the book. */
export interface Link {
  /** Where it leads, seen from the page. */
  readonly href: string;
  /** Its words. */
  readonly text: string;
  /** What is said about its target, if anything. */
  readonly note?: string;
  /** Whether its words are names of the code. */
  readonly isCode?: boolean;
}

/** What stands on the page of a chapter. */
export interface ChapterParts {
  /** The chapter. */
  readonly chapter: Chapter;
  /** Where the folder of the book is, seen from the page. */
  readonly root: string;
  /** The opening after the title. */
  readonly opening: Html;
  /** The cells. */
  readonly body: Html;
  /** The headings of the body. */
  readonly headings: readonly Heading[];
  /** How many figures there are. */
  readonly figures: number;
  /** Whether its cells run. */
  readonly isRunning: boolean;
  /** The files of the library that it uses. */
  readonly sources: readonly Link[];
  /** The chapters before and after it. */
  readonly previous: Chapter | undefined;
  readonly next: Chapter | undefined;
}

/** Makes the page of a chapter. */
export function chapterPage(parts: ChapterParts, words: Words): Html {
  const {
    chapter,
    opening,
    body,
    headings,
    figures,
    isRunning,
    sources,
  } = parts;
  const { number, title, minutes } = chapter;
  const facts = [
    words.chapter.minutes(minutes),
    figures > 0 ? words.chapter.figures(figures) : undefined,
  ].filter((fact) => fact !== undefined);
  return html`<main id="${PLACES.main}" class="frame with-contents">
<div class="title">
${number === undefined ? "" : html`<p class="kicker">${words.chapter.number(number)}</p>`}
<h1>${title}</h1>
<p class="meta">${facts.join(" · ")}</p>
</div>
${contents(headings, words.frame)}
<article class="text">
<div class="prose lede">${opening}</div>
${body}
${jupyter(chapter, isRunning, words.chapter)}
${usedSources(sources, words.chapter)}
</article>
${pager(parts, words.chapter)}
</main>`;
}

/** The table of contents of a page; nothing for a page that has no sections. */
export function contents(
  headings: readonly Heading[],
  words: Words["frame"],
): Html | string {
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < 2) return "";
  const items = sections.map(({ id, text }) =>
    html`<li><a href="#${id}">${text}</a></li>\n`
  );
  return html`
    <nav class="contents" aria-label="${words.contents}">
      <details open>
        <summary>${words.contents}</summary>
        <ol>
    ${items}</ol>
      </details>
    </nav>
  `;
}

function jupyter(
  { name, language }: Chapter,
  isRunning: boolean,
  words: Words["chapter"],
): Html {
  const before = isRunning ? words.runsHere : words.runItBefore;
  const path = breakable(`notebooks/${FOLDERS[language]}${name}.ipynb`);
  return html`
    <section class="aside" aria-labelledby="${PLACES.runIt}">
      <h2 id="${PLACES.runIt}">${isRunning ? words.inJupyter : words.runIt}</h2>
      <p>${before}<code>${path}</code>${words.runItAfter}</p>
      <pre class="code"><code>npx -y deno@2 task lab</code></pre>
    </section>
  `;
}

function usedSources(sources: readonly Link[], words: Words["chapter"]): Html | string {
  if (sources.length === 0) return "";
  return html`<section class="aside" aria-labelledby="${PLACES.itsCode}">
<h2 id="${PLACES.itsCode}">${words.itsCode}</h2>
${linkList(sources)}
</section>`;
}

/** A list of links, with what is said about each: where it stands, or what it is. */
export function linkList(links: readonly Link[]): Html {
  const items = links.map(({ href, text, note, isCode }) => {
    const words = isCode ? html`<code>${text}</code>` : text;
    const said = note === undefined ? "" : html`
      <span class="note">${breakable(note)}</span>
    `;
    return html`<li><a href="${href}">${words}</a>${said}</li>\n`;
  });
  return html`<ul class="links">\n${items}</ul>`;
}

function pager(
  { chapter, root, previous, next }: ChapterParts,
  words: Words["chapter"],
): Html {
  const back = previous === undefined
    ? ""
    : html`<a rel="prev" href="${root}${
      chapterAddress(previous)
    }"><span>${words.before}</span>${previous.title}</a>`;
  const [href, word, title] = next === undefined
    ? [homeOf(chapter.language), words.end, words.all]
    : [chapterAddress(next), words.next, next.title];
  return html`<nav class="pager" aria-label="${words.others}" data-end>
${back}
<a rel="next" href="${root}${href}"><span>${word}</span>${title}</a>
</nav>`;
}

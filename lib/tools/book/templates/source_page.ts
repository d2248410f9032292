/**
 * The page of a file of the library: its documentation as prose, its code beside it.
 *
 * @module
 */
import { breakable } from "../markup/breakable.ts";
import { type Html, html, raw } from "../markup/html.ts";
import type { Doc, Section, Source } from "../sources/source.ts";
import { PLACES } from "../markup/slug.ts";
import type { Words } from "../words/words.ts";
import { contents, type Link, linkList } from "./chapter_page.ts";

/** What turns the parts of a file into pieces of its page. */
export interface Renderers {
  /** Markdown. */
  readonly prose: (markdown: string) => Html;
  /** Code. */
  readonly code: (code: string) => Html;
}

/** Makes the page of a file. */
export function sourcePage(
  source: Source,
  renderers: Renderers,
  usedBy: readonly Link[],
  words: Words,
): Html {
  const names = source.sections.flatMap(({ names }) => names);
  return html`<main id="${PLACES.main}" class="frame with-contents">
<div class="title">
<p class="kicker">${words.source.kicker}</p>
<h1><code>lib/${breakable(source.path)}</code></h1>
</div>
${contents(names.map((name) => ({ level: 2, id: name, text: name })), words.frame)}
<article class="text source">
<div class="prose lede">${renderers.prose(source.about)}</div>
${source.sections.map((section) => sectionHtml(section, renderers, words.source))}
${
    usedBy.length === 0
      ? ""
      : html`<section class="aside" aria-labelledby="${PLACES.usedBy}">
<h2 id="${PLACES.usedBy}">${words.source.usedBy}</h2>
${linkList(usedBy)}
</section>`
  }
</article>
</main>`;
}

function sectionHtml(
  { names, doc, code }: Section,
  renderers: Renderers,
  words: Words["source"],
): Html {
  const shown = html`<pre class="code"><code>${renderers.code(code)}</code></pre>`;
  if (doc === undefined) {
    return code === "" ? html`` : html`
      <div class="cell">
        <details class="setup">
      <summary>${words.imports}</summary>
      ${shown}
        </details>
      </div>
    `;
  }
  const [name] = names;
  return html`
    <section${name === undefined ? "" : html`
      aria-labelledby="${name}"
    `}>
    ${names.map((name) => html`<h2 id="${name}"><code>${name}</code></h2>\n`)}
    <div class="prose">${renderers.prose(doc.text)}</div>
    ${facts(doc, renderers, words)}
    <div class="cell">${shown}</div>
    ${examples(doc, renderers, words)}
    </section>
  `;
}

/** Parameters, results and errors, as a list of terms. */
function facts(
  { tags }: Doc,
  { prose }: Renderers,
  { returns, throws }: Words["source"],
): Html | string {
  const shown = tags.flatMap(({ name, text }) => {
    if (name === "param" || name === "typeParam") {
      const [, term = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
      return [{ term: html`<code>${term}</code>`, rest }];
    }
    const word = name === "returns" ? returns : name === "throws" ? throws : undefined;
    if (word === undefined) return [];
    const [, error, rest = ""] = /^(?:\{(\w+)\}\s*)?([\s\S]*)$/.exec(text) ?? [];
    const kind = error === undefined ? "" : html`
      <code>${error}</code>
    `;
    return [{ term: html`${word}${kind}`, rest }];
  });
  if (shown.length === 0) return "";
  return html`<dl class="facts">
${shown.map(({ term, rest }) => html`<dt>${term}</dt><dd>${prose(rest)}</dd>\n`)}</dl>`;
}

function examples({ tags }: Doc, { prose }: Renderers, words: Words["source"]): Html[] {
  return tags.filter(({ name }) => name === "example").map(({ text }) => {
    const [title = "", ...lines] = text.split("\n");
    return html`
      <details class="examples">
        <summary>${words.example} ${raw(
          title === "" ? words.untitled : inline(prose(title)),
        )}</summary>
        <div class="prose">${prose(lines.join("\n"))}</div>
      </details>
    `;
  });
}

/** A paragraph's inside. */
function inline({ html }: Html): string {
  return html.trim().replace(/^<p>|<\/p>$/g, "");
}

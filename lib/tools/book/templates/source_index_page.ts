/**
 * The page that lists the files of the library.
 *
 * @module
 */
import { breakable } from "../markup/breakable.ts";
import { type Html, html } from "../markup/html.ts";
import { PLACES } from "../markup/slug.ts";
import type { Source } from "../sources/source.ts";
import type { Words } from "../words/words.ts";

/** Makes the page. */
export function sourceIndexPage(
  sources: readonly Source[],
  prose: (markdown: string) => Html,
  words: Words["sourceIndex"],
): Html {
  const found = Map.groupBy(sources, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const told = Object.keys(words.folders).filter((folder) => found.has(folder));
  // A folder without a word of what is in it is not lost.
  const folders = [...new Set([...told, ...found.keys()])];
  return html`<main id="${PLACES.main}" class="frame narrow">
<h1>${words.title}</h1>
<div class="lede"><p>${words.opening}</p></div>
${
    folders.map((folder) =>
      html`
        <section aria-labelledby="${folder}">
          <h2 id="${folder}">${words.folders[folder] ?? folder}</h2>
          <dl class="files">
        ${found.get(folder)!.map(({ path, about }) =>
          html`<dt><a href="${path.replace(/\.ts$/, ".html")}"><code>${
            breakable(path)
          }</code></a></dt>
<dd>${prose(about.split("\n\n")[0]!)}</dd>\n`
        )}</dl>
        </section>
      `
    )
  }</main>`;
}

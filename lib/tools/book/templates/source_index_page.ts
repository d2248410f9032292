/**
 * The page that lists the files of the library.
 *
 * @module
 */
import { type Html, html } from "../markup/html.ts";
import type { Source } from "../sources/source.ts";

/** The folders in the order in which data flows, and what is in them. */
const FOLDERS = [
  ["attention/stages", "The eight stages, one file each"],
  ["attention", "The chain, masks, parameters"],
  ["attention/positions", "Sinusoidal, rotary, linear bias"],
  ["tensor", "Numbers on a grid whose axes have names"],
] as const;

/** Makes the page. */
export function sourceIndexPage(
  sources: readonly Source[],
  prose: (markdown: string) => Html,
): Html {
  return html`<main id="main" class="frame narrow">
<h1>The code behind the pictures</h1>
<div class="lede"><p>Each file holds one idea. Its documentation says what it does, the formula,
and where it comes from.</p></div>
${
    FOLDERS.map(([folder, about]) => {
      const files = sources.filter(({ path }) =>
        path.slice(0, path.lastIndexOf("/")) === folder
      );
      return html`
        <section aria-labelledby="${folder}">
          <h2 id="${folder}">${about}</h2>
          <dl class="files">
        ${files.map(({ path, about }) =>
          html`<dt><a href="${
            path.replace(/\.ts$/, ".html")
          }"><code>${path}</code></a></dt>
<dd>${prose(about.split("\n\n")[0]!)}</dd>\n`
        )}</dl>
        </section>
      `;
    })
  }</main>`;
}

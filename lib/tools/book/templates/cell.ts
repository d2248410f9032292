/**
 * A code cell with what it showed.
 *
 * @module
 */
import { type Html, html } from "../markup/html.ts";
import type { Words } from "../words/words.ts";

/**
 * Shows a code cell.
 *
 * @param source Its code as text.
 * @param code Its code as a piece of the page.
 * @param shown What it showed.
 * @param words What the page tells.
 */
export function cellHtml(
  source: string,
  code: Html,
  shown: readonly Html[],
  words: Words["chapter"],
): Html {
  const whole = html`<pre class="code"><code>${code}</code></pre>
${shown.length === 0 ? "" : html`<div class="shown">\n${shown}\n</div>`}`;
  // What prepares the session says nothing about the question of the page.
  const isSetup = /^import /m.test(source) && /\bnotebook\(\)/.test(source);
  return html`
    <div class="cell">
    ${isSetup
      ? html`<details class="setup"><summary>${words.setup}</summary>
${whole}
</details>`
      : whole}
    ${isExercise(source) ? solved(words.solved) : ""}
    </div>
  `;
}

/** Whether a cell lets an answer be checked. */
function isExercise(source: string): boolean {
  return /^\s*(?:await )?check\(/m.test(source);
}

function solved(words: string): Html {
  return html`<p class="solve" hidden><label><input type="checkbox" data-solved> ${words}</label></p>`;
}

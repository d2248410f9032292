/**
 * A code cell with what it showed.
 *
 * @module
 */
import { type Html, html } from "../markup/html.ts";

/**
 * Shows a code cell.
 *
 * @param source Its code as text.
 * @param code Its code as a piece of the page.
 * @param shown What it showed.
 */
export function cellHtml(source: string, code: Html, shown: readonly Html[]): Html {
  const whole = html`<pre class="code"><code>${code}</code></pre>
${shown.length === 0 ? "" : html`<div class="shown">\n${shown}\n</div>`}`;
  // What prepares the session says nothing about the question of the page.
  const isSetup = /^import /m.test(source) && /\bnotebook\(\)/.test(source);
  return html`
    <div class="cell">
    ${isSetup
      ? html`<details class="setup"><summary>The first cell: what the page imports</summary>
${whole}
</details>`
      : whole}
    ${isExercise(source) ? solved() : ""}
    </div>
  `;
}

/** Whether a cell lets an answer be checked. */
function isExercise(source: string): boolean {
  return /^\s*(?:await )?check\(/m.test(source);
}

function solved(): Html {
  return html`<p class="solve" hidden><label><input type="checkbox" data-solved> I solved it in the
notebook</label></p>`;
}

/**
 * A code cell with what it showed.
 *
 * @module
 */
import { isExercise, isSetup } from "../chapters/roles.ts";
import type { Shown } from "../chapters/shown.ts";
import { type Html, html } from "../markup/html.ts";
import type { Words } from "../words/words.ts";

/** What stands in a code cell. */
export interface CellParts {
  /** Which of the code cells of its page it is, counted from 1. */
  readonly number: number;
  /** Its code as text. */
  readonly source: string;
  /** Its code as a piece of the page. */
  readonly code: Html;
  /** Whether its code is shown. */
  readonly input: Shown;
  /** What it showed. */
  readonly shown: readonly Html[];
  /** Whether that is folded. */
  readonly foldsOutputs: boolean;
}

/** Shows a code cell. */
export function cellHtml(
  { number, source, code, input, shown, foldsOutputs }: CellParts,
  words: Words["chapter"],
): Html {
  const codePiece = html`<pre class="code"><code>${code}</code></pre>`;
  const outputs = shown.length === 0 ? "" : html`<div class="shown">\n${shown}\n</div>`;
  const shownOutputs = foldsOutputs && shown.length > 0
    ? folded(words.foldedOutputs, html`${outputs}`)
    : outputs;
  const whole = input === "gone"
    ? shownOutputs
    : input === "folded"
    ? html`${folded(words.foldedCode, codePiece)}\n${shownOutputs}`
    : html`${codePiece}\n${shownOutputs}`;
  if (whole === "") return html``;
  return html`
    <div class="cell" ${input === "gone" ? "" : html`
      data-cell="${number}"
    `}>
    ${isSetup(source) && input === "open"
      ? html`<details class="setup"><summary>${words.setup}</summary>
${whole}
</details>`
      : whole}
    ${isExercise(source) && input === "open" ? solved(words.solved) : ""}
    </div>
  `;
}

/** A piece of a page that is folded under a word, or under its heading. */
export function folded(word: string | Html, piece: Html): Html {
  return html`<details class="setup folded"><summary>${word}</summary>
${piece}
</details>`;
}

function solved(words: string): Html {
  return html`<p class="solve" hidden><label><input type="checkbox" data-solved> ${words}</label></p>`;
}

/**
 * What is compared of an output.
 *
 * @module
 */
import { figureIn } from "../../lib/notebook/drawing/saved_figure.ts";
import { FIGURE, type Forms } from "../../lib/page/cells/messages.ts";

/** Figures by their data and their words, all else by its text. */
export function told(forms: Forms): unknown {
  const html = forms["text/html"];
  const saved = html === undefined ? undefined : figureIn(html);
  const figure = forms[FIGURE] ?? (saved && JSON.stringify(saved.figure));
  return figure === undefined
    ? html ?? forms["text/plain"]
    : { figure: JSON.parse(figure), words: saved?.alt ?? forms["text/plain"] };
}

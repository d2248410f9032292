/**
 * The cells of a chapter as pieces of its page.
 *
 * @module
 */
import type { Chapter } from "./chapter.ts";
import type { ChapterCell, CodeCell } from "./chapter_cell.ts";
import { inCell } from "./in_cell.ts";
import { cleanHtml } from "../markup/clean_html.ts";
import type { Figures } from "../markup/figures.ts";
import type { Highlight } from "../markup/highlight.ts";
import { type Html, html, raw } from "../markup/html.ts";
import { outputHtml } from "../markup/outputs.ts";
import { type Resolve, type Section, whole } from "../markup/prose/page_prose.ts";
import type { Prose } from "../markup/prose/prose.ts";
import { textHtml } from "../markup/text.ts";
import { sourcePath } from "../links.ts";
import type { Library } from "../sources/library.ts";
import { cellHtml, folded } from "../templates/cell.ts";
import type { Words } from "../words/words.ts";

/** What the cells of a page need. */
export interface Surroundings {
  /** Where the folder of the book is, seen from the page. */
  readonly root: string;
  /** The figures of the page. */
  readonly figures: Figures;
  /** Shows prose that is a part of the page's text. */
  readonly say: (prose: Prose) => readonly Section[];
  /** Where a link leads. */
  readonly resolve: Resolve;
  /** The library. */
  readonly library: Library;
  /** Colours for code. */
  readonly highlight: Highlight;
  /** What pages tell. */
  readonly words: Words;
}

/** Makes the function that shows a cell of a chapter, or neighbours that are folded. */
export function cellRenderer(
  chapter: Chapter,
  { root, figures, say, resolve, library, highlight, words }: Surroundings,
): (cells: readonly ChapterCell[]) => Html {
  const { read, typeset } = chapter.pen;
  const linkOf = (name: string) => {
    const file = chapter.imported.includes(name) ? library.fileOf(name) : undefined;
    return file === undefined ? undefined : `${root}${sourcePath(file)}#${name}`;
  };
  // What a cell wrote is no part of the page's own text.
  const markdown = (text: string): Html => {
    const prose = read(text);
    chapter.prose.take(prose);
    return raw(whole(chapter.prose.show(prose, resolve)));
  };
  const rawText = (source: string, type: string): Html => {
    if (/html/i.test(type)) {
      return html`<div class="rich scroll">${raw(cleanHtml(source))}</div>\n`;
    }
    if (/markdown/i.test(type)) {
      return html`<div class="prose">${markdown(source)}</div>\n`;
    }
    return html`
      <div class="cell">
        <div class="shown">${textHtml(source, "text", words.outputs)}</div>
      </div>
    `;
  };
  let count = 0;
  const code = (cell: CodeCell): Html => {
    const { source, input, outputs, foldsOutputs } = cell;
    const stage = { figures, prose: markdown, typeset, words: words.outputs };
    const shown = outputs.map((output) => outputHtml(output, stage));
    if (input !== "gone") count++;
    return cellHtml({
      number: count,
      source,
      code: raw(highlight(source.trimEnd(), "ts", linkOf)),
      input,
      shown: shown.filter((each) => each !== undefined),
      foldsOutputs,
    }, words.chapter);
  };
  const piece = (cell: ChapterCell): Html => {
    if (cell.kind === "code") return code(cell);
    if (cell.kind === "raw") return rawText(cell.source, cell.type);
    return proseHtml(say(cell.prose));
  };
  const show = (cell: ChapterCell) =>
    inCell(chapter.path, cell.number, () => piece(cell));
  return (cells) => {
    const [first, ...others] = cells;
    if (!first?.isFolded) return html`${cells.map(show)}`;
    const { foldedCell } = words.chapter;
    if (first.kind !== "prose") return folded(foldedCell, html`${cells.map(show)}`);
    const { top, rest } = inCell(
      chapter.path,
      first.number,
      () => beginningOf(say(first.prose)),
    );
    return folded(
      top === "" ? foldedCell : raw(top.trim()),
      html`${proseHtml(rest)}${others.map(show)}`,
    );
  };
}

function proseHtml(sections: readonly Section[]): Html {
  return html`<div class="prose">${raw(whole(sections))}</div>\n`;
}

/** The heading that prose begins with, if it does with one, and what follows. */
function beginningOf(
  sections: readonly Section[],
): { top: string; rest: readonly Section[] } {
  const at = sections.findIndex(({ top, html }) => `${top}${html}`.trim() !== "");
  const { top = "" } = sections[at] ?? {};
  return { top, rest: sections.map((each, i) => i === at ? { ...each, top: "" } : each) };
}

/**
 * Chapters of notebooks that are made for a test.
 *
 * @module
 */
import { type Chapter, chapterOf } from "../../../../lib/tools/book/chapters/chapter.ts";
import { typesetter } from "../../../../lib/tools/book/markup/formula.ts";
import { proseReader } from "../../../../lib/tools/book/markup/prose/prose.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";
import { escapeHtml } from "../../../../lib/text/escape.ts";

/** A cell, as a test says it: its type, its text, and what else it has. */
export type MadeCell = readonly [
  type: string,
  source: string,
  more?: Readonly<Record<string, unknown>>,
];

/** The text of a notebook. */
export function notebookText(
  cells: readonly MadeCell[],
  metadata: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata,
    cells: cells.map(([cell_type, source, more = {}], i) => ({
      cell_type,
      source,
      id: `${i}`,
      metadata: {},
      ...(cell_type === "code" && { outputs: [], execution_count: null }),
      ...more,
    })),
  });
}

/** The chapter of a notebook. */
export function madeChapter(
  path: string,
  cells: readonly MadeCell[],
  metadata: Readonly<Record<string, unknown>> = {},
): Chapter {
  const typeset = typesetter();
  const read = proseReader({ highlight: escapeHtml, typeset, words: en.outputs });
  return chapterOf(path, parseNotebook(notebookText(cells, metadata), path), {
    slug: "slug",
    language: "en",
    pen: { read, typeset },
    words: en.chapter,
  });
}

/** A chapter that begins with some prose. */
export function opened(...proses: readonly string[]): Chapter {
  return madeChapter("my_file.ipynb", proses.map((prose) => ["markdown", prose]));
}

/**
 * A notebook as a chapter of the book.
 *
 * @module
 */
import { basename } from "node:path";
import type { Language } from "../../../text/language.ts";
import type { Notebook, Output } from "../../ipynb/notebook.ts";
import { textOf } from "../markup/prose/marks.ts";
import { type PageProse, pageProse } from "../markup/prose/page_prose.ts";
import type { Typesetter } from "../markup/formula.ts";
import type { Prose, ReadProse } from "../markup/prose/prose.ts";
import { type ChapterCell, chapterCell } from "./chapter_cell.ts";
import { importedNames } from "./imported_names.ts";
import { inCell } from "./in_cell.ts";
import { readingMinutes } from "./reading_time.ts";
import { isExercise, isSetup } from "./roles.ts";
import { openingOf } from "./title.ts";
import type { Words } from "../words/words.ts";

/** A chapter: a notebook, and what it says about itself. */
export interface Chapter {
  /** The path of the notebook, as errors name it. */
  readonly path: string;
  /** The language of its page. */
  readonly language: Language;
  /** The name of the notebook's file, without the ending. */
  readonly name: string;
  /** The name of its page, without the ending: `02_every_stage`. */
  readonly slug: string;
  /** Its number in the course, if it has one: `02`. */
  readonly number: string | undefined;
  /** Its title. */
  readonly title: string;
  /** How long it takes to read, in minutes. */
  readonly minutes: number;
  /** The question it answers. */
  readonly question: string;
  /** The names that its code imports from the library. */
  readonly imported: readonly string[];
  /** What its first cell says, if it begins with prose. */
  readonly opening: Prose | undefined;
  /** The cells after the opening. */
  readonly cells: readonly ChapterCell[];
  /** The prose of its page. */
  readonly prose: PageProse;
  /** What its page is written with. */
  readonly pen: Pen;
}

/** What a page is written with. */
export interface Pen {
  /** Reads prose. */
  readonly read: ReadProse;
  /** Typesets formulas. */
  readonly typeset: Typesetter;
}

/** What makes a chapter of a notebook. */
export interface Reader {
  /** The name of its page, without the ending. */
  readonly slug: string;
  /** The language of its page. */
  readonly language: Language;
  /** What its page is written with. */
  readonly pen: Pen;
  /** How notebooks say how long it takes to read them. */
  readonly words: Pick<Words["chapter"], "readingTime">;
}

/**
 * Reads off a notebook what the book says about it.
 *
 * @param path The path of the notebook.
 * @param notebook The notebook.
 * @param reader What makes a chapter of it.
 * @throws {TypeError} If a cell cannot be shown; the error names it.
 */
export function chapterOf(
  path: string,
  notebook: Notebook,
  { slug, language, pen, words }: Reader,
): Chapter {
  const name = basename(path, ".ipynb");
  const shown = notebook.cells.flatMap((cell, i) =>
    inCell(path, i + 1, () => chapterCell(cell, i + 1, pen.read)) ?? []
  );
  const { title, question, cells } = openingOf(shown, words.readingTime);
  const own = notebook.metadata["title"];
  const prose = pageProse(title);
  for (const cell of cells) {
    if (cell.kind === "prose") inCell(path, cell.number, () => prose.take(cell.prose));
  }
  const [first] = cells;
  const opening = first?.kind === "prose" && !first.isFolded ? first.prose : undefined;
  return {
    path,
    language,
    name,
    slug,
    number: /^\d+/.exec(name)?.[0],
    title: title ?? (typeof own === "string" && own.trim() || name.replaceAll("_", " ")),
    minutes: minutesOf(shown),
    question,
    imported: importedNames(notebook),
    opening,
    cells: cells.slice(opening === undefined ? 0 : 1),
    prose,
    pen,
  };
}

/** How long it takes to read what of a notebook is not folded. */
function minutesOf(cells: readonly ChapterCell[]): number {
  const open = cells.filter(({ isFolded }) => !isFolded);
  const codes = open.filter((cell) => cell.kind === "code");
  const pictures = codes.filter(({ foldsOutputs }) => !foldsOutputs)
    .flatMap(({ outputs }) => outputs).filter(isPicture);
  return readingMinutes({
    prose: open.flatMap((cell) => cell.kind === "prose" ? [wordsIn(cell.prose)] : [])
      .join("\n"),
    code: codes.filter(({ source, input }) => input === "open" && !isSetup(source))
      .map(({ source }) => source),
    pictures: pictures.length,
    exercises: codes.filter(({ source }) => isExercise(source)).length,
  });
}

function wordsIn({ parts, marks }: Prose): string {
  return parts.map(({ title, html }) => `${title}\n${textOf(html, marks)}`).join("\n");
}

/** Whether an output is a picture, live or not. */
function isPicture({ data }: Output): boolean {
  if (typeof data !== "object" || data === null) return false;
  return Object.entries(data).some(([type, value]) =>
    type.startsWith("image/") ||
    (type === "text/html" && typeof value === "string" &&
      value.startsWith('<div class="headlight-figure">'))
  );
}

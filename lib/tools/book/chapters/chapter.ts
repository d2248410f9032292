/**
 * A notebook as a chapter of the book.
 *
 * @module
 */
import { basename } from "node:path";
import { codeCells, type Notebook } from "../../ipynb/notebook.ts";
import { parseCell } from "../../../notebook/cells/parse_cell.ts";
import { plainText } from "../markup/prose.ts";
import type { Words } from "../words/words.ts";

/** A chapter: a notebook, and what its first lines say about it. */
export interface Chapter {
  /** The name of the notebook's file, without the ending. */
  readonly name: string;
  /** The name of its page, without the ending: `02_every_stage`. */
  readonly slug: string;
  /** Its number in the course, if it has one: `02`. */
  readonly number: string | undefined;
  /** Its title. */
  readonly title: string;
  /** How long it takes to read, in words. */
  readonly readingTime: string | undefined;
  /** The question it answers. */
  readonly question: string;
  /** What the first cell says after the title and the reading time. */
  readonly opening: string;
  /** The names that its code imports from the library. */
  readonly imported: readonly string[];
  /** The notebook. */
  readonly notebook: Notebook;
}

/** The library, as notebooks call it. */
const LIBRARY = "@headlight/attention";

/**
 * Reads off a notebook what the book says about it.
 *
 * @param path The path of the notebook.
 * @param notebook The notebook.
 * @param words What pages tell; notebooks say the reading time in the same words.
 */
export function chapterOf(
  path: string,
  notebook: Notebook,
  words: Words["chapter"],
): Chapter {
  const name = basename(path, ".ipynb");
  const first = notebook.cells[0];
  const prose = first?.cell_type === "markdown" ? first.source : "";
  const title = /^# +(.+)$/m.exec(prose)?.[1];
  const label = words.readingTime;
  const ofTime = prose.split("\n").find((line) => line.startsWith(label)) ?? "";
  const opening = prose.replace(/^# +.+$/m, "").replace(ofTime, "").trim();
  // The question stands in italics, or else the first sentence has to do.
  const question = /_([^_]+)_|\*([^*]+)\*/.exec(opening) ??
    /()([^.?!]+[.?!])/.exec(opening);
  return {
    name,
    // Addresses then need no encoding.
    slug: name.replaceAll(/[^\w-]+/g, "-"),
    number: /^\d+/.exec(name)?.[0],
    title: plainText(title ?? name.replaceAll("_", " ")),
    readingTime: ofTime.slice(label.length).replace(/[.。]$/, "").trim() || undefined,
    question: (question?.[1] || question?.[2] || "").replaceAll(/\s+/g, " ").trim(),
    opening,
    imported: importedNames(notebook),
    notebook,
  };
}

/** The names that a notebook imports from the library, in alphabetical order. */
function importedNames(notebook: Notebook): string[] {
  const names = codeCells(notebook)
    .flatMap(({ source }) => parseCell(source).imports)
    .filter(({ specifier }) => specifier === LIBRARY)
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ text }) => /\{ (?:type )?(\w+)/.exec(text)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

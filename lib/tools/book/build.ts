/**
 * Makes all files of the book.
 *
 * @module
 */
import { parseNotebook } from "../ipynb/notebook_format.ts";
import { sharedFiles } from "./assets/assets.ts";
import { chapterOf } from "./chapters/chapter.ts";
import { renderChapter } from "./chapters/chapter_files.ts";
import { type Content, hashedPath } from "./content_hash.ts";
import { highlighter } from "./markup/highlight.ts";
import { libraryOf } from "./sources/library.ts";
import { type Findable, searchIndex } from "./search_index.ts";
import { axesIn, definitions, readSource } from "./sources/source.ts";
import { renderSources } from "./sources/source_files.ts";
import { type Page, pageText } from "./templates/page.ts";
import { type Entry, indexPage } from "./templates/index_page.ts";
import { en } from "./words/en.ts";
import type { Words } from "./words/words.ts";

/** A text file that the book is made from. */
export interface Input {
  /** Its path: of a notebook as errors name it, of a source below `lib/`. */
  readonly path: string;
  /** What it holds. */
  readonly text: string;
}

/** What the book is made from. */
export interface Inputs {
  /** The notebooks, in the order of the course. */
  readonly notebooks: readonly Input[];
  /** The files of the library that are shown. */
  readonly sources: readonly Input[];
  /** The text of the library's front door. */
  readonly door: string;
}

/**
 * Makes all files of the book: the same bytes from the same inputs.
 *
 * @param inputs What it is made from.
 * @param words What its pages tell.
 * @returns What the files hold, by their paths from the folder of the book.
 * @throws {TypeError} If a notebook is none, or two would have the same page.
 */
export async function buildBook(
  inputs: Inputs,
  words: Words = en,
): Promise<Map<string, Content>> {
  const highlight = await highlighter(axesIn(inputs.sources));
  const chapters = inputs.notebooks.map(({ path, text }) =>
    chapterOf(path, parseNotebook(text, path), words.chapter)
  );
  const slugs = new Set(["index", ...chapters.map(({ slug }) => slug)]);
  if (slugs.size <= chapters.length) {
    const names = chapters.map(({ name }) => name).join(", ");
    throw new TypeError(
      "Cannot make the book: notebooks must have names that differ in letters or digits, " +
        `and none may be "index", they are ${names}`,
    );
  }
  // In the order in which the front door tells of them, then the inner parts.
  const told = [...new Set(definitions(inputs.door).values())];
  const rank = ({ path }: Input) =>
    told.includes(path) ? told.indexOf(path) : told.length;
  const sources = inputs.sources.toSorted((a, b) => rank(a) - rank(b))
    .map(({ path, text }) => readSource(path, text));
  const library = libraryOf(inputs.door, sources, chapters);

  const { paths, files: shared } = sharedFiles();
  const files = new Map<string, Content>(shared);
  const pages: Page[] = [];
  const findable: Findable[] = [];
  const entries: Entry[] = [];
  for (const [i, chapter] of chapters.entries()) {
    const made = renderChapter(chapter, {
      chapters,
      library,
      highlight,
      live: [paths.plotly, paths.live],
      previous: chapters[i - 1],
      next: chapters[i + 1],
      words,
    });
    for (const { path, content } of made.files) files.set(path, content);
    pages.push(made.page);
    findable.push(...made.findable);
    entries.push({ chapter, picture: made.picture });
  }
  const rendered = renderSources(sources, library, highlight, words);
  pages.push(...rendered.pages, {
    path: "index.html",
    title: words.index.title,
    description: words.index.description,
    main: indexPage(entries, words.index),
  });
  findable.push(...rendered.findable);

  const index = searchIndex(findable);
  const indexPath = hashedPath("assets/index.js", index);
  files.set(indexPath, index);
  for (const page of pages) {
    files.set(page.path, pageText(page, { ...paths, index: indexPath }, words));
  }
  return files;
}

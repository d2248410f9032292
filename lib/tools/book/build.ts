/**
 * Makes all files of the book.
 *
 * @module
 */
import { sharedFiles } from "./assets/assets.ts";
import { renderChapter } from "./chapters/chapter_files.ts";
import {
  type Input,
  type LeftOut,
  readChapters,
  withEach,
} from "./chapters/read_chapters.ts";
import { type Content, hashedPath } from "./content_hash.ts";
import { type Highlight, highlighter } from "./markup/highlight.ts";
import { libraryOf } from "./sources/library.ts";
import { type Findable, searchIndex } from "./search_index.ts";
import { axesIn, definitions, readSource } from "./sources/source.ts";
import { LATER, type PageScripts, pageScripts } from "./running/page_scripts.ts";
import { knownNames } from "./running/known_names.ts";
import { renderSources } from "./sources/source_files.ts";
import { type Page, pageText } from "./templates/page.ts";
import { type Entry, indexPage } from "./templates/index_page.ts";
import { en } from "./words/en.ts";
import type { Words } from "./words/words.ts";

/** What the book is made from. */
export interface Inputs {
  /** The notebooks, in the order of the course. */
  readonly notebooks: readonly Input[];
  /** Notebooks that are there, and could not be read. */
  readonly unread?: readonly LeftOut[];
  /** The files of the library that are shown. */
  readonly sources: readonly Input[];
  /** The text of the library's front door. */
  readonly door: string;
}

/** A book. */
export interface Book {
  /** What its files hold, by their paths from the folder of the book. */
  readonly files: ReadonlyMap<string, Content>;
  /** The notebooks that are not in it. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Makes all files of the book: the same bytes from the same inputs.
 *
 * @param inputs What it is made from.
 * @param words What its pages tell.
 * @param prepare Prepares the colours of code, which take most of the time.
 * @param makeScripts Makes what makes pages run, if that can be made.
 * @throws {TypeError} If no notebook is fit for a page.
 */
export async function buildBook(
  inputs: Inputs,
  words: Words = en,
  prepare: typeof highlighter = highlighter,
  makeScripts: typeof pageScripts = pageScripts,
): Promise<Book> {
  const highlight = await prepare(axesIn(inputs.sources));
  const scripts = await makeScripts();
  return madeOf(inputs, [...inputs.unread ?? []], { highlight, words, scripts });
}

/** What a book is made with. */
interface Means {
  readonly highlight: Highlight;
  readonly words: Words;
  /** What makes pages run, if anything does. */
  readonly scripts: PageScripts | undefined;
}

function madeOf(
  inputs: Inputs,
  leftOut: LeftOut[],
  means: Means,
): Book {
  const { highlight, words, scripts } = means;
  const chapters = readChapters(inputs.notebooks, leftOut, highlight, words);
  if (chapters.length === 0) {
    throw new TypeError(leftOut.map(({ reason }) => reason).join("\n"));
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
  const add = (path: string, content: Content) => {
    const hashed = hashedPath(path, content);
    files.set(hashed, content);
    return hashed;
  };
  const script = (name: keyof typeof LATER) => {
    const content = scripts?.[name];
    return content === undefined ? LATER[name] : add(LATER[name], content);
  };
  const running = scripts && {
    script: script("cells"),
    files: {
      frame: script("frame"),
      names: add("assets/names.js", knownNames(inputs.door, sources)),
    },
    trained: Object.entries(scripts.trained).map(([key, script]) =>
      `${key}=${add("assets/trained.js", script)}`
    ).join(" "),
  };
  const pages: Page[] = [];
  const findable: Findable[] = [];
  const entries: Entry[] = [];
  const rendered = withEach(chapters, leftOut, (chapter, i) =>
    renderChapter(chapter, {
      chapters,
      library,
      highlight,
      live: [paths.plotly, paths.live],
      running,
      previous: chapters[i - 1],
      next: chapters[i + 1],
      words,
    }));
  if (rendered.length < chapters.length) {
    // The others are next to each other now, and no link leads to what is left out.
    const isIn = ({ path }: Input) => !leftOut.some((out) => out.path === path);
    const notebooks = inputs.notebooks.filter(isIn);
    return madeOf({ ...inputs, notebooks }, leftOut, means);
  }
  for (const [i, made] of rendered.entries()) {
    for (const { path, content } of made.files) files.set(path, content);
    pages.push(made.page);
    findable.push(...made.findable);
    entries.push({ chapter: chapters[i]!, picture: made.picture });
  }
  const ofSources = renderSources(sources, library, highlight, words);
  pages.push(...ofSources.pages, {
    path: "index.html",
    title: words.index.title,
    description: words.index.description,
    ...(scripts &&
      { running: { script: script("first"), style: paths.first } }),
    main: indexPage(entries, words, scripts !== undefined),
  });
  findable.push(...ofSources.findable);

  const index = searchIndex(findable);
  const indexPath = hashedPath("assets/index.js", index);
  files.set(indexPath, index);
  for (const page of pages) {
    files.set(page.path, pageText(page, { ...paths, index: indexPath }, words));
  }
  return { files, leftOut };
}

/**
 * Makes all files of the book.
 *
 * @module
 */
import { sharedFiles } from "./assets/assets.ts";
import type { Chapter } from "./chapters/chapter.ts";
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
import { searchIndex } from "./search_index.ts";
import { axesIn, definitions, readSource } from "./sources/source.ts";
import { pageScripts, type Scripts } from "./running/page_scripts.ts";
import { runningPages } from "./running/running_pages.ts";
import { knownNames } from "./running/known_names.ts";
import { renderSources } from "./sources/source_files.ts";
import { type Page, pageText } from "./templates/page.ts";
import { indexPage } from "./templates/index_page.ts";
import { type AllWords, homeOf, languagesIn, OTHER, WORDS } from "./languages.ts";
import { entriesIn, inStep, type Made, otherHome, otherPage } from "./twins.ts";
import type { Language } from "../../text/language.ts";

/** What the book is made from. */
export interface Inputs {
  /** The notebooks, in the order of the course. */
  readonly notebooks: readonly Input[];
  /** The same in Chinese, as far as they are there. */
  readonly chinese?: readonly Input[];
  /** Notebooks that are there, and could not be read. */
  readonly unread?: readonly LeftOut[];
  /** The files of the library that are shown. */
  readonly sources: readonly Input[];
  /** The files of what draws: they are not shown, and cells may write their names. */
  readonly pictures?: readonly Input[];
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
 * @param words What its pages tell, in each language.
 * @param prepare Prepares the colours of code, which take most of the time.
 * @param makeScripts Makes what makes pages run, if that can be made.
 * @throws {TypeError} If no notebook is fit for a page.
 */
export async function buildBook(
  inputs: Inputs,
  words: AllWords = WORDS,
  prepare: typeof highlighter = highlighter,
  makeScripts: typeof pageScripts = pageScripts,
): Promise<Book> {
  const scripts = makeScripts(languagesIn(inputs));
  const highlight = await prepare(axesIn(inputs.sources));
  return madeOf(inputs, [...inputs.unread ?? []], { highlight, words, scripts });
}

/** What a book is made with. */
interface Means {
  readonly highlight: Highlight;
  readonly words: AllWords;
  /** They are being made meanwhile. */
  readonly scripts: Promise<Scripts>;
}

async function madeOf(
  inputs: Inputs,
  leftOut: LeftOut[],
  means: Means,
): Promise<Book> {
  const { highlight, words } = means;
  const { notebooks, chinese = [] } = inputs;
  const en = readChapters(notebooks, "en", leftOut, highlight, words.en);
  const zh = readChapters(chinese, "zh", leftOut, highlight, words.zh);
  const trees = { en, zh: inStep(zh, en) };
  const chapters = [...trees.en, ...trees.zh];
  if (chapters.length === 0) {
    throw new TypeError(leftOut.map(({ reason }) => reason).join("\n"));
  }
  const languages: Language[] = trees.zh.length > 0 ? ["en", "zh"] : ["en"];
  // In the order in which the front door tells of them, then the inner parts.
  const told = [...new Set(definitions(inputs.door).values())];
  const rank = ({ path }: Input) =>
    told.includes(path) ? told.indexOf(path) : told.length;
  const sources = inputs.sources.toSorted((a, b) => rank(a) - rank(b))
    .map(({ path, text }) => readSource(path, text));
  const library = libraryOf(inputs.door, sources, trees.en);
  const ofSources = renderSources(sources, library, highlight, words.en);
  const scripts = await means.scripts;

  const { paths, files: shared } = sharedFiles();
  const files = new Map<string, Content>(shared);
  const add = (path: string, content: Content) => {
    const hashed = hashedPath(path, content);
    files.set(hashed, content);
    return hashed;
  };
  const drawing = (inputs.pictures ?? []).map(({ path, text }) => readSource(path, text));
  const known = knownNames(inputs.door, [...sources, ...drawing]);
  const names = add("assets/names.js", known);
  const running = runningPages(scripts, { add, names, style: paths.first });
  const render = (tree: readonly Chapter[], language: Language) =>
    withEach(tree, leftOut, (chapter, i): Made => ({
      chapter,
      ...renderChapter(chapter, {
        chapters,
        library,
        highlight,
        live: [paths.plotly, paths.live],
        running: running(language, chapter.slug),
        previous: tree[i - 1],
        next: tree[i + 1],
        words: words[language],
      }),
    }));
  const made = languages.flatMap((language) => render(trees[language], language));
  if (made.length < chapters.length) {
    // The others are next to each other now, and no link leads to what is left out.
    const isIn = ({ path }: Input) => !leftOut.some((out) => out.path === path);
    const rest = { notebooks: notebooks.filter(isIn), chinese: chinese.filter(isIn) };
    return madeOf({ ...inputs, ...rest }, leftOut, means);
  }
  for (const { path, content } of made.flatMap(({ files }) => files)) {
    files.set(path, content);
  }
  const isTwofold = languages.length > 1;
  const pages: Page[] = [
    ...made.map((each) => ({
      ...each.page,
      ...(isTwofold && { other: otherPage(each, made, words) }),
    })),
    // The code is shown in English only.
    ...ofSources.pages.map((page) => ({
      ...page,
      ...(isTwofold && { other: otherHome("en", words, false) }),
    })),
    ...languages.map((language) => ({
      path: homeOf(language),
      language,
      title: words[language].index.title,
      description: words[language].index.description,
      ...(isTwofold && { other: otherHome(language, words, true) }),
      running: running(language),
      main: indexPage(
        entriesIn(language, made, words),
        language,
        words[language],
        scripts[language] !== undefined,
      ),
    })),
  ];

  const indexes: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const own = made.filter(({ chapter }) => chapter.language === language);
    const findable = [
      ...own.flatMap(({ findable }) => findable),
      ...(language === "en" ? ofSources.findable : []),
    ];
    indexes[language] = add(
      "assets/index.js",
      searchIndex(findable, words[language].language),
    );
  }
  for (const page of pages) {
    const { path, language } = page;
    const index = indexes[language]!, otherIndex = indexes[OTHER[language]];
    files.set(path, pageText(page, { ...paths, index, otherIndex }, words[language]));
  }
  return { files, leftOut };
}

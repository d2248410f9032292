/**
 * The pages of the library's files.
 *
 * @module
 */
import type { Chapter } from "../chapters/chapter.ts";
import { typesetter } from "../markup/formula.ts";
import type { Highlight } from "../markup/highlight.ts";
import { raw } from "../markup/html.ts";
import { proseShower, type Resolve } from "../markup/prose/page_prose.ts";
import type { Library } from "./library.ts";
import { chapterAddress, rootFrom, sourcePath } from "../links.ts";
import { proseReader } from "../markup/prose/prose.ts";
import { type Findable, wordsOf } from "../search_index.ts";
import type { Section, Source } from "./source.ts";
import type { Page } from "../templates/page.ts";
import { sourceIndexPage } from "../templates/source_index_page.ts";
import { sourcePage } from "../templates/source_page.ts";
import type { Words } from "../words/words.ts";

/** What the pages of the library give to the book. */
export interface SourceFiles {
  /** The pages, the list of them among them. */
  readonly pages: readonly Page[];
  /** What can be found on them. */
  readonly findable: readonly Findable[];
}

/**
 * Makes the pages of the library's files.
 *
 * @param sources The files.
 * @param library Where names can be read, and who uses them.
 * @param highlight Colours for code.
 * @param words What pages tell.
 */
export function renderSources(
  sources: readonly Source[],
  library: Library,
  highlight: Highlight,
  words: Words,
): SourceFiles {
  const results = sources.map((source) =>
    renderSource(source, library, highlight, words)
  );
  const prose = shower(highlight, () => undefined, words);
  const list: Page = {
    path: "source/index.html",
    language: "en",
    title: words.titled(words.sourceIndex.title),
    description: words.sourceIndex.description,
    main: sourceIndexPage(
      sources,
      (markdown) => raw(prose(markdown)),
      words.sourceIndex,
    ),
  };
  return {
    pages: [...results.map(({ page }) => page), list],
    findable: results.flatMap(({ findable }) => findable),
  };
}

function renderSource(
  source: Source,
  library: Library,
  highlight: Highlight,
  words: Words,
) {
  const path = sourcePath(source.path);
  const top = rootFrom(path);
  const pageOf = (name: string) => {
    const file = library.fileOf(name);
    return file === undefined ? undefined : `${top}${sourcePath(file)}#${name}`;
  };
  const own = new Set(source.sections.flatMap(({ names }) => names));
  const linkOf = (name: string) => own.has(name) ? undefined : pageOf(name);
  const render = shower(
    (code, language) => highlight(code, language, linkOf),
    (href) => /^https?:\/\//.test(href) ? href : undefined,
    words,
  );
  const prose = (markdown: string) => render(withLinks(markdown));
  const usedBy = library.usersOf(source.path).map((chapter: Chapter) => ({
    href: `${top}${chapterAddress(chapter)}`,
    text: chapter.title,
    note: chapter.question,
  }));
  const main = sourcePage(
    source,
    {
      prose: (markdown) => raw(prose(markdown)),
      code: (code) => raw(highlight(code, "ts", linkOf)),
    },
    usedBy,
    words,
  );
  const page: Page = {
    path,
    language: "en",
    title: words.titled(`lib/${source.path}`),
    description: source.about.split("\n\n")[0]!.replaceAll(/\s+/g, " "),
    main,
  };
  return { page, findable: findableOf(source, path, prose) };
}

function shower(highlight: Highlight, resolve: Resolve, words: Words) {
  const read = proseReader({ highlight, typeset: typesetter(), words: words.outputs });
  return proseShower(read, resolve);
}

function findableOf(
  source: Source,
  path: string,
  prose: (markdown: string) => string,
): Findable[] {
  const page = `lib/${source.path}`;
  const text = ({ doc }: Pick<Section, "doc">) => wordsOf(prose(doc?.text ?? ""));
  return source.sections.flatMap((section) =>
    section.names.map((name) => ({
      href: `${path}#${name}`,
      page,
      title: name,
      text: text(section),
    }))
  );
}

/** Names that TypeScript's documentation links become code. */
function withLinks(markdown: string): string {
  return markdown.replaceAll(/\{@link(?:code|plain)? ([^}\s]+)[^}]*\}/g, "`$1`");
}

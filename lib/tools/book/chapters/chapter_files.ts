/**
 * The files of a chapter: its page, its pictures, its live figures.
 *
 * @module
 */
import { cellRenderer } from "./cell_pieces.ts";
import type { Chapter } from "./chapter.ts";
import type { ChapterCell } from "./chapter_cell.ts";
import { type File, pageFigures } from "../markup/figures.ts";
import type { Highlight } from "../markup/highlight.ts";
import { html, raw } from "../markup/html.ts";
import { type Section, whole } from "../markup/prose/page_prose.ts";
import type { Prose } from "../markup/prose/prose.ts";
import type { Library } from "../sources/library.ts";
import { addressOf, chapterPath, resolveLink, rootFrom, sourcePath } from "../links.ts";
import type { Findable } from "../search_index.ts";
import { pageSections } from "./sections.ts";
import { chapterPage, type Link } from "../templates/chapter_page.ts";
import type { Page, Running } from "../templates/page.ts";
import type { Words } from "../words/words.ts";

/** What is around a chapter. */
export interface Context {
  /** All chapters, in all languages. */
  readonly chapters: readonly Chapter[];
  /** The library. */
  readonly library: Library;
  /** Colours for code. */
  readonly highlight: Highlight;
  /** The scripts that make figures live. */
  readonly live: readonly string[];
  /** What makes the cells of a page run, if anything does. */
  readonly running: Running | undefined;
  /** The chapters before and after it. */
  readonly previous: Chapter | undefined;
  readonly next: Chapter | undefined;
  /** What pages tell. */
  readonly words: Words;
}

/** What a chapter gives to the book. */
export interface ChapterFiles {
  /** Its page. */
  readonly page: Page;
  /** Its other files. */
  readonly files: readonly File[];
  /** A picture of it, on white and on dark paper. */
  readonly picture: { readonly light: string; readonly dark: string } | undefined;
  /** The places of its headings, from top to bottom. */
  readonly places: readonly string[];
  /** Its sections. */
  readonly findable: readonly Findable[];
}

/**
 * Makes the files of a chapter.
 *
 * @throws {TypeError} If a cell cannot be shown; the error names it.
 */
export function renderChapter(chapter: Chapter, context: Context): ChapterFiles {
  const { chapters, library, previous, next, words } = context;
  const page = chapterPath(chapter);
  const root = rootFrom(page);
  const figures = pageFigures(root);
  const sections = pageSections(addressOf(page), chapter.title);
  const resolve = (href: string) => resolveLink(href, chapter, chapters, library);
  const say = (prose: Prose): readonly Section[] => {
    const said = chapter.prose.show(prose, resolve);
    sections.add(said);
    return said;
  };
  const show = cellRenderer(chapter, { ...context, root, figures, say, resolve });

  const opening = chapter.opening === undefined ? "" : whole(say(chapter.opening));
  const cells = partsOf(chapter.cells).map(show);

  const hasCode = chapter.cells.some((cell) =>
    cell.kind === "code" && cell.input !== "gone"
  );
  const running = hasCode ? context.running : undefined;
  const script = figures.script(chapter.slug, running !== undefined);
  const cover = figures.cover();
  const pictures = [...figures.pictures, ...(cover ? [cover] : [])]
    .flatMap(({ light, dark }) => [light, dark]);
  return {
    page: {
      path: page,
      language: chapter.language,
      title: words.titled(chapter.title),
      description: chapter.question || chapter.title,
      chapter: chapter.slug,
      scripts: script === undefined ? [] : [script.path, ...context.live],
      ...(running && { running }),
      main: chapterPage({
        chapter,
        root,
        opening: raw(opening),
        body: html`${cells}`,
        headings: sections.headings(),
        figures: figures.pictures.length,
        isRunning: running !== undefined,
        sources: sourcesOf(chapter, library, root),
        previous,
        next,
      }, words),
    },
    files: script === undefined ? pictures : [...pictures, script],
    picture: cover && { light: cover.light.path, dark: cover.dark.path },
    places: sections.headings().map(({ id }) => id),
    findable: sections.findable(),
  };
}

/** A cell on its own, or neighbours that are folded: they are one part of the page. */
function partsOf(cells: readonly ChapterCell[]): ChapterCell[][] {
  const parts: ChapterCell[][] = [];
  for (const cell of cells) {
    const last = parts.at(-1);
    if (cell.isFolded && last?.[0]?.isFolded) last.push(cell);
    else parts.push([cell]);
  }
  return parts;
}

/** The files of the library that a chapter uses, with the names that it uses. */
function sourcesOf({ imported }: Chapter, library: Library, root: string): Link[] {
  const names = Map.groupBy(imported, (name) => library.fileOf(name));
  return [...names].flatMap(([file, names]) =>
    file === undefined ? [] : [{
      href: `${root}${sourcePath(file)}`,
      text: names.join(", "),
      note: `lib/${file}`,
      isCode: true,
    }]
  ).toSorted((a, b) => a.note < b.note ? -1 : 1);
}

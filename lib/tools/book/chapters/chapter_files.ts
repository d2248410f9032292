/**
 * The files of a chapter: its page, its pictures, its live figures.
 *
 * @module
 */
import type { Cell } from "../../ipynb/notebook.ts";
import type { Chapter } from "./chapter.ts";
import { type File, pageFigures } from "../markup/figures.ts";
import type { Highlight } from "../markup/highlight.ts";
import { type Html, html, raw } from "../markup/html.ts";
import type { Library } from "../sources/library.ts";
import { outputHtml } from "../markup/outputs.ts";
import { resolveLink, sourcePath } from "../links.ts";
import { proseRenderer } from "../markup/prose.ts";
import type { Findable } from "../search_index.ts";
import { pageSections } from "./sections.ts";
import { cellHtml } from "../templates/cell.ts";
import { chapterPage, type Link } from "../templates/chapter_page.ts";
import type { Page } from "../templates/page.ts";
import type { Words } from "../words/words.ts";

/** What is around a chapter. */
export interface Context {
  /** All chapters. */
  readonly chapters: readonly Chapter[];
  /** The library. */
  readonly library: Library;
  /** Colours for code. */
  readonly highlight: Highlight;
  /** The scripts that make figures live. */
  readonly live: readonly string[];
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
  /** Its sections. */
  readonly findable: readonly Findable[];
}

/** Makes the files of a chapter. */
export function renderChapter(chapter: Chapter, context: Context): ChapterFiles {
  const { chapters, library, highlight, previous, next, words } = context;
  const page = `${chapter.slug}.html`;
  const figures = pageFigures();
  const prose = proseRenderer({
    highlight,
    resolve: (href) => resolveLink(href, chapters, library),
    picture: (name) => attachedPicture(chapter.notebook.cells, name),
    words: words.outputs,
  });
  const linkOf = (name: string) => {
    const file = chapter.imported.includes(name) ? library.fileOf(name) : undefined;
    return file === undefined ? undefined : `${sourcePath(file)}#${name}`;
  };
  const sections = pageSections(page, chapter.title);
  const say = (markdown: string): Html => {
    const said = prose(markdown);
    sections.add(said);
    return raw(said.html);
  };

  const opening = say(chapter.opening);
  const isOpening = chapter.notebook.cells[0]?.cell_type === "markdown";
  const cells = chapter.notebook.cells.slice(isOpening ? 1 : 0).map((cell) => {
    if (cell.cell_type === "markdown") {
      return html`<div class="prose">${say(cell.source)}</div>\n`;
    }
    if (cell.cell_type !== "code" || cell.source.trim() === "") return "";
    const code = raw(highlight(cell.source.trimEnd(), "ts", linkOf));
    const shown = (cell.outputs ?? []).map((output) =>
      outputHtml(output, {
        figures,
        prose: (text) => raw(prose(text).html),
        words: words.outputs,
      })
    );
    return cellHtml(
      cell.source,
      code,
      shown.filter((each) => each !== undefined),
      words.chapter,
    );
  });

  const script = figures.script(chapter.slug);
  const cover = figures.cover();
  const pictures = [...figures.pictures, ...(cover ? [cover] : [])]
    .flatMap(({ light, dark }) => [light, dark]);
  return {
    page: {
      path: page,
      title: words.titled(chapter.title),
      description: chapter.question || chapter.title,
      chapter: chapter.slug,
      scripts: script === undefined ? [] : [script.path, ...context.live],
      main: chapterPage({
        chapter,
        opening,
        body: html`${cells}`,
        headings: sections.headings(),
        figures: figures.pictures.length,
        sources: sourcesOf(chapter, library),
        previous,
        next,
      }, words),
    },
    files: script === undefined ? pictures : [...pictures, script],
    picture: cover && { light: cover.light.path, dark: cover.dark.path },
    findable: sections.findable(),
  };
}

/** The files of the library that a chapter uses, with the names that it uses. */
function sourcesOf({ imported }: Chapter, library: Library): Link[] {
  const names = Map.groupBy(imported, (name) => library.fileOf(name));
  return [...names].flatMap(([file, names]) =>
    file === undefined ? [] : [{
      href: sourcePath(file),
      text: names.join(", "),
      note: `lib/${file}`,
      isCode: true,
    }]
  ).toSorted((a, b) => a.note < b.note ? -1 : 1);
}

/** A picture that a notebook carries itself, as an address that needs no other file. */
function attachedPicture(cells: readonly Cell[], name: string): string | undefined {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(name)) return name;
  if (!name.startsWith("attachment:")) return undefined;
  for (const { attachments = {} } of cells as (Cell & Attachments)[]) {
    const forms = attachments[decodeURIComponent(name.slice("attachment:".length))];
    for (const [type, base64] of Object.entries(forms ?? {})) {
      if (!/^image\/(?:png|jpeg|gif|webp)$/.test(type)) continue;
      return `data:${type};base64,${base64.replaceAll(/[^A-Za-z0-9+/=]/g, "")}`;
    }
  }
  return undefined;
}

interface Attachments {
  readonly attachments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

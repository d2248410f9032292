/**
 * What is around every page.
 *
 * @module
 */
import type { AssetName } from "../assets/assets.ts";
import { CONTENT_SECURITY_POLICY } from "../server/content_security_policy.ts";
import { chinesePiece } from "../markup/prose/chinese.ts";
import { type Html, html, raw } from "../markup/html.ts";
import { PLACES } from "../markup/slug.ts";
import { homeOf } from "../languages.ts";
import { addressOf, rootFrom } from "../links.ts";
import type { Language } from "../../../text/language.ts";
import type { Words } from "../words/words.ts";

/** What makes a page run: the paths of a script and of what it finds by its own tag. */
export interface Running {
  /** The script. */
  readonly script: string;
  /** Other files, by the names by which the script finds them. */
  readonly files?: Readonly<Record<string, string>>;
  /** A style of its own, if it has one. */
  readonly style?: string;
  /** What was trained: the paths of scripts by its names, loaded when they are needed. */
  readonly trained?: Readonly<Record<string, string>>;
}

/** What a page is made of. */
export interface Page {
  /** Its path from the folder of the book. */
  readonly path: string;
  /** Its language. */
  readonly language: Language;
  /** What it leads to in the other language, if the book has one. */
  readonly other?: OtherPage;
  /** Its title, for the window. */
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly description: string;
  /** The name of its chapter, if it is one. */
  readonly chapter?: string;
  /** Its scripts besides those of all pages, by their paths from the folder of the book. */
  readonly scripts?: readonly string[];
  /** The scripts that make it run, if it does. */
  readonly running?: Running | undefined;
  /** What stands in it. */
  readonly main: Html;
}

/** A page in the other language. */
export interface OtherPage {
  /** Its path from the folder of the book. */
  readonly path: string;
  /** Its language, as pages name it. */
  readonly language: string;
  /** Whether it says the same. */
  readonly isSame: boolean;
  /** The places of its headings, from top to bottom: they have no spaces in them. */
  readonly places: readonly string[];
}

/** The paths of the shared files. */
export interface Paths extends Readonly<Record<AssetName, string>> {
  /** The index for the search in the language of the page. */
  readonly index: string;
  /** That of the other language, if there is one. */
  readonly otherIndex: string | undefined;
}

/** What no page may hold, whoever wrote it. */
const FORBIDDEN = "\0";

/** The text of a page's file. */
export function pageText(page: Page, paths: Paths, words: Words): string {
  const { path, title, description, chapter, scripts = [], running, main } = page;
  const root = rootFrom(path);
  const { frame, language, scripts: said } = words;
  return html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="${description}">
    <title>${title}</title>
    <link rel="icon" href="${root}${paths.icon}" type="image/svg+xml">
    <link rel="stylesheet" href="${root}${paths.style}">
    ${page.language === "zh"
      ? html`<link rel="stylesheet" href="${root}${paths.chinese}">`
      : ""}
    ${alternates(page, root, language)}
    <script src="${root}${paths.theme}"${beginning(page)}></script>
    <script defer src="${root}${paths.page}"></script>
    ${scripts.map((script) =>
      html`<script defer src="${root}${addressOf(script)}"></script>\n`
    )}${running === undefined ? "" : runningScript(root, running)}</head>
      <body data-words="${JSON.stringify(said)}" ${chapter === undefined ? "" : html`
        data-chapter="${chapter}"
      `}>
    <a class="skip" href="#${PLACES.main}">${frame.skip}</a>
    ${bar(root, paths.icon, page, frame)}
    ${page.language === "zh" ? raw(chinesePiece(main.html)) : main}
    <footer>${frame.footer}</footer>
    ${searchDialog(root, paths, frame)}
      </body>
    </html>
  `.html.trim().replaceAll(FORBIDDEN, "\ufffd") + "\n";
}

/** Where the same is in each language. */
function alternates(
  { path, other }: Page,
  root: string,
  language: string,
): Html | string {
  if (!other?.isSame) return "";
  const link = (language: string, path: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${root}${
      addressOf(path)
    }">\n`;
  return html`${link(language, path)}${link(other.language, other.path)}`;
}

/** The first page of all says where readers of the other language begin. */
function beginning({ path, other }: Page): Html | string {
  return path === homeOf("en") && other !== undefined
    ? html`
      data-begins="${other.path}"
    `
    : "";
}

function runningScript(
  root: string,
  { script, files = {}, trained = {}, style }: Running,
): Html {
  const element = `<script defer src="${root}${script}"`;
  const data = Object.entries(files).map(([name, path]) =>
    ` data-${name}="${root}${path}"`
  );
  const later = Object.entries(trained).map(([name, path]) => `${name}=${root}${path}`);
  if (later.length > 0) data.push(` data-trained="${later.join(" ")}"`);
  const link = style === undefined
    ? ""
    : `<link rel="stylesheet" href="${root}${style}">\n`;
  return raw(`${link}${element}${data.join("")}></script>\n`);
}

const LENS = raw(
  `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>`,
);
const MOON = raw(
  `<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>`,
);

function bar(
  root: string,
  icon: string,
  { language, other }: Page,
  words: Words["frame"],
): Html {
  const home = `${root}${homeOf(language)}`;
  return html`
    <header class="bar">
      <a class="brand" data-home
        href="${home}"><img src="${root}${icon}" alt=""><span>Headlight</span></a>
      <nav
        aria-label="${words.book}"><a data-home href="${home}">${words
          .course}</a><a href="${root}source/index.html">${words.source}</a></nav>
      ${other === undefined ? "" : html`
        <a class="language" lang="${other.language}" hreflang="${other.language}"
          href="${root}${addressOf(other.path)}" data-switch-language="${other.places
            .join(" ")}">${words.other}</a>
      `}
      <button type="button" class="round" data-open-search aria-label="${words.search}"
        title="${words.searchKey}" hidden>${LENS}</button>
      <button type="button" class="round" data-switch-theme aria-label="${words.dark}"
        title="${words.lightOrDark}" hidden>${MOON}</button>
    </header>
  `;
}

function searchDialog(root: string, paths: Paths, words: Words["frame"]): Html {
  return html`
    <dialog data-search data-root="${root}" data-library="${paths.search}"
      data-index="${paths.index}" ${paths.otherIndex === undefined ? "" : html`
        data-other-index="${paths.otherIndex}"
      `} aria-label="${words.search}">
      <form
        method="dialog"><input type="text" enterkeyhint="search" aria-label="${words
          .searchFor}" placeholder="${words
          .search}" autocomplete="off" spellcheck="false"><button>${words
          .close}</button></form>
      <p role="status"></p>
      <ol></ol>
    </dialog>
  `;
}

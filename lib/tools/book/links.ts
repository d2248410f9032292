/**
 * Where links of notebooks and of documentation lead in the book.
 *
 * @module
 */
import { basename, dirname } from "node:path";
import { CHINESE } from "../ipynb/find_notebooks.ts";
import type { Chapter } from "./chapters/chapter.ts";
import { FOLDERS } from "./languages.ts";
import { isOutside } from "./markup/clean_html.ts";
import type { Library } from "./sources/library.ts";

/** The page of a file of the library, from the folder of the book. */
export function sourcePath(file: string): string {
  return `source/${file.replace(/\.ts$/, ".html")}`;
}

/** The address of a file of the book, from its path: letters of all scripts are encoded. */
export function addressOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** The page of a chapter, from the folder of the book. */
export function chapterPath(
  { slug, language }: Pick<Chapter, "slug" | "language">,
): string {
  return `${FOLDERS[language]}${slug}.html`;
}

/** The page of a chapter, from the folder of the book, as an address. */
export function chapterAddress(chapter: Pick<Chapter, "slug" | "language">): string {
  return addressOf(chapterPath(chapter));
}

/** Where the folder of the book is, seen from one of its files. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/**
 * Where a link of a chapter leads, seen from its page. From notebook to notebook it stays in
 * the language of the page, as long as the other notebook is there in it.
 *
 * @param href The link as it was written: of another notebook, of a file of the library, of
 * a place on the page, of another site.
 * @param chapter The chapter.
 * @param chapters The chapters of the book, in all languages.
 * @param library The library.
 * @returns The address, or undefined if the link leads nowhere from here. No link leads to
 * what runs.
 */
export function resolveLink(
  href: string,
  chapter: Chapter,
  chapters: readonly Chapter[],
  library: Library,
): string | undefined {
  const link = href.trim();
  if (isOutside(link)) return link;
  const [, path = "", place = ""] = /^([^#?]*)[^#]*(#[^]*)?$/.exec(link) ?? [];
  if (path === "") return placeOn(chapter, place);
  const root = rootFrom(chapterPath(chapter));
  const target = chapters.find((other) => isPathOf(other, decoded(path), chapter)) ??
    chapters.find((other) => isPathOfOther(other, decoded(path), chapter));
  if (target !== undefined) {
    return `${root}${chapterAddress(target)}${placeOn(target, place) ?? ""}`;
  }
  const file = /^(?:\.\.\/){1,2}lib\/(.+\.ts)$/.exec(path)?.[1];
  return file !== undefined && library.has(file)
    ? `${root}${sourcePath(file)}${place}`
    : undefined;
}

/** The place of a chapter's page that a link names. */
function placeOn({ prose }: Chapter, place: string): string | undefined {
  const id = place.length > 1 ? prose.find(place.slice(1)) : undefined;
  return id === undefined ? undefined : `#${id}`;
}

/** Whether a path leads from one notebook to another: by its name, through the same folder. */
function isPathOf({ path, name }: Chapter, link: string, from: Chapter): boolean {
  const folder = basename(dirname(from.path));
  const ways = ["", "./", ...folder === "" ? [] : [`../${folder}/`]];
  return dirname(path) === dirname(from.path) &&
    ways.some((way) => isSame(link, `${way}${name}.ipynb`));
}

/** Whether a path leads to a notebook in the other language, or to one that is in no other. */
function isPathOfOther(
  { name, language }: Chapter,
  link: string,
  from: Chapter,
): boolean {
  if (language === from.language) return false;
  const ways = ["", "./", language === "zh" ? `${CHINESE}/` : "../"];
  return ways.some((way) => isSame(link, `${way}${name}.ipynb`));
}

function isSame(one: string, other: string): boolean {
  return one.normalize("NFC") === other.normalize("NFC");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

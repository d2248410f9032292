/**
 * Where links of notebooks and of documentation lead in the book.
 *
 * @module
 */
import type { Chapter } from "./chapters/chapter.ts";
import type { Library } from "./sources/library.ts";

/** The page of a file of the library, from the folder of the book. */
export function sourcePath(file: string): string {
  return `source/${file.replace(/\.ts$/, ".html")}`;
}

/**
 * Where a link leads, seen from a page in the folder of the book.
 *
 * @param href The link as it was written: of another notebook, of a file of the library, of
 * a place on the page, of another site.
 * @param chapters The chapters of the book.
 * @param library The library.
 * @returns The address, or undefined if the link leads nowhere from here.
 */
export function resolveLink(
  href: string,
  chapters: readonly Chapter[],
  library: Library,
): string | undefined {
  if (/^(?:https?:\/\/|mailto:|#)/.test(href)) return href;
  const [, path = "", place = ""] = /^([^#?]*)[^#]*(#.*)?$/.exec(href) ?? [];
  const name = /^(?:\.\/)?([^/]+)\.ipynb$/.exec(path)?.[1];
  if (name !== undefined) {
    const chapter = chapters.find((chapter) => chapter.name === decoded(name));
    return chapter && `${chapter.slug}.html${place}`;
  }
  const file = /^\.\.\/lib\/(.+\.ts)$/.exec(path)?.[1];
  return file !== undefined && library.has(file)
    ? `${sourcePath(file)}${place}`
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

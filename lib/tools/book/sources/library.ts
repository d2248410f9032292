/**
 * The library as the book knows it.
 *
 * @module
 */
import type { Chapter } from "../chapters/chapter.ts";
import { definitions, type Source } from "./source.ts";

/** Where the names of the library can be read, and who uses them. */
export interface Library {
  /** Whether a file, by its path below `lib/`, is in the book. */
  has(path: string): boolean;
  /** The path below `lib/` of the file that defines a name, if it is in the book. */
  fileOf(name: string): string | undefined;
  /** The chapters that import a name from a file. */
  usersOf(path: string): readonly Chapter[];
}

/**
 * Puts the library and the chapters together.
 *
 * @param door The text of the library's front door.
 * @param sources The files of the library that are in the book.
 * @param chapters The chapters.
 */
export function libraryOf(
  door: string,
  sources: readonly Source[],
  chapters: readonly Chapter[],
): Library {
  const shown = new Set(sources.map(({ path }) => path));
  const files = definitions(door);
  const fileOf = (name: string) => {
    const path = files.get(name);
    return path !== undefined && shown.has(path) ? path : undefined;
  };
  return {
    has: (path) => shown.has(path),
    fileOf,
    usersOf: (path) =>
      chapters.filter(({ imported }) => imported.some((name) => fileOf(name) === path)),
  };
}

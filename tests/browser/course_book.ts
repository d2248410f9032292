/**
 * The course's book, made once for all tests in browsers.
 *
 * @module
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "../../lib/tools/book/content_hash.ts";
import { makeBook } from "../../lib/tools/book/make_book.ts";
import type { Site } from "../../lib/tools/book/site.ts";
import { quickBook } from "../tools/book/kept_scripts.ts";

/** The course's book on disk. */
export interface CourseBook {
  /** Where it lies. It is for reading: other tests read it too. */
  readonly folder: string;
  /** Its files. */
  readonly site: Site;
}

let made: Promise<CourseBook> | undefined;

/**
 * The course's book. It is made when something has changed that it is made from, in a folder
 * that the tests of this checkout share.
 */
export function courseBook(): Promise<CourseBook> {
  return made ??= make();
}

async function make(): Promise<CourseBook> {
  const folder = join(tmpdir(), `headlight-book-${contentHash(Deno.cwd())}`);
  // Whoever comes first makes it, and the others wait.
  using lock = await Deno.open(`${folder}.lock`, { write: true, create: true });
  await lock.lock(true);
  const { site } = await makeBook("notebooks", folder, { build: quickBook });
  return { folder, site };
}

/**
 * A book without what draws its figures, for tests that look at what is told: drawing all of
 * them, and each step of all curves, would be a third of the work.
 */
export function undrawn(site: Site): Site {
  const isDrawer = (path: string) => /^assets.plotly\./.test(path);
  return new Map(
    [...site].map(([path, content]) => [path, isDrawer(path) ? EMPTY : content]),
  );
}

const EMPTY = new Uint8Array();

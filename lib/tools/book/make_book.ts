/**
 * Makes the book in a folder, if that is not done yet.
 *
 * @module
 */
import type { buildBook } from "./build.ts";
import { fingerprint } from "./fingerprint.ts";
import { readInputs } from "./inputs.ts";
import { readSite, type Site, writeSite } from "./site.ts";

/** A book that is up to date. */
export interface MadeBook {
  /** What its files hold, by their paths. */
  readonly site: Site;
  /** Whether it had to be made. */
  readonly isNew: boolean;
}

/** How to make a book. */
export interface MakeOptions {
  /** Makes what is in it, if that must be made. */
  readonly build?: typeof buildBook;
}

/** What it takes to make a book is loaded only when one is made. */
const buildHere: typeof buildBook = async (inputs) =>
  (await import("./build.ts")).buildBook(inputs);

/**
 * Makes the book of some notebooks.
 *
 * @param notebooks The folder of the notebooks.
 * @param folder The folder of the book.
 * @param options How.
 * @throws {TypeError} If there are no notebooks, one cannot be read, or the folder holds
 * something else than a book.
 */
export async function makeBook(
  notebooks: string,
  folder: string,
  { build = buildHere }: MakeOptions = {},
): Promise<MadeBook> {
  const inputs = await readInputs(notebooks);
  const print = await fingerprint(inputs);
  const saved = await readSite(folder, print);
  if (saved !== undefined) return { site: saved, isNew: false };
  await writeSite(folder, await build(inputs), print);
  const site = await readSite(folder, print);
  if (site === undefined) {
    throw new TypeError(
      `Cannot make the book: "${folder}" must be left alone meanwhile, it was changed`,
    );
  }
  return { site, isNew: true };
}

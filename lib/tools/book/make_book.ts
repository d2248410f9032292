/**
 * Makes the book in a folder, if that is not done yet.
 *
 * @module
 */
import type { buildBook } from "./build.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LeftOut } from "./chapters/read_chapters.ts";
import { readInputs } from "./inputs.ts";
import { expectBookFolder, readSite, type Site, writeSite } from "./site.ts";

/** A book that is up to date. */
export interface MadeBook {
  /** What its files hold, by their paths. */
  readonly site: Site;
  /** The notebooks that are not in it, since they are not fit for a page. */
  readonly leftOut: readonly LeftOut[];
  /** Whether it had to be made. */
  readonly isNew: boolean;
}

/** How to make a book. */
export interface MakeOptions {
  /** Whether every notebook must be in it. */
  readonly isStrict?: boolean;
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
 * @throws {TypeError} If there are no notebooks, none or, where all must be, not every one is
 * fit for a page, or the folder holds something else than a book.
 */
export async function makeBook(
  notebooks: string,
  folder: string,
  { isStrict = false, build = buildHere }: MakeOptions = {},
): Promise<MadeBook> {
  const inputs = await readInputs(notebooks);
  const print = await fingerprint(inputs);
  const expectAll = (leftOut: readonly LeftOut[]) => {
    if (isStrict && leftOut.length > 0) {
      throw new TypeError(leftOut.map(({ reason }) => reason).join("\n"));
    }
  };
  const saved = await readSite(folder, print);
  if (saved !== undefined) {
    expectAll(saved.leftOut);
    return { ...saved, isNew: false };
  }
  // Before the work, not after it.
  await expectBookFolder(folder);
  expectAll(inputs.unread ?? []);
  const book = await build(inputs);
  expectAll(book.leftOut);
  await writeSite(folder, book, print);
  const made = await readSite(folder, print);
  if (made === undefined) {
    throw new TypeError(
      `Cannot make the book: "${folder}" must be left alone meanwhile, it was changed`,
    );
  }
  return { ...made, isNew: true };
}

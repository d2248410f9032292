/**
 * The book as a folder of files.
 *
 * @module
 */
import { join } from "node:path";
import type { Book } from "./build.ts";
import type { LeftOut } from "./chapters/read_chapters.ts";
import { contentHash } from "./content_hash.ts";
import { expectFolders, expectOwn, readOwn, replaceOwn, sweep } from "./own_files.ts";

/** The file that says what the others are. */
const LIST = "book.json";

/** What the list says. */
interface List {
  /** What the book was made from; nothing while it is written. */
  readonly fingerprint: string;
  /** The hashes of its files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** The notebooks that are not in it. */
  readonly leftOut: readonly LeftOut[];
}

/** The files of a book, by their paths. */
export type Site = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A book on disk. */
export interface SavedBook {
  /** What its files hold. */
  readonly site: Site;
  /** The notebooks that are not in it. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a book, if it is whole.
 *
 * @param folder The folder of the book.
 * @param fingerprint What it must have been made from.
 * @returns Nothing if it was made from something else, or a file was changed, replaced or
 * lost.
 */
export async function readSite(
  folder: string,
  fingerprint: string,
): Promise<SavedBook | undefined> {
  const list = await readList(folder);
  if (list?.fingerprint !== fingerprint) return undefined;
  const site = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, hash] of Object.entries(list.files)) {
    const bytes = await readOwn(folder, path);
    if (bytes === undefined || contentHash(bytes) !== hash) return undefined;
    site.set(path, bytes);
  }
  return { site, leftOut: list.leftOut };
}

/**
 * Expects a folder to be fit for a book: new, empty, or of a book.
 *
 * @param folder The folder.
 * @throws {TypeError} If it holds something else, or leads elsewhere.
 */
export async function expectBookFolder(folder: string): Promise<void> {
  await expectOwn(folder);
  if (await readList(folder) === undefined) await expectEmpty(folder);
}

/**
 * Writes a book. Each file is replaced in one step, pages after what they refer to, and a
 * book that is read meanwhile is whole. Files of the book before are taken away.
 *
 * @param folder The folder of the book: new, empty, or of a book.
 * @param book The book.
 * @param fingerprint What it was made from.
 * @throws {TypeError} If the folder holds something else, or leads elsewhere.
 */
export async function writeSite(
  folder: string,
  { files, leftOut }: Book,
  fingerprint: string,
): Promise<void> {
  await expectBookFolder(folder);
  const old = await readList(folder);
  const isPage = (path: string) => path.endsWith(".html");
  const paths = [...files.keys()].toSorted((a, b) =>
    Number(isPage(a)) - Number(isPage(b)) || (a < b ? -1 : 1)
  );
  await expectFolders(folder, paths);
  const hashes = Object.fromEntries(
    paths.map((path) => [path, contentHash(files.get(path)!)]),
  );
  const save = (list: List) =>
    replaceOwn(folder, LIST, `${JSON.stringify(list, null, 1)}\n`);
  // Whoever is stopped meanwhile leaves a book that is not whole, and no riddle.
  await save({ fingerprint: "", files: { ...old?.files, ...hashes }, leftOut });
  await sweep(folder, paths);
  for (const path of paths) {
    const saved = await readOwn(folder, path);
    if (saved === undefined || contentHash(saved) !== hashes[path]) {
      await replaceOwn(folder, path, files.get(path)!);
    }
  }
  for (const path of Object.keys(old?.files ?? {})) {
    const isOwn = !files.has(path) && await readOwn(folder, path) !== undefined;
    if (isOwn) await Deno.remove(join(folder, path)).catch(() => {});
  }
  await save({ fingerprint, files: hashes, leftOut });
}

async function readList(folder: string): Promise<List | undefined> {
  try {
    const bytes = await readOwn(folder, LIST);
    const list = JSON.parse(new TextDecoder().decode(bytes));
    const isList = typeof list?.fingerprint === "string" &&
      typeof list.files === "object" && Object.keys(list.files).every(isInside);
    const leftOut = Array.isArray(list.leftOut) ? list.leftOut.filter(isLeftOut) : [];
    return isList ? { ...list, leftOut } : undefined;
  } catch {
    return undefined;
  }
}

function isLeftOut(value: LeftOut | null): boolean {
  return typeof value?.path === "string" && typeof value.reason === "string";
}

/** Whether a path stays in the folder, whoever wrote the list. */
function isInside(path: string): boolean {
  return path.split("/").every((part) =>
    /^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}_.-]*$/u.test(part)
  );
}

async function expectEmpty(folder: string): Promise<void> {
  try {
    for await (const { name } of Deno.readDir(folder)) {
      throw new TypeError(
        `Cannot write the book to "${folder}": it must be a new folder or that of a book, ` +
          `it holds "${name}"`,
      );
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

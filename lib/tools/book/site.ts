/**
 * The book as a folder of files.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { type Content, contentHash } from "./content_hash.ts";

/** The file that says what the others are. */
const LIST = "book.json";

/** What the list says. */
interface List {
  /** What the book was made from. */
  readonly fingerprint: string;
  /** The hashes of its files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** A book on disk. */
export type Site = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Reads a book, if it is whole.
 *
 * @param folder The folder of the book.
 * @param fingerprint What it must have been made from.
 * @returns What its files hold, by their paths; undefined if it was made from something
 * else, or a file was changed, replaced or lost.
 */
export async function readSite(
  folder: string,
  fingerprint: string,
): Promise<Site | undefined> {
  const list = await readList(folder);
  if (list?.fingerprint !== fingerprint) return undefined;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, hash] of Object.entries(list.files)) {
    const bytes = await readFile(join(folder, path));
    if (bytes === undefined || contentHash(bytes) !== hash) return undefined;
    files.set(path, bytes);
  }
  return files;
}

/**
 * Writes a book. Each file is replaced in one step, pages after what they refer to, and a
 * book that is read meanwhile is whole. Files of the book before are taken away.
 *
 * @param folder The folder of the book: new, empty, or of a book.
 * @param files What the files hold, by their paths.
 * @param fingerprint What the book was made from.
 * @throws {TypeError} If the folder holds something else.
 */
export async function writeSite(
  folder: string,
  files: ReadonlyMap<string, Content>,
  fingerprint: string,
): Promise<void> {
  const old = await readList(folder);
  if (old === undefined) await expectEmpty(folder);
  const isPage = (path: string) => path.endsWith(".html");
  const paths = [...files.keys()].toSorted((a, b) =>
    Number(isPage(a)) - Number(isPage(b)) || (a < b ? -1 : 1)
  );
  const hashes: Record<string, string> = {};
  for (const path of paths) {
    const content = files.get(path)!;
    const hash = hashes[path] = contentHash(content);
    const target = join(folder, path);
    const saved = await readFile(target);
    if (saved === undefined || contentHash(saved) !== hash) {
      await replace(target, content);
    }
  }
  const list: List = { fingerprint, files: hashes };
  await replace(join(folder, LIST), `${JSON.stringify(list, null, 1)}\n`);
  for (const path of Object.keys(old?.files ?? {})) {
    if (isInside(path) && !files.has(path)) {
      await Deno.remove(join(folder, path)).catch(() => {});
    }
  }
}

async function readList(folder: string): Promise<List | undefined> {
  try {
    const list = JSON.parse(await Deno.readTextFile(join(folder, LIST)));
    const isList = typeof list?.fingerprint === "string" &&
      typeof list.files === "object" && Object.keys(list.files).every(isInside);
    return isList ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path stays in the folder, whoever wrote the list. */
function isInside(path: string): boolean {
  return path.split("/").every((part) => /^[\w-][\w.-]*$/.test(part));
}

/** What a file holds; nothing, if it is none. A link is not followed. */
async function readFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return (await Deno.lstat(path)).isFile ? await Deno.readFile(path) : undefined;
  } catch {
    return undefined;
  }
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

async function replace(target: string, content: Content): Promise<void> {
  await Deno.mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${crypto.randomUUID()}.tmp`;
  try {
    const bytes = typeof content === "string"
      ? new TextEncoder().encode(content)
      : content;
    await Deno.writeFile(temporary, bytes);
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

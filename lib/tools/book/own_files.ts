/**
 * Files in the folder of a book. Whatever is a link there leads elsewhere: it is not read,
 * and nothing is written or taken away through it.
 *
 * @module
 */
import { dirname, join } from "node:path";
import type { Content } from "./content_hash.ts";

/** How files are called while they are written. */
const TEMPORARY = /\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.tmp$/;

/**
 * Expects the folder of a book to be no link.
 *
 * @throws {TypeError} If it is one, or a file.
 */
export async function expectOwn(folder: string): Promise<void> {
  const info = await Deno.lstat(folder).catch(() => undefined);
  if (info === undefined || info.isDirectory) return;
  const found = info.isSymlink
    ? `it is a link to "${await Deno.realPath(folder).catch(() => "nothing")}"`
    : "it is none";
  throw new TypeError(
    `Cannot write the book to "${folder}": it must be a folder itself, ${found}`,
  );
}

/**
 * Expects the folders in which files of a book lie, as far as they are there, to be no links.
 *
 * @throws {TypeError} If one is, or if it is a file.
 */
export async function expectFolders(
  folder: string,
  paths: readonly string[],
): Promise<void> {
  for (const inner of foldersOf(paths)) {
    const info = await Deno.lstat(join(folder, inner)).catch(() => undefined);
    if (info === undefined || info.isDirectory) continue;
    throw new TypeError(
      `Cannot write the book to "${folder}": what it holds must be folders and files, ` +
        `"${inner}" is a ${info.isSymlink ? "link" : "file"}`,
    );
  }
}

/** What a file of a book holds; nothing, if it is none, or a link leads to it. */
export async function readOwn(
  folder: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    await expectFolders(folder, [path]);
    const file = join(folder, path);
    return (await Deno.lstat(file)).isFile ? await Deno.readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file of a book: all of it or, if something goes wrong, nothing. */
export async function replaceOwn(
  folder: string,
  path: string,
  content: Content,
): Promise<void> {
  const target = join(folder, path);
  await Deno.mkdir(dirname(target), { recursive: true });
  // A name may be as long as a disk takes, and this one is shorter.
  const temporary = join(dirname(target), `.${crypto.randomUUID()}.tmp`);
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

/** Takes away what somebody left behind who was stopped while he wrote a book. */
export async function sweep(folder: string, paths: readonly string[]): Promise<void> {
  for (const inner of ["", ...foldersOf(paths)]) {
    try {
      for await (const { name, isFile } of Deno.readDir(join(folder, inner))) {
        if (isFile && TEMPORARY.test(name)) await Deno.remove(join(folder, inner, name));
      }
    } catch {
      // There is no such folder yet.
    }
  }
}

/** All folders that some paths lead through, outer ones first. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
  });
  return [...new Set(folders)].toSorted();
}

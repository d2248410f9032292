/**
 * Notebooks on disk.
 *
 * @module
 */
import type { Notebook } from "./notebook.ts";
import { formatNotebook, parseNotebook } from "./notebook_format.ts";
import { replaceFile } from "./replace_file.ts";

/**
 * Reads a notebook.
 *
 * @param path The path of its file.
 * @throws {TypeError} If there is none, or it is no notebook for Deno.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  return parseNotebook(await readText(path), path);
}

/**
 * Reads the text of a notebook, without asking what it means.
 *
 * @param path The path of its file.
 * @throws {TypeError} If there is none, or it is no text.
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path).catch((error) => {
    const found = error instanceof Deno.errors.NotFound ? "there is none" : error.message;
    throw new TypeError(`Cannot read notebook "${path}": it must be a file, ${found}`);
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstOdd(bytes)).filter((byte) => byte === 10).length;
    throw new TypeError(
      `Cannot read notebook "${path}": it must be UTF-8, line ${line + 1} is not`,
    );
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { isFile, isDirectory } = await Deno.stat(path);
  // A pipe or a device may keep a reader waiting for ever.
  if (!isFile) {
    throw new Error(isDirectory ? "it is a folder" : "it is a pipe or a device");
  }
  return await Deno.readFile(path);
}

/** The start of the line of some bytes that is no UTF-8. */
function firstOdd(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let start = 0;;) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    if (end === bytes.length) return end;
    start = end;
  }
}

/**
 * Writes a notebook if that changes the file: all of it, or, if something goes wrong,
 * nothing.
 *
 * @param path The path of its file.
 * @param notebook The notebook.
 * @throws {Error} If the disk refuses.
 */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  const text = formatNotebook(notebook);
  const old = await Deno.readTextFile(path).catch(() => undefined);
  if (old === text) return;
  await replaceFile(path, text).catch(({ message }) => {
    throw new Error(`Cannot write notebook "${path}": it must be writable, ${message}`);
  });
}

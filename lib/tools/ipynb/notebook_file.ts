/**
 * Notebooks on disk.
 *
 * @module
 */
import type { Notebook } from "./notebook.ts";
import { formatNotebook, parseNotebook } from "./notebook_format.ts";

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
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    const found = error instanceof Deno.errors.NotFound ? "there is none" : String(error);
    throw new TypeError(`Cannot read notebook "${path}": it must be a file, ${found}`);
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
  // A link stays a link, and a private file private.
  const target = await Deno.realPath(path).catch(() => path);
  const old = await Deno.readTextFile(target).catch(() => undefined);
  if (old === text) return;
  const mode = old === undefined ? null : (await Deno.stat(target)).mode;
  // Only within one folder is a file replaced in one step.
  const temporary = `${target}.${crypto.randomUUID()}.tmp`;
  try {
    await Deno.writeTextFile(temporary, text, mode === null ? {} : { mode });
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    const { message } = error as Error;
    throw new Error(`Cannot write notebook "${path}": it must be writable, ${message}`);
  }
}

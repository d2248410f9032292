/**
 * Finds notebooks.
 *
 * @module
 */
import { basename, dirname, join, normalize } from "node:path";

/** The folder beside some notebooks that holds the same ones in Chinese. */
export const CHINESE = "zh";

/**
 * The notebooks that some paths stand for: a folder stands for those in it, by name, and for
 * the same ones in Chinese, if they are there.
 *
 * @param paths The paths of notebooks and folders.
 * @throws {TypeError} If a folder is not there, cannot be read, or holds none.
 */
export async function findNotebooks(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => {
    const info = await Deno.stat(path).catch(() => undefined);
    // A notebook that is not there is told of by whoever reads it.
    if (info === undefined && path.endsWith(".ipynb")) return [normalize(path)];
    if (info === undefined) {
      throw refusal(
        `a path must lead to a notebook or a folder, "${path}" leads nowhere`,
      );
    }
    return info.isDirectory ? await notebooksIn(path) : [normalize(path)];
  }));
  return [...new Set(found.flat())];
}

async function notebooksIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  const found = notebooksAmong(entries, folder);
  if (found.length === 0) {
    throw refusal(`a folder must hold some, "${folder}" holds none`);
  }
  const chinese = join(folder, CHINESE);
  const isTwofold = entries.some(({ name, isDirectory }) =>
    name === CHINESE && isDirectory
  );
  return isTwofold
    ? [...found, ...notebooksAmong(await entriesOf(chinese), chinese)]
    : found;
}

async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  return await Array.fromAsync(Deno.readDir(folder)).catch(({ message }) => {
    throw refusal(`a folder must be readable, "${folder}" is not: ${message}`);
  });
}

function notebooksAmong(entries: readonly Deno.DirEntry[], folder: string): string[] {
  return entries.filter(({ name, isDirectory }) =>
    name.endsWith(".ipynb") && !isDirectory
  ).map(({ name }) => join(folder, name)).toSorted();
}

/** Where a notebook goes in another folder: those in Chinese keep to themselves. */
export function placeIn(folder: string, path: string): string {
  const isChinese = basename(dirname(path)) === CHINESE;
  return join(folder, isChinese ? CHINESE : "", basename(path));
}

function refusal(reason: string): TypeError {
  return new TypeError(`Cannot find notebooks: ${reason}`);
}

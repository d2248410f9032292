/**
 * Finds notebooks.
 *
 * @module
 */
import { join, normalize } from "node:path";

/**
 * The notebooks that some paths stand for: a folder stands for those in it, by name.
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
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(({ message }) => {
    throw refusal(`a folder must be readable, "${folder}" is not: ${message}`);
  });
  const names = entries.filter(({ name, isDirectory }) =>
    name.endsWith(".ipynb") && !isDirectory
  );
  if (names.length === 0) {
    throw refusal(`a folder must hold some, "${folder}" holds none`);
  }
  return names.map(({ name }) => join(folder, name)).toSorted();
}

function refusal(reason: string): TypeError {
  return new TypeError(`Cannot find notebooks: ${reason}`);
}

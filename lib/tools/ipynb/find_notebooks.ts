/**
 * Finds notebooks.
 *
 * @module
 */
import { join } from "node:path";

/**
 * The notebooks that some paths stand for: a folder stands for those in it, by name.
 *
 * @param paths The paths of notebooks and folders.
 * @throws {TypeError} If a folder holds none.
 */
export async function findNotebooks(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => {
    const isFolder = await Deno.stat(path).then((info) => info.isDirectory, () => false);
    if (!isFolder) return [path];
    const entries = await Array.fromAsync(Deno.readDir(path));
    const names = entries.filter(({ name, isDirectory }) =>
      name.endsWith(".ipynb") && !isDirectory
    );
    if (names.length === 0) {
      throw new TypeError(
        `Cannot run notebooks: a folder must hold some, "${path}" holds none`,
      );
    }
    return names.map(({ name }) => join(path, name)).toSorted();
  }));
  return [...new Set(found.flat())];
}

/**
 * The project that a folder belongs to, as Deno sees it.
 *
 * @module
 */
import { dirname, join } from "node:path";

/** What says how the code of a folder is meant; nothing, if it belongs to no project. */
export interface Project {
  /** The path of its configuration, if it has one. */
  readonly config?: string;
  /** The folder of its `package.json`, if it has one. */
  readonly packages?: string;
}

/** The project of the nearest folder above that has one. */
export async function findProject(folder: string): Promise<Project> {
  const isFile = (name: string) =>
    Deno.stat(join(folder, name)).then((info) => info.isFile, () => false);
  for (const name of ["deno.json", "deno.jsonc"]) {
    if (!await isFile(name)) continue;
    const config = join(folder, name);
    return await isFile("package.json") ? { config, packages: folder } : { config };
  }
  if (await isFile("package.json")) return { packages: folder };
  const parent = dirname(folder);
  return parent === folder ? {} : findProject(parent);
}

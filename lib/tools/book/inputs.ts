/**
 * Reads what the book is made from.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNotebooks } from "../ipynb/find_notebooks.ts";
import type { Input, Inputs } from "./build.ts";

/** The folder `lib/`. */
const LIB = fileURLToPath(new URL("../../", import.meta.url));

/** The rooms of the library whose files are shown. */
const SHOWN = ["attention", "tensor"];

/**
 * Reads what the book is made from.
 *
 * @param notebooks The folder of the notebooks.
 * @throws {TypeError} If it holds none.
 */
export async function readInputs(notebooks: string): Promise<Inputs> {
  const paths = await findNotebooks([notebooks]);
  return {
    notebooks: await Promise.all(paths.map((path) => read(path, path))),
    sources: await Promise.all(
      (await filesIn(SHOWN)).filter((path) => path.endsWith(".ts"))
        .map((path) => read(join(LIB, path), path)),
    ),
    door: await Deno.readTextFile(join(LIB, "mod.ts")),
  };
}

/** All files in some folders of the library, and in the folders in them, by their path. */
async function filesIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const inside: string[] = [];
    for await (const { name, isDirectory } of Deno.readDir(join(LIB, folder))) {
      const path = `${folder}/${name}`;
      if (isDirectory) inside.push(path);
      else found.push(path);
    }
    found.push(...await filesIn(inside));
  }
  return found.toSorted();
}

async function read(file: string, path: string): Promise<Input> {
  return { path, text: await Deno.readTextFile(file) };
}

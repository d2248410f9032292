/**
 * Reads what the book is made from.
 *
 * @module
 */
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNotebooks } from "../runner/find_notebooks.ts";
import type { Input, Inputs } from "./build.ts";
import { contentHash } from "./content_hash.ts";

/** The folder `lib/`. */
const LIB = fileURLToPath(new URL("../", import.meta.url));

/** The folders of the library whose files are shown. */
const SHOWN = ["attention", "positions", "stages", "tensor"];

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
    sources: (await Promise.all(SHOWN.map(filesIn))).flat(),
    door: await Deno.readTextFile(join(LIB, "mod.ts")),
  };
}

async function filesIn(folder: string): Promise<Input[]> {
  const names: string[] = [];
  for await (const { name, isFile } of Deno.readDir(join(LIB, folder))) {
    if (isFile && name.endsWith(".ts")) names.push(name);
  }
  return await Promise.all(
    names.toSorted().map((name) => read(join(LIB, folder, name), `${folder}/${name}`)),
  );
}

async function read(file: string, path: string): Promise<Input> {
  return { path, text: await Deno.readTextFile(file) };
}

/**
 * A name for the inputs and for the program that makes a book of them: while it stays the
 * same, so does the book.
 *
 * @param inputs What the book is made from.
 */
export async function fingerprint(inputs: Inputs): Promise<string> {
  const parts = [inputs.door];
  for (const { path, text } of [...inputs.notebooks, ...inputs.sources]) {
    // Where the course lies does not matter.
    parts.push(basename(path), text);
  }
  for (const path of await ownFiles()) parts.push(await Deno.readTextFile(path));
  // Lengths between the parts, so that no text can move from one to the next.
  return contentHash(...parts.flatMap((part) => [`${part.length}:`, part]));
}

/** What the program consists of, the versions of its packages among it. */
async function ownFiles(): Promise<string[]> {
  const found = [join(LIB, "..", "deno.lock")];
  for (const folder of ["book", "book/assets", "book/templates", "runner", "notebook"]) {
    for await (const { name, isFile } of Deno.readDir(join(LIB, folder))) {
      if (isFile) found.push(join(LIB, folder, name));
    }
  }
  return found.toSorted();
}

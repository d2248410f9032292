/**
 * Reads what the book is made from.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHINESE, findNotebooks } from "../ipynb/find_notebooks.ts";
import { readText } from "../ipynb/notebook_file.ts";
import type { Inputs } from "./build.ts";
import type { Input, LeftOut } from "./chapters/read_chapters.ts";
import { definitions } from "./sources/source.ts";

/** The folder `lib/`. */
const LIB = fileURLToPath(new URL("../../", import.meta.url));

/** The front door: the second file lets out what the first does, and more. */
const DOORS = ["core.ts", "mod.ts"];

/** The one room that the book's pages of code leave out: they are about what is drawn. */
const PICTURES = "plots";

/**
 * Reads what the book is made from.
 *
 * @param notebooks The folder of the notebooks; those in its folder `zh` are the same ones in
 * Chinese.
 * @throws {TypeError} If it holds none.
 */
export async function readInputs(notebooks: string): Promise<Inputs> {
  const paths = await findNotebooks([notebooks]);
  const doors = await Promise.all(
    DOORS.map((file) => Deno.readTextFile(join(LIB, file))),
  );
  const door = doors.join("\n");
  const unread: LeftOut[] = [];
  const texts = await Promise.all(
    paths.map((path) =>
      readText(path).then(
        (text): Input[] => [{ path, text }],
        ({ message }) => {
          unread.push({ path, reason: message });
          return [];
        },
      )
    ),
  );
  const chinese = join(notebooks, CHINESE);
  const trees = Object.groupBy(
    texts.flat(),
    ({ path }) => dirname(path) === chinese ? "zh" : "en",
  );
  return {
    notebooks: trees.en ?? [],
    chinese: trees.zh ?? [],
    unread: unread.toSorted((a, b) => a.path < b.path ? -1 : 1),
    sources: await Promise.all(
      (await filesIn(roomsShown(door))).filter((path) => path.endsWith(".ts"))
        .map((path) => read(join(LIB, path), path)),
    ),
    pictures: await Promise.all(
      [...new Set(definitions(door).values())].filter((path) => roomOf(path) === PICTURES)
        .map((path) => read(join(LIB, path), path)),
    ),
    door,
  };
}

/** The rooms that the front door opens, whose files have pages. */
export function roomsShown(door: string): string[] {
  const rooms = [...definitions(door).values()].map(roomOf);
  return [...new Set(rooms)].filter((room) => room !== PICTURES).toSorted();
}

function roomOf(path: string): string {
  return path.split("/")[0]!;
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

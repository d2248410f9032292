/**
 * What makes the cells of the book's pages run: scripts of the room of pages.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";
import { ENTRIES } from "./entries.ts";
import { runningFrame } from "./running_frame.ts";

/** The scripts of pages in one language. Those that are made later are not there yet. */
export interface PageScripts {
  /** The page of the frame in which cells run. */
  readonly frame: string | undefined;
  /** What a page with cells loads. */
  readonly cells: string | undefined;
  /** What the first page loads. */
  readonly first: string | undefined;
  /** What was trained before, by its names: pages load it when a cell needs it. */
  readonly trained: Readonly<Record<string, string>>;
}

/** The scripts that may be made later. */
export type LaterName = Exclude<keyof PageScripts, "trained">;

/** What their files are called where they are made later than the pages. */
export const LATER: Readonly<Record<Language, Readonly<Record<LaterName, string>>>> = {
  en: {
    frame: "assets/frame.html",
    cells: "assets/cells.js",
    first: "assets/first.js",
  },
  zh: {
    frame: "assets/frame-zh.html",
    cells: "assets/cells-zh.js",
    first: "assets/first-zh.js",
  },
};

/** Packages of a module that nothing finds before it is asked for are fetched then only. */
const BUNDLE = new URL("./bundle.ts", import.meta.url).href;

const made: Partial<Record<Language, Promise<PageScripts | undefined>>> = {};

/**
 * Makes the scripts, once for all books. The program that bundles them is large, and is
 * loaded for it only.
 *
 * @param language The language of the pages.
 * @returns Nothing if they cannot be made: then the book is made without them, and says so.
 */
export function pageScripts(language: Language): Promise<PageScripts | undefined> {
  return made[language] ??= bundled(language).catch((error) => {
    console.error(`The pages of the book do not run: ${error?.message ?? error}`);
    return undefined;
  });
}

/** What can be said of the scripts before they are made. */
export async function laterScripts(): Promise<PageScripts> {
  const trained = await readTrained();
  return { frame: undefined, cells: undefined, first: undefined, trained };
}

async function bundled(language: Language): Promise<PageScripts> {
  const { bundle }: typeof import("./bundle.ts") = await import(BUNDLE);
  const { worker: entry, ...entries } = ENTRIES;
  const { worker } = await bundle({ worker: entry }, { isForPage: false, language });
  const scripts = await bundle(entries, { isForPage: true, language });
  return { frame: runningFrame(worker), trained: await readTrained(), ...scripts };
}

const TRAINED = new URL("../../../network/trained/", import.meta.url);

/** Scripts that hold what was trained: pages on a USB stick may not fetch. */
async function readTrained(): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const folder of ["figures", "parameters"]) {
    for await (const { name } of Deno.readDir(new URL(folder, TRAINED))) {
      const key = `${folder}/${name.replace(/\.json$/, "")}`;
      const text = await Deno.readTextFile(new URL(`${folder}/${name}`, TRAINED));
      made[key] = `(globalThis.headlightTrained ??= {})[${JSON.stringify(key)}] = ${
        JSON.stringify(JSON.stringify(JSON.parse(text)))
      };\n`;
    }
  }
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => a < b ? -1 : 1));
}

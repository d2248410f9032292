/**
 * What makes the cells of the book's pages run: scripts of the room of pages.
 *
 * @module
 */
import { drawn } from "../../../notebook/course/drawn.ts";
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
  /** What exercises tell: a page loads it when a cell names one. */
  readonly said: string | undefined;
  /** What was trained before, by its names: pages load it when a cell needs it. */
  readonly trained: Readonly<Record<string, string>>;
  /** What the pages of some chapters draw in their language, by the chapters. */
  readonly drawn: Readonly<Record<string, string>>;
}

/** The scripts that may be made later. */
export type LaterName = Exclude<keyof PageScripts, "trained" | "drawn">;

/** What their files are called where they are made later than the pages. */
export const LATER: Readonly<Record<Language, Readonly<Record<LaterName, string>>>> = {
  en: {
    frame: "assets/frame.html",
    cells: "assets/cells.js",
    first: "assets/first.js",
    said: "assets/said.js",
  },
  zh: {
    frame: "assets/frame-zh.html",
    cells: "assets/cells-zh.js",
    first: "assets/first-zh.js",
    said: "assets/said-zh.js",
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
export async function laterScripts(language: Language): Promise<PageScripts> {
  const later = { frame: undefined, cells: undefined, first: undefined, said: undefined };
  return { ...later, trained: await readTrained(), drawn: drawnIn(language) };
}

async function bundled(language: Language): Promise<PageScripts> {
  const { bundle }: typeof import("./bundle.ts") = await import(BUNDLE);
  const { worker: inFrame, said: ofExercises, ...entries } = ENTRIES;
  const how = { isForPage: false, language };
  const { worker } = await bundle({ worker: inFrame }, { ...how, isSaidLater: true });
  const { said } = await bundle({ said: ofExercises }, how);
  return {
    ...await bundle(entries, { ...how, isForPage: true }),
    frame: runningFrame(worker),
    said: sending("said", said),
    trained: await readTrained(),
    drawn: drawnIn(language),
  };
}

/** A script that leaves a text where a page finds it: one on a USB stick may not fetch. */
function sending(key: string, text: string): string {
  const name = JSON.stringify(key);
  return `(globalThis.headlightSent ??= {})[${name}] = ${JSON.stringify(text)};\n`;
}

/** Scripts with what the chapters of the course draw. */
function drawnIn(language: Language): Record<string, string> {
  // The cells write it in English themselves.
  if (language === "en") return {};
  const texts = Object.entries(drawn).map(([name, texts]) =>
    [name, sending("drawn", JSON.stringify(texts))] as const
  );
  return Object.fromEntries(texts);
}

const TRAINED = new URL("../../../network/trained/", import.meta.url);

/** Scripts that hold what was trained. */
async function readTrained(): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const folder of ["figures", "parameters"]) {
    for await (const { name } of Deno.readDir(new URL(folder, TRAINED))) {
      const key = `${folder}/${name.replace(/\.json$/, "")}`;
      const text = await Deno.readTextFile(new URL(`${folder}/${name}`, TRAINED));
      made[key] = sending(key, JSON.stringify(JSON.parse(text)));
    }
  }
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => a < b ? -1 : 1));
}

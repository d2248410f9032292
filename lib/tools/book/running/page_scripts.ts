/**
 * What makes the cells of the book's pages run: scripts of the room of pages.
 *
 * @module
 */
import { drawn } from "../../../notebook/course/drawn.ts";
import type { Language } from "../../../text/language.ts";
import { sending } from "./sending.ts";
import type { MadeScripts, MakerAnswer } from "./script_maker.ts";

/** The scripts that may be made later. */
export type LaterName = keyof MadeScripts;

/** Scripts that are there, or not yet. */
type Later = Readonly<Record<LaterName, string | undefined>>;

/** The scripts of pages in one language. Those that are made later are not there yet. */
export interface PageScripts extends Later {
  /** What was trained before, by its names: pages load it when a cell needs it. */
  readonly trained: Readonly<Record<string, string>>;
  /** What the pages of some chapters draw in their language, by the chapters. */
  readonly drawn: Readonly<Record<string, string>>;
}

/** What makes pages run, by their language, if anything does. */
export type Scripts = Partial<Readonly<Record<Language, PageScripts>>>;

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

const made = new Map<string, Promise<Scripts>>();

/**
 * Makes the scripts, once for all books, and beside whatever else is being made.
 *
 * @param languages The languages of the pages.
 * @returns Nothing in them if they cannot be made: then the book is made without them, and
 * says so.
 */
export function pageScripts(languages: readonly Language[]): Promise<Scripts> {
  const key = languages.join();
  const scripts = made.get(key) ?? madeAside(languages).catch((error): Scripts => {
    console.error(`The pages of the book do not run: ${error?.message ?? error}`);
    return {};
  });
  made.set(key, scripts);
  return scripts;
}

/** What can be said of the scripts before they are made. */
export function laterScripts(languages: readonly Language[]): Promise<Scripts> {
  const later = { frame: undefined, cells: undefined, first: undefined, said: undefined };
  return withSent(languages, () => later);
}

/** The program that bundles them is large, and is loaded for it only. */
const MAKER = new URL("./script_maker.ts", import.meta.url);

/** What comes from the worker. */
type Made = Partial<Record<Language, MadeScripts>>;

async function madeAside(languages: readonly Language[]): Promise<Scripts> {
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  const maker = new Worker(MAKER, { type: "module" });
  maker.onmessage = ({ data }: MessageEvent<MakerAnswer>) => {
    if ("scripts" in data) resolve(data.scripts);
    else reject(new Error(data.reason));
  };
  maker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(event.message));
  };
  maker.postMessage(languages);
  try {
    const scripts = await promise;
    return await withSent(languages, (language) => scripts[language]!);
  } finally {
    maker.terminate();
  }
}

/** The scripts, and all that pages send to them. */
async function withSent(
  languages: readonly Language[],
  scriptsIn: (language: Language) => Later,
): Promise<Scripts> {
  const trained = await readTrained();
  return Object.fromEntries(languages.map((language): [Language, PageScripts] => [
    language,
    { ...scriptsIn(language), trained, drawn: drawnIn(language) },
  ]));
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

/**
 * A worker that bundles the scripts of the book's pages: whoever makes the pages is not held
 * up meanwhile.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";
import { bundle, wordsScript } from "./bundle.ts";
import { ENTRIES } from "./entries.ts";
import { runningFrame } from "./running_frame.ts";
import { sending } from "./sending.ts";

/** The scripts that it makes for pages in one language. */
export interface MadeScripts {
  /** The page of the frame in which cells run. */
  readonly frame: string;
  /** What a page with cells loads. */
  readonly cells: string;
  /** What the first page loads. */
  readonly first: string;
  /** What exercises tell: a page loads it when a cell names one. */
  readonly said: string;
}

/** What it answers: the scripts of each language, or why there are none. */
export type MakerAnswer =
  | { readonly scripts: Partial<Record<Language, MadeScripts>> }
  | { readonly reason: string };

/** What the worker shares with whoever started it. */
const here = globalThis as unknown as {
  onmessage: (event: MessageEvent<readonly Language[]>) => void;
  postMessage: (answer: MakerAnswer) => void;
};

here.onmessage = async ({ data }) => {
  try {
    here.postMessage({ scripts: await made(data) });
  } catch (error) {
    here.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};

/** What the exercises of the course tell: most cells need it not. */
const EXERCISES = "notebook/course/";

async function made(
  languages: readonly Language[],
): Promise<Partial<Record<Language, MadeScripts>>> {
  const { worker, ...entries } = ENTRIES;
  // The largest of them is one for all languages.
  const { scripts, telling } = await bundle({ worker }, { isForPage: false });
  const { exercises = [], others = [] } = Object.groupBy(
    telling,
    (folder) => folder.startsWith(EXERCISES) ? "exercises" : "others",
  );
  const made: Partial<Record<Language, MadeScripts>> = {};
  for (const language of languages) {
    const words = await wordsScript(others, language);
    const ofPage = await bundle(entries, { isForPage: true, language });
    made[language] = {
      ...ofPage.scripts,
      frame: runningFrame(`${words}${scripts.worker}`),
      said: sending("said", await wordsScript(exercises, language)),
    };
  }
  return made;
}

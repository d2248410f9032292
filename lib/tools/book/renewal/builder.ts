/**
 * A worker that makes the files of a book: whoever serves one and runs notebooks is not
 * held up meanwhile.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";
import { buildBook, type Inputs } from "../build.ts";
import { languagesIn } from "../languages.ts";
import { LATER, type LaterName, pageScripts } from "../running/page_scripts.ts";

/** What is in a book. */
export type Book = Awaited<ReturnType<typeof buildBook>>;

/**
 * What the worker answers: first the scripts of a draft by their paths, then what is in the
 * book, or why there is none.
 */
export type Built =
  | { readonly scripts: ReadonlyMap<string, string> }
  | { readonly book: Book }
  | { readonly reason: string };

/** What the worker shares with whoever started it. */
const here = globalThis as unknown as {
  onmessage: (event: MessageEvent<Inputs>) => void;
  postMessage: (built: Built) => void;
};

here.onmessage = async ({ data }) => {
  try {
    const scripts = await Promise.all(languagesIn(data).map(laterFiles));
    here.postMessage({ scripts: new Map(scripts.flat()) });
    here.postMessage({ book: await buildBook(data) });
  } catch (error) {
    here.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};

/** The scripts of a draft in one language, by their paths; empty ones, if there are none. */
async function laterFiles(language: Language): Promise<[path: string, text: string][]> {
  const made = await pageScripts(language);
  return Object.entries(LATER[language]).map((
    [name, path],
  ) => [path, made?.[name as LaterName] ?? ""]);
}

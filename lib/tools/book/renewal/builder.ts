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
    const book = buildBook(data);
    here.postMessage({ scripts: await laterFiles(languagesIn(data)) });
    here.postMessage({ book: await book });
  } catch (error) {
    here.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};

/** The scripts of a draft, by their paths; empty ones, if there are none. */
async function laterFiles(
  languages: readonly Language[],
): Promise<ReadonlyMap<string, string>> {
  const made = await pageScripts(languages);
  const files = languages.flatMap((language) =>
    Object.entries(LATER[language]).map(([name, path]) =>
      [path, made[language]?.[name as LaterName] ?? ""] as const
    )
  );
  return new Map(files);
}

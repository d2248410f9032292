/**
 * A worker that makes the files of a book: whoever serves one and runs notebooks is not
 * held up meanwhile.
 *
 * @module
 */
import { buildBook, type Inputs } from "../build.ts";
import { LATER, pageScripts } from "../running/page_scripts.ts";

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
    const made = await pageScripts();
    const scripts = Object.entries(LATER).map(([name, path]) =>
      [path, made?.[name as keyof typeof LATER] ?? ""] as const
    );
    here.postMessage({ scripts: new Map(scripts) });
    here.postMessage({ book: await buildBook(data) });
  } catch (error) {
    here.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};

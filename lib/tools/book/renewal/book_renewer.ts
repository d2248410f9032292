/**
 * Keeps a book that is served up to date with its notebooks.
 *
 * @module
 */
import type { Inputs } from "../build.ts";
import { makeBook } from "../make_book.ts";
import type { Site } from "../site.ts";
import type { Book, Built } from "./builder.ts";

/** What keeps a book up to date. */
export interface BookRenewer {
  /** A notebook is another one: the pages are made anew, once those before are made. */
  readonly renew: () => void;
  /** Waits until nothing is left to be made; gives the reason if the last book failed. */
  readonly settled: () => Promise<string | undefined>;
}

/** What to do with a book. */
export interface RenewalOptions {
  /** Is given each book that is another one than before. */
  readonly replace: (site: Site) => void;
  /** Is given the scripts of a draft; none, if they cannot be made. */
  readonly come: (scripts: Site) => void;
  /** Ends the making; a book that is being written is written to its end. */
  readonly signal: AbortSignal;
}

/**
 * Makes what keeps a book up to date. One book is made at a time; what is asked for
 * meanwhile comes with the next.
 *
 * @param notebooks The folder of the notebooks.
 * @param folder The folder of the book.
 * @param options What to do with a book.
 */
export function bookRenewer(
  notebooks: string,
  folder: string,
  { replace, come, signal }: RenewalOptions,
): BookRenewer {
  let builder: Worker | undefined;
  let isAsked = false;
  let reason: string | undefined;
  let work: Promise<void> | undefined;

  function build(inputs: Inputs): Promise<Book> {
    builder ??= new Worker(new URL("./builder.ts", import.meta.url), { type: "module" });
    return bookFrom(builder, inputs, { come, signal });
  }

  async function make() {
    while (isAsked && !signal.aborted) {
      isAsked = false;
      try {
        const { site, isNew } = await makeBook(notebooks, folder, { build });
        if (isNew) replace(site);
        reason = undefined;
      } catch (error) {
        if (!signal.aborted) reason = (error as Error).message;
      }
    }
    come(new Map());
    work = undefined;
  }

  return {
    renew() {
      isAsked = true;
      work ??= make();
    },
    async settled() {
      await work;
      builder?.terminate();
      return reason;
    },
  };
}

/** What the worker makes; the signal ends the waiting for it. */
function bookFrom(
  builder: Worker,
  inputs: Inputs,
  { come, signal }: Omit<RenewalOptions, "replace">,
): Promise<Book> {
  const encoder = new TextEncoder();
  const { promise, resolve, reject } = Promise.withResolvers<Book>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  builder.onmessage = ({ data }: MessageEvent<Built>) => {
    if ("scripts" in data) {
      const { scripts } = data;
      come(
        new Map(scripts.entries().map(([path, text]) => [path, encoder.encode(text)])),
      );
    } else if ("book" in data) resolve(data.book);
    else reject(new TypeError(data.reason));
  };
  builder.onerror = (event) => {
    event.preventDefault();
    reject(new TypeError(event.message));
  };
  builder.postMessage(inputs);
  return promise.finally(() => signal.removeEventListener("abort", stop));
}

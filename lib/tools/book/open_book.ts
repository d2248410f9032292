/**
 * A book to be read at once.
 *
 * @module
 */
import type { LeftOut } from "./chapters/read_chapters.ts";
import { fingerprint } from "./fingerprint.ts";
import { readInputs } from "./inputs.ts";
import { readSite, type Site } from "./site.ts";

/** A book that can be served. */
export interface OpenedBook {
  /** What its files hold, by their paths. */
  readonly site: Site;
  /** The notebooks that are not in it, since they are not fit for a page. */
  readonly leftOut: readonly LeftOut[];
  /** Whether its code has no colours yet and does not run, and it is not in its folder. */
  readonly isDraft: boolean;
}

/**
 * Gives the book of some notebooks without delay: the one in the folder, if it is up to
 * date, or else a draft.
 *
 * @param notebooks The folder of the notebooks.
 * @param folder The folder of the book.
 * @throws {TypeError} If there are no notebooks, or none is fit for a page.
 */
export async function openBook(notebooks: string, folder: string): Promise<OpenedBook> {
  const inputs = await readInputs(notebooks);
  const saved = await readSite(folder, await fingerprint(inputs));
  if (saved !== undefined) return { ...saved, isDraft: false };
  const { buildBook } = await import("./build.ts");
  const { uncoloured } = await import("./markup/highlight.ts");
  const { laterScripts } = await import("./running/page_scripts.ts");
  const { files, leftOut } = await buildBook(
    inputs,
    undefined,
    uncoloured,
    laterScripts,
  );
  const encoder = new TextEncoder();
  const site = new Map(
    files.entries().map(([path, content]) =>
      [path, typeof content === "string" ? encoder.encode(content) : content] as const
    ),
  );
  return { site, leftOut, isDraft: true };
}

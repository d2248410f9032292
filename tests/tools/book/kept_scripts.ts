/**
 * The scripts of the book's pages, made once for all test files.
 *
 * @module
 */
import { buildBook, type Inputs } from "../../../lib/tools/book/build.ts";
import { programFiles } from "../../../lib/tools/book/fingerprint.ts";
import {
  pageScripts,
  type Scripts,
} from "../../../lib/tools/book/running/page_scripts.ts";
import { kept } from "../../kept.ts";

const LOCK = new URL("../../../deno.lock", import.meta.url);

/** The scripts as {@link pageScripts} makes them, in all languages. */
export async function keptScripts(): Promise<Required<Scripts>> {
  const sources = [await Deno.readFile(LOCK), ...(await programFiles()).values()];
  const scripts = await kept("scripts", sources, () => pageScripts(["en", "zh"]));
  return scripts as Required<Scripts>;
}

/** Makes a book as {@link buildBook} does, with these scripts. */
export const quickBook: typeof buildBook = (inputs: Inputs, words, prepare) =>
  buildBook(inputs, words, prepare, keptScripts);

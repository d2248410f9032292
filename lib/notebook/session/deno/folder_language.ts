/**
 * The language of a notebook, by the folder in which it lies.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";

/**
 * The language of the notebooks in a folder: Chinese, if it is called `zh`. A kernel works in
 * the folder of its notebook, so the notebook's cells need not say it.
 */
export function languageOfFolder(folder: string): Language {
  return /[\\/]zh[\\/]?$/.test(folder) ? "zh" : "en";
}

/**
 * The language in which readers are spoken to.
 *
 * What they read stands in files of words, one for each language, and never between the
 * lines of logic. What programmers read, such as errors, is English everywhere.
 *
 * @module
 */

/** A language in which readers are spoken to. */
export type Language = "en" | "zh";

let current: Language = "en";

/** Speaks this language from now on. */
export function speak(language: Language): void {
  current = language;
}

/** The language that is spoken. */
export function language(): Language {
  return current;
}

/**
 * The language of what lies in a folder: Chinese, if it is called `zh`. A kernel works in the
 * folder of its notebook, whose cells need not say it.
 */
export function languageOf(folder: string): Language {
  return /[\\/]zh[\\/]?$/.test(folder) ? "zh" : "en";
}

/** Picks what is said in the language that is spoken. */
export function inLanguage<Words>(
  words: { readonly en: Words; readonly zh: NoInfer<Words> },
): Words {
  return words[current];
}

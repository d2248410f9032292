/// <reference lib="dom" />
/**
 * The language of the page.
 *
 * @module
 */
import { type Language, speak } from "../text/language.ts";

/** Speaks the language of the page from now on, and says which it is. */
export function speakAsPage(): Language {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  speak(language);
  return language;
}

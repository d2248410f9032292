/**
 * The languages of the book: each has its pages in a folder of its own.
 *
 * @module
 */
import type { Language } from "../../text/language.ts";
import { en } from "./words/en.ts";
import type { Words } from "./words/words.ts";
import { zh } from "./words/zh.ts";

/** What the pages of each language tell. */
export type AllWords = Readonly<Record<Language, Words>>;

/** What the pages of each language tell. */
export const WORDS: AllWords = { en, zh };

/** Where the pages of each language are, from the folder of the book. */
export const FOLDERS: Readonly<Record<Language, string>> = { en: "", zh: "zh/" };

/** The language beside another. */
export const OTHER: Readonly<Record<Language, Language>> = { en: "zh", zh: "en" };

/** The first page in a language, from the folder of the book. */
export function homeOf(language: Language): string {
  return `${FOLDERS[language]}index.html`;
}

/** The languages in which there is something to read. */
export function languagesIn(
  { chinese = [] }: { readonly chinese?: readonly unknown[] },
): Language[] {
  return chinese.length > 0 ? ["en", "zh"] : ["en"];
}

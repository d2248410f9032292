/**
 * What notebook 11 tells a reader of its exercise, in the language that is spoken.
 *
 * @module
 */
import { inLanguage } from "../../../../text/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** What is told, as it stands at the moment of the call. */
export const words = (): typeof en => inLanguage({ en, zh });

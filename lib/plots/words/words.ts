/**
 * What the plots say to a reader, in the language that is spoken.
 *
 * @module
 */
import { inLanguage } from "../../text/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The words of the plots. */
export const words = (): typeof en => inLanguage({ en, zh });

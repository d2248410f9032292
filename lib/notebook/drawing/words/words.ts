/**
 * What stands beside the picture of a figure, in the language that is spoken.
 *
 * @module
 */
import { inLanguage } from "../../../text/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The words in the language that is spoken. */
export const words = (): typeof en => inLanguage({ en, zh });

/**
 * What the first screen tells a reader, in the reader's language.
 *
 * @module
 */
import { inLanguage } from "../../../text/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The words. */
export const words = (): typeof en => inLanguage({ en, zh });

/**
 * What the session tells a reader, in the language that is spoken.
 *
 * @module
 */
import { inLanguage } from "../../../text/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** What the session tells a reader. */
export const words = (): typeof en => inLanguage({ en, zh });

/**
 * What a notebook says of the language of its cells.
 *
 * @module
 */
import type { Json, JsonObject } from "./json.ts";

/** What a notebook is for. */
export interface StatedLanguage {
  /** The kernel or the language that it names, in words. */
  readonly inWords: string;
  /** Whether Deno's kernel runs it. */
  readonly isOurs: boolean;
}

const LANGUAGES = new Set(["typescript", "javascript", "ts", "js", "tsx", "jsx"]);

/**
 * The kernel for which a notebook is, or else its language; nothing, if it says neither.
 *
 * @param metadata The metadata of the notebook.
 */
export function statedLanguage(metadata: JsonObject): StatedLanguage | undefined {
  const { name, display_name, language } = fieldsOf(metadata.kernelspec);
  const kernel = textIn(name) ?? textIn(metadata.kernelspec) ??
    textIn(fieldsOf(metadata.kernel_info).name) ?? textIn(display_name);
  if (kernel !== undefined) {
    const isOurs = DENO.test(kernel) && isLanguage(textIn(language) ?? "ts");
    return { inWords: `"${kernel}"`, isOurs };
  }
  const spoken = textIn(language) ?? textIn(fieldsOf(metadata.language_info).name) ??
    textIn(fieldsOf(metadata.jupytext).main_language) ?? textIn(metadata.language) ??
    // Colab does not always say that it speaks Python.
    (metadata.colab === undefined ? undefined : "python");
  if (spoken === undefined) return undefined;
  return { inWords: `the language "${spoken}"`, isOurs: isLanguage(spoken) };
}

/** The name of a kernel of Deno's, in which other words may stand. */
const DENO = /(?<!\p{L})deno(?!\p{L})/iu;

const isLanguage = (name: string) => LANGUAGES.has(name.toLowerCase());

function fieldsOf(value: Json | undefined): JsonObject {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? value : {};
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

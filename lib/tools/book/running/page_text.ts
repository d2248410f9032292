/**
 * The text of this repository's files as a page needs them.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";

/** The folder of this repository. */
export const ROOT = new URL("../../../../", import.meta.url);

/** What was trained before: a page loads it when a cell names it. */
export const TRAINED = /^lib\/network\/trained\/((?:figures|parameters)\/\w+)\.json$/;

/** A module that finds what the page has sent, the first time that it is looked at. */
export const sent = (name: string) =>
  `const name = ${JSON.stringify(name)};
let found;
const read = () => {
  const text = globalThis.headlightSent?.[name];
  if (text === undefined) throw new TypeError("Cannot load " + name + ": a cell must name it");
  return found ??= JSON.parse(text);
};
export default new Proxy({}, {
  get: (_, key) => read()[key],
  has: (_, key) => key in read(),
  ownKeys: () => Reflect.ownKeys(read()),
  getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(read(), key),
});`;

/**
 * What a page itself never comes to, so that it need not load it: checks of arguments and
 * the words of their errors, tensors as text, rotations, the fast product, which a page's
 * policy would refuse to compile. Calls of it do nothing.
 */
const IDLE = new Set([
  "lib/attention/positions/places.ts",
  "lib/attention/positions/rotary.ts",
  "lib/tensor/checks/expect.ts",
  "lib/tensor/checks/kind_of.ts",
  "lib/tensor/checks/shorten.ts",
  "lib/tensor/display.ts",
  "lib/tensor/product/fast.ts",
  "lib/tensor/product/single.ts",
  "lib/tensor/product/wasm.ts",
]);

/** An error that is thrown with nothing but words, which a page never comes to. */
const SAYS =
  /throw new (\w+Error)\(\s*(?:(?:`(?:[^`\\$]|\$\{[^{}`]*\})*`|"[^"\n]*")[\s+,]*)+\)/g;

/** A module whose functions do nothing. */
function idle(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)];
  return names.map(([, name]) => `export function ${name}() {}`).join("\n");
}

/** How scripts are made. */
export interface Bundling {
  /** Whether they run in a page itself, which asks for nothing wrong. */
  readonly isForPage: boolean;
  /**
   * The language of the page: its readers need not load the words of others. Without one
   * there are no words in the scripts: one of {@link wordsScript} must have run before.
   */
  readonly language?: Language;
}

/** The words of one language, which a page of another leaves out. */
const SPOKEN = /\/words\/(?:(en|zh)|(drawn))\.ts$/;

/** What gives the words of a folder in the language that is spoken. */
export const WORDS = /^lib\/(.+)\/words\/words\.ts$/;

/** Where it is said what is spoken before anybody has said it. */
const LANGUAGE = "lib/text/language.ts";

/** The text of a file as a page needs it. */
export async function textOf(
  path: string,
  { isForPage, language }: Bundling,
): Promise<string> {
  const [, spoken, drawn] = SPOKEN.exec(path) ?? [];
  // What the course draws is written in English; each page sends the texts of its own.
  if (drawn !== undefined) return "export const drawn = {};";
  if (spoken !== undefined && spoken !== language) {
    return `export const ${spoken} = undefined;`;
  }
  const [, folder] = WORDS.exec(path) ?? [];
  if (folder !== undefined && language === undefined) {
    return `export const words = () => globalThis.headlightWords["${folder}"];`;
  }
  const text = await Deno.readTextFile(new URL(path, ROOT));
  if (path === LANGUAGE) {
    const spoken = language === undefined ? LEARNED : `"${language}"`;
    return text.replace(': Language = "en"', ` = ${spoken}`);
  }
  if (!isForPage) return text;
  return IDLE.has(path) ? idle(text) : text.replaceAll(SAYS, "throw new $1()");
}

/** How a script without words learns what is spoken. */
const LEARNED = "globalThis.headlightWords.language";

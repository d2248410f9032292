/**
 * The names that a cell may write, with a word on each.
 *
 * @module
 */
import { definitions, type Source } from "../sources/source.ts";

/** The longest word on a name, in characters. */
const LONGEST = 90;

/** A script with the names of the library's front door. */
export function knownNames(door: string, sources: readonly Source[]): string {
  const names = [...definitions(door)].flatMap(([name, path]) => {
    const source = sources.find((source) => source.path === path);
    const section = source?.sections.find(({ names }) => names.includes(name));
    if (
      section?.doc === undefined || !/^export (?:async )?function/m.test(section.code)
    ) {
      return [];
    }
    return [[name, parametersIn(section.code), firstSentence(section.doc.text)]];
  });
  names.sort(([a = ""], [b = ""]) => a < b ? -1 : 1);
  return `globalThis.headlightNames = ${JSON.stringify(names)};\n`;
}

/** The names of the parameters of the last form of a function. */
function parametersIn(code: string): string {
  const list = /function\*? \w+(?:<[^(]*>)?\(([^]*?)\)(?:: [^;]*)? \{/.exec(code)?.[1] ??
    "";
  const names = [...list.matchAll(/(?:^|,)\s*(?:\.\.\.)?(\w+)\??(?=:)/g)].map((
    [, name],
  ) => name);
  return `(${names.join(", ")})`;
}

function firstSentence(text: string): string {
  const sentence = /^[^]*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
  const plain = sentence.replace(/:$/, ".")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\{@\w+ (\w+)\}/g, "$1")
    .replaceAll("`", "");
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}…`;
}

/**
 * Telling another language from TypeScript, so that its errors need not be riddles.
 *
 * @module
 */

/** How lines of other languages begin, or what they are. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  Python:
    /^\s*(?:def \w+\(.*\)\s*(?:->.*)?:|from \w[\w.]* import |import \w+ as \w+\s*$|import (?:torch|numpy)\b|(?:if|for|while|elif|else|with) ?[^{]*:\s*$|print [^(=])/m,
  "a shell command": /^\s*(?:[!%]\w+|(?:pip|npm|npx|deno|cd|ls) [\w./-]+)/m,
  SQL:
    /^\s*(?:--.*\n\s*)*(?:SELECT\s+(?![=.(])[^;={]*\sFROM\s+\w|INSERT\s+INTO\s|CREATE\s+TABLE\s)/i,
  HTML: /^\s*<(?:!doctype|html|div|p|script|table)\b/im,
};

/** The language that a cell with a syntax error seems to be in, if it is another. */
export function otherLanguage(source: string): string | undefined {
  return Object.keys(SIGNS).find((language) => SIGNS[language]!.test(source));
}

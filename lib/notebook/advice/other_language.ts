/**
 * Cells that are written in another language.
 *
 * @module
 */
import { words } from "./words/words.ts";

type Instead = keyof ReturnType<typeof words>["insteadOf"];

/** What only Python says, and what stands for it in TypeScript. */
const PYTHON: readonly (readonly [pattern: RegExp, instead: Instead])[] = [
  [/^[ \t]*import\s+\w[\w.]*(\s+as\s+\w+)?\s*(#.*)?$/m, "import"],
  [/^[ \t]*from\s+[\w.]+\s+import\b/m, "import"],
  [/^[ \t]*def\s+\w+\(.*\).*:\s*(#.*)?$/m, "function"],
  [/^[ \t]*(for|if|while|elif|else|with|class|try|except)\b[^{?]*:\s*(#.*)?$/m, "braces"],
  [/\blambda\s+\w+(\s*,\s*\w+)*\s*:/, "lambda"],
  [/^[ \t]*print\s*\(/m, "print"],
  [/\b(True|False|None)\b/, "constants"],
  [/^[ \t]*#(?!!)\s/m, "comment"],
];

/** How cells in languages begin that are named, and no more. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  HTML: /^\s*<(!DOCTYPE|html|div|p|h\d)\b/i,
  SQL:
    /^\s*(--.*\n\s*)*(SELECT\s+(?![=.(])[^;={]*\sFROM\s+\w|WITH\s+\w+\s+AS\s*\(|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|DROP|ALTER)\s+(TABLE|VIEW)\s)/i,
};

/**
 * What to do instead, in a sentence, if a cell looks like another language.
 *
 * @param source The source of the cell.
 */
export function otherLanguage(source: string): string | undefined {
  const say = words();
  if (/^\s*[%!]{1,2}\w/m.test(source)) return say.isShell;
  const found = PYTHON.find(([pattern]) => pattern.test(source));
  if (found) return say.isPython(say.insteadOf[found[1]]);
  const other = Object.keys(OTHERS).find((language) => OTHERS[language]!.test(source));
  return other === undefined ? undefined : say.isOther(other);
}

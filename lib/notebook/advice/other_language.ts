/**
 * Cells that are written in another language.
 *
 * @module
 */
import { TEXTS } from "./texts.ts";
import { words } from "./words/words.ts";

type Instead = keyof ReturnType<typeof words>["insteadOf"];

/** How commands look, of IPython and of a shell. */
const SHELL =
  /^(?:[ \t]*%{1,2}[a-z]|![\w./-]+(?:[ \t]+[\w./-].*)?[ \t]*$|(?:pip3?|conda|npm|npx|deno|git|cd|ls|wget|curl)[ \t]+-{0,2}[~.]*\/?[a-z])/mi;

/** What only Python says, and what stands for it in TypeScript. */
const PYTHON: readonly (readonly [pattern: RegExp, instead: Instead])[] = [
  [/^[ \t]*import\s+\w[\w.]*(\s+as\s+\w+)?[ \t]*(#.*)?$(?!\s*from\b)/m, "import"],
  [/^[ \t]*from\s+[\w.]+\s+import\b/m, "import"],
  [/^[ \t]*def\s+\w+\(.*\).*:[ \t]*(#.*)?$/m, "function"],
  [
    /^[ \t]*(for|if|while|elif|with|class|except)[ \t(]+[^{?\n]*:[ \t]*(#.*)?$/m,
    "braces",
  ],
  [/^[ \t]*(else|try|finally):[ \t]*(#.*)?$/m, "braces"],
  [/\blambda(\s+\w+(\s*,\s*\w+)*)?\s*:/, "lambda"],
  [/^[ \t]*print(?:[ \t]*\(|[ \t]+\w|[ \t]*$)/m, "print"],
  [/(?<![.\w$])(True|False|None)\b(?!\.)/, "constants"],
  [/^[ \t]*#\s/m, "comment"],
];

/** How cells in languages look that are named, and no more. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  HTML: /^\s*<(!DOCTYPE|html|head|body|div|span|p|h\d|ul|ol|table|img|script|style)\b/i,
  SQL:
    /^\s*(--.*\n\s*)*(SELECT\s+(?![=.(])[^;={]*\sFROM\s+\w|WITH\s+\w+\s+AS\s*\(|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|DROP|ALTER)\s+(TABLE|VIEW)\s)/i,
  C: /^[ \t]*#(include|define)\b|^int\s+main\s*\(/m,
  R: /^[ \t]*([\w.]+[ \t]*<-[ \t]|library\(\w+\)[ \t]*$)|%>%/m,
};

/** Names that nobody has declared, by whose they are. */
const NAMES: Readonly<Record<string, Instead | keyof typeof OTHERS>> = {
  print: "print",
  True: "constants",
  False: "constants",
  None: "constants",
  np: "import",
  pd: "import",
  plt: "import",
  torch: "import",
  SELECT: "SQL",
  library: "R",
};

/**
 * What to do instead, in a sentence, if a cell looks like another language.
 *
 * @param source The source of a cell that cannot be read.
 * @param missing The name that nobody has declared, if the cell could be read.
 */
export function otherLanguage(source: string, missing?: string): string | undefined {
  const say = words();
  if (missing !== undefined) {
    const found = Object.hasOwn(NAMES, missing) ? NAMES[missing]! : undefined;
    if (found === undefined) return undefined;
    return Object.hasOwn(OTHERS, found)
      ? say.isOther(found)
      : say.isPython(say.insteadOf[found as Instead]);
  }
  const code = source.replaceAll(new RegExp(TEXTS, "g"), "");
  if (SHELL.test(code)) return say.isShell;
  const other = Object.keys(OTHERS).find((language) => OTHERS[language]!.test(code));
  if (other !== undefined) return say.isOther(other);
  const found = PYTHON.find(([pattern]) => {
    const sign = pattern.exec(code)?.[0];
    return sign !== undefined && !isDeclared(/\w+|#/.exec(sign)![0], code);
  });
  return found && say.isPython(say.insteadOf[found[1]]);
}

/** Whether a cell declares a name itself. */
function isDeclared(name: string, code: string): boolean {
  const before = "(?:const|let|var|function|class|type|interface)\\s|import\\s*{[^}]*";
  return new RegExp(`\\b(?:${before})\\s*\\b${name}\\b`).test(code);
}

/**
 * A sentence that helps after an error in a cell.
 *
 * @module
 */
import { loneBracket } from "./brackets.ts";
import { foreignMark } from "./foreign_mark.ts";
import { otherLanguage } from "./other_language.ts";
import { words } from "./words/words.ts";

/** An error in a cell. */
export interface CellFault {
  /** Its name, such as `TypeError`. */
  readonly name: string;
  /** What it says. */
  readonly message: string;
}

/** What is known of the session. */
export interface Circumstances {
  /** Whether no cell was run before. */
  readonly isFirst?: boolean;
  /** Whether whatever a cell needs of those above it has run, as in a page. */
  readonly isAboveRun?: boolean;
  /** What helps with a name that nobody has declared, if that is known. */
  readonly instead?: string | undefined;
}

/** A line that declares a class or a function, which has no name. */
const UNNAMED =
  /^[ \t]*(?:abstract |async )?(class|function)\b\*?\s*(?:extends\b.*)?[{(]/m;

/**
 * A sentence that helps after an error in a cell; none, if nothing is known that would help.
 *
 * @param source The source of the cell.
 * @param fault The error.
 * @param circumstances What is known of the session.
 */
export function advise(
  source: string,
  fault: CellFault,
  { isFirst = false, isAboveRun = false, instead }: Circumstances = {},
): string | undefined {
  const say = words();
  const { name, message } = fault;
  const missing = undeclaredName(fault);
  const isSyntax = name === "SyntaxError";
  if (isSyntax || missing !== undefined) {
    const other = otherLanguage(source, missing);
    if (other !== undefined) return other;
  }
  if (missing !== undefined) {
    if (instead !== undefined) return instead;
    if (isAboveRun) return say.notAbove(missing);
    return isFirst ? say.firstCell(missing) : say.notRun(missing);
  }
  if (isSyntax) return aboutSyntax(source, message);
  if (/^Assignment to constant variable/.test(message)) return say.constant;
  const part = /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)$/
    .exec(message)?.[1];
  if (part !== undefined) return say.undefinedPart(part);
  return aboutModule(message);
}

/** The name that nobody has declared, if that is what an error says. */
export function undeclaredName({ name, message }: CellFault): string | undefined {
  if (name !== "ReferenceError") return undefined;
  return /^(\S+) is not defined$/.exec(message)?.[1];
}

function aboutSyntax(source: string, message: string): string | undefined {
  const say = words();
  if (source.startsWith("#!")) return say.isFile;
  if (/unterminated (?:string|template)|Unterminated (?:string|template)/.test(message)) {
    return say.unclosedText;
  }
  if (/^Unterminated (?:block )?comment/i.test(message)) return undefined;
  if (/^Illegal return|'return' outside of function/.test(message)) {
    return say.returnOutside;
  }
  const declared = /^Identifier '(.+)' has already been declared$/.exec(message)?.[1];
  if (declared !== undefined) return say.declared(declared);
  const mark = foreignMark(source);
  if (mark !== undefined) return say.foreignMark(mark.mark, mark.line, mark.instead);
  const lone = loneBracket(source);
  if (lone === undefined) return unnamed(source);
  return lone.opens ? say.unclosed(lone.bracket, lone.line) : say.unopened(lone.bracket);
}

/** What a statement lacks that looks like an expression. */
function unnamed(source: string): string | undefined {
  const [, what] = UNNAMED.exec(source) ?? [];
  return what === undefined ? undefined : words().unnamed(what);
}

function aboutModule(message: string): string | undefined {
  const say = words();
  const [, inNpm, version] =
    /npm package ["'](.+?)["'] (?:does not exist|matching ["'](.+?)["'])/.exec(message) ??
      [];
  if (inNpm !== undefined) {
    return version === undefined
      ? say.noPackage("npm", inNpm)
      : say.noVersion(inNpm, version);
  }
  const [, inJsr] =
    /JSR package manifest for ["'](.+?)["'] failed to load/.exec(message) ??
      [];
  if (inJsr !== undefined) return say.noPackage("JSR", inJsr);
  const [, inNode] = /^No such built-in module: (?:node:)?(\S+)/.exec(message) ?? [];
  if (inNode !== undefined) return say.noBuiltIn(inNode);
  const [, bare] =
    /["'](.+?)["'] (?:was |is )?not (?:a dependency|prefixed with|in import map)/
      .exec(message) ?? [];
  if (bare !== undefined) return say.noPrefix(bare);
  if (/^Module not found|^Cannot find module|os error 2/.test(message)) {
    return say.noModule;
  }
  return /error sending request|dns error|tcp connect error/.test(message)
    ? say.offline
    : undefined;
}

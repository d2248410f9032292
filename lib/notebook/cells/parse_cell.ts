/**
 * Where a cell names modules, found by a parser: in TypeScript the word `import` also
 * stands in strings, comments, types and calls.
 *
 * @module
 */
import { readCell } from "./read_cell.ts";

/** A piece of a source. */
export interface Span {
  /** Where it starts. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** The constant name of a module, with its quotes: in a statement, a call or a type. */
export interface Specifier extends Span {
  /** The name. */
  readonly value: string;
}

/** An import statement. */
export interface ImportStatement extends Span {
  /** What it imports from. */
  readonly specifier: string;
  /** The clauses that import its names one by one, such as `{ a as b }` or `type { C }`. */
  readonly clauses: readonly Clause[];
  /** Its attributes, as in `with { type: "text" }`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether it imports only types, so that nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What imports one name. */
export interface Clause extends Span {
  /** What stands between `import` and `from`. */
  readonly text: string;
}

/** What a cell says of modules; nothing, if it has a syntax error. */
export interface ParsedCell {
  /** Its statements, as the parser gives them. */
  readonly body: readonly object[];
  /** Its import statements, in order. */
  readonly imports: readonly ImportStatement[];
  /** All specifiers, those of import statements among them, in order. */
  readonly specifiers: readonly Specifier[];
  /** Whether it is TypeScript only if JSX belongs to it. */
  readonly hasJsx: boolean;
  /** What it must not say although it can be read, in order. */
  readonly faults: readonly Fault[];
  /** Its syntax error. */
  readonly problem?: Fault;
}

/** Something that is wrong. */
export interface Fault {
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong. */
  readonly message: string;
}

/**
 * Finds out what a cell says of modules.
 *
 * @param source The source of the cell.
 */
export function parseCell(source: string): ParsedCell {
  const plain = attempt(source, false);
  if (plain.problem === undefined) return plain;
  const withJsx = attempt(source, true);
  // Whoever comes further understood more of it.
  const isBetter = withJsx.problem === undefined ||
    withJsx.problem.line > plain.problem.line;
  return isBetter ? withJsx : plain;
}

function attempt(source: string, hasJsx: boolean): ParsedCell {
  try {
    const { program, errors } = readCell(source, hasJsx);
    const imports = program.body.flatMap((statement) => {
      if (statement.type !== "ImportDeclaration") return [];
      const typeOnly = statement.importKind === "type";
      const clauses = statement.specifiers.map((binding) => {
        const text = source.slice(span(binding).start, span(binding).end);
        const clause = binding.type === "ImportSpecifier" ? `{ ${text} }` : text;
        return { ...span(binding), text: typeOnly ? `type ${clause}` : clause };
      });
      const attributes = statement.attributes?.map(({ key, value }) =>
        [key.type === "Identifier" ? key.name : key.value, value.value] as const
      );
      return [{
        ...span(statement),
        specifier: statement.source.value,
        clauses,
        attributes: Object.fromEntries(attributes ?? []),
        typeOnly,
      }];
    });
    const { specifiers, metas } = walk(program);
    const first = program.interpreter ? [{ line: 1, message: INTERPRETER }] : [];
    const faults = [...first, ...metas, ...(errors ?? []).map(faultOf)];
    faults.sort((a, b) => a.line - b.line);
    // The parser goes on where the kernel does not.
    const open = errors?.find(({ reasonCode }) => /^MissingClosingTag/.test(reasonCode));
    const problem = open && { problem: faultOf(open) };
    return { body: program.body, imports, specifiers, hasJsx, faults, ...problem };
  } catch (error) {
    const nothing = { body: [], imports: [], specifiers: [], hasJsx, faults: [] };
    if (error instanceof RangeError) {
      return { ...nothing, problem: { line: 1, message: "It nests too deeply" } };
    }
    if (!(error instanceof SyntaxError)) throw error;
    return { ...nothing, problem: faultOf(error) };
  }
}

function faultOf(error: SyntaxError & { loc?: { line: number } }): Fault {
  // The message ends with the place, which is known.
  const message = error.message.replace(/ \(\d+:\d+\)$/, "");
  return { line: error.loc?.line ?? 1, message };
}

/**
 * Goes through a parsed text, and finds every `import.meta`, which no cell may say, and
 * every specifier: whatever has a source that is a string names a module by it. It keeps
 * its own list of what is to be done, since sums of many terms nest deeply.
 */
function walk(program: object): { specifiers: Specifier[]; metas: Fault[] } {
  const specifiers: Specifier[] = [];
  const metas: Fault[] = [];
  const todo: object[] = [program];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ("source" in node && isStringLiteral(node.source)) {
      specifiers.push({ ...span(node.source), value: node.source.value });
    }
    if (isImportMeta(node)) {
      metas.push({ line: node.loc.start.line, message: META });
    }
    for (const inside of Object.values(node)) {
      if (typeof inside === "object" && inside !== null) todo.push(inside);
    }
  }
  specifiers.sort((a, b) => a.start - b.start);
  return { specifiers, metas };
}

/** What the engine says of a first line that names the program of a file: cells are none. */
const INTERPRETER = "Invalid or unexpected token";

const META = "Cannot use 'import.meta' outside a module";

function isImportMeta(node: object): node is { loc: { start: { line: number } } } {
  if (!("type" in node) || node.type !== "MetaProperty" || !("meta" in node)) {
    return false;
  }
  return (node.meta as { name?: string }).name === "import";
}

function isStringLiteral(node: unknown): node is Node & { value: string } {
  return typeof node === "object" && node !== null && "type" in node &&
    node.type === "StringLiteral";
}

/** A node of a parsed text knows where it stands, although its type leaves that open. */
interface Node {
  readonly start?: number | null;
  readonly end?: number | null;
}

function span({ start, end }: Node): Span {
  return { start: start ?? 0, end: end ?? 0 };
}

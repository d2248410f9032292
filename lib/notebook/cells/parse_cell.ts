/**
 * Where a cell names modules, found by a parser: in TypeScript the word `import` also
 * stands in strings, comments, types and calls.
 *
 * @module
 */
import { parse } from "@babel/parser";

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
  /** Its import statements, in order. */
  readonly imports: readonly ImportStatement[];
  /** All specifiers, those of import statements among them, in order. */
  readonly specifiers: readonly Specifier[];
  /** Its syntax error. */
  readonly problem?: { readonly line: number; readonly message: string };
}

/**
 * Finds out what a cell says of modules.
 *
 * @param source The source of the cell.
 */
export function parseCell(source: string): ParsedCell {
  try {
    const { program } = parse(source, {
      sourceType: "module",
      plugins: ["typescript", "decorators", "decoratorAutoAccessors"],
      // What only the checker or the kernel need refuse is no matter here.
      errorRecovery: true,
      attachComment: false,
    });
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
    return { imports, specifiers: findSpecifiers(program) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { loc?: { line: number } };
    // The message ends with the place, which is known.
    const message = error.message.replace(/ \(\d+:\d+\)$/, "");
    return { imports: [], specifiers: [], problem: { line: loc?.line ?? 1, message } };
  }
}

/** Whatever has a source that is a string names a module by it. */
function findSpecifiers(node: unknown): Specifier[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap(findSpecifiers);
  if (!("source" in node) || !isStringLiteral(node.source)) return inside;
  return [{ ...span(node.source), value: node.source.value }, ...inside];
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

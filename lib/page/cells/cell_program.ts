/**
 * A cell as a program that shares its names with the cells after it.
 *
 * @module
 */
import { parse } from "@babel/parser";
import { addNames, type Names } from "./declared_names.ts";
import type { Node } from "./node.ts";
import { stripTypes } from "./strip_types.ts";

/** A cell that is ready to run. */
export interface CellProgram {
  /**
   * The body of a function that gets `$cell`: what the cell may ask for. All that is put
   * before the cell's own code stands in one line.
   */
  readonly body: string;
  /** The names that it declares. */
  readonly names: Names;
}

/** A cell that cannot be read. */
export interface Problem {
  /** What is wrong. */
  readonly message: string;
  /** The line, counted from 1. */
  readonly line: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes a program of a cell.
 *
 * @param source TypeScript, with `import` and `await` at the top.
 * @param constants The names of the cells before it that never change. They are handed
 * over: a name that is found through `with` costs some 80 ns each time.
 */
export function cellProgram(
  source: string,
  constants: Iterable<string> = [],
): CellProgram | Problem {
  try {
    return programOf(source, parsed(source), constants);
  } catch (error) {
    if (error instanceof RangeError) return { message: "It nests too deeply", line: 1 };
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { loc?: { line: number } };
    // The message ends with the place, which is known.
    return { message: error.message.replace(/ \(\d+:\d+\)$/, ""), line: loc?.line ?? 1 };
  }
}

let last: { source: string; program: Node } | undefined;

/**
 * The tree of a cell.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function parsed(source: string): Node {
  if (last?.source === source) return last.program;
  const { program } = parse(source, {
    sourceType: "module",
    plugins: ["typescript"],
    attachComment: false,
  });
  last = { source, program: program as unknown as Node };
  return last.program;
}

function programOf(
  source: string,
  program: Node,
  constants: Iterable<string>,
): CellProgram {
  const text = stripTypes(source, program);
  const statements: Node[] = program.body;
  const isImport = ({ type }: Node) => type === "ImportDeclaration";
  const code = statements.filter((each) => !isImport(each))
    .map(({ start, end }) => text.slice(start, end)).join("\n");
  // A name that stands in types only need not be there.
  const isUsed = (name: string) =>
    new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
  const names: Names = new Map();
  const edits: Edit[] = [];
  for (const statement of statements) {
    if (isImport(statement)) {
      for (const { local } of taken(statement)) names.set(local.name, "constant");
      edits.push(importEdit(source, statement, isUsed));
    } else if (/^Export/.test(statement.type)) {
      // Whatever a cell declares is there for the cells after it.
      const { declaration, start, end, exportKind } = statement;
      if (exportKind === "type") continue;
      edits.push({ start, end: declaration?.start ?? end, text: "" });
      if (declaration) addNames(declaration, names);
    } else addNames(statement, names);
  }
  edits.push(...resultEdits(text, statements.at(-1) ?? program.directives?.at(-1)));
  const given = [...constants].filter((name) => !names.has(name) && isUsed(name));
  return { body: bodyOf(edited(text, edits), names, given), names };
}

/** The cell's code, and before it, in one line, what lets names through. */
function bodyOf(text: string, names: Names, given: readonly string[]): string {
  const handed = [...names].map(([name, kind]) => {
    const set = kind === "variable"
      ? `${name} = $value`
      : `$cell.refuse(${JSON.stringify(name)})`;
    return `get ${name}() { return ${name} }, set ${name}($value) { ${set} }`;
  });
  return `with ($cell.scope) return (($given) => { ` +
    `const { ${given.join(", ")} } = $given; ` +
    `return (async () => { "use strict"; $cell.hand({ ${
      handed.join(", ")
    } }); ${text}\n` +
    `})() })($cell.scope)`;
}

/** What an import takes that is more than a type. */
function taken({ importKind, specifiers }: Node): Node[] {
  if (importKind === "type") return [];
  return specifiers.filter((each: Node) => each.importKind !== "type");
}

function importEdit(
  source: string,
  statement: Node,
  isUsed: (name: string) => boolean,
): Edit {
  const { start, end } = statement;
  const from = JSON.stringify(statement.source.value);
  const parts = taken(statement).map(({ type, local, imported }) => {
    if (type === "ImportNamespaceSpecifier") {
      return `const ${local.name} = $cell.module(${from});`;
    }
    const name = type === "ImportDefaultSpecifier"
      ? "default"
      : imported.name ?? imported.value;
    const asked = `${from}, ${JSON.stringify(name)}, ${isUsed(local.name)}`;
    return `const ${local.name} = $cell.take(${asked});`;
  });
  if (parts.length === 0 && statement.importKind !== "type") {
    parts.push(`$cell.module(${from});`);
  }
  const lines = source.slice(start, end).replaceAll(/[^\n]/g, "");
  return { start, end, text: parts.join(" ") + lines };
}

/** Keeps the value of the last expression. */
function resultEdits(text: string, last: Node | undefined): Edit[] {
  if (last?.type !== "ExpressionStatement" && last?.type !== "Directive") return [];
  const { end } = last.expression ?? last.value;
  // Parentheses around an expression belong to its statement only.
  const rest = text.slice(end, last.end).replace(/;\s*$/, "");
  const to = end + rest.length;
  return [
    { start: last.start, end: last.start, text: "$cell.result = (" },
    { start: to, end: to, text: ")" },
  ];
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.start - a.start || b.end - a.end).reduce(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    text,
  );
}

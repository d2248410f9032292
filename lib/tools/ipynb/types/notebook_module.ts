/**
 * A notebook as one TypeScript module, so that a checker can read it.
 *
 * @module
 */
import { codeCells, hasTag, type Notebook } from "../notebook.ts";
import {
  type ImportStatement,
  parseCell,
  type Span,
} from "../../../notebook/cells/parse_cell.ts";
import { asTaken } from "../../../notebook/cells/read_cell.ts";
import { jsxPragmas } from "../jsx.ts";
import { type Replacement, replaceSpans } from "../replace_spans.ts";
import { inBlock } from "./in_block.ts";

/** A place in a notebook. */
export interface Place {
  /** Which of the code cells it is, counted from 1. */
  readonly cell: number;
  /** The line of the cell, counted from 1. */
  readonly line: number;
}

/** A module made of a notebook. */
export interface NotebookModule {
  /** Its text. */
  readonly text: string;
  /** Whether there is JSX in it. */
  readonly hasJsx: boolean;
  /** Where in the notebook each of its lines comes from; some come from nowhere. */
  readonly places: readonly (Place | undefined)[];
  /** Lines, counted from 1, on which a block holds what it may not, and the cell may. */
  readonly outerLines: ReadonlySet<number>;
  /** The syntax errors of cells. Where there is one, the text cannot be checked. */
  readonly problems: readonly (Place & { readonly message: string })[];
}

/** A line of it, and where it comes from. */
type Line = readonly [text: string, place?: Place];

/**
 * Joins the code cells of a notebook to a module. The imports of all cells come first,
 * each name by itself and once, and what they declare for everywhere. Each cell is a block
 * inside the one before: it sees what that declared, and may declare it again. A cell with
 * the tag `raises-exception` is a block of its own, and does not make what follows
 * unreachable; one with the tag `skip-execution` is left out. What the first comments of a
 * cell say of JSX holds for all.
 *
 * @param notebook The notebook.
 * @param folder The URL of its folder, to which relative specifiers refer.
 */
export function notebookModule(notebook: Notebook, folder: string): NotebookModule {
  const imports = new Map<string, Place>();
  const globals: Line[] = [], body: Line[] = [];
  const outer = new Set<Line>();
  const problems: (Place & { message: string })[] = [];
  let open = 0, hasJsx = false;
  let pragmas: ReadonlyMap<string, string> = new Map();

  for (const [index, cell] of codeCells(notebook).entries()) {
    if (hasTag(cell, "skip-execution")) continue;
    const place = (line: number): Place => ({ cell: index + 1, line });
    const taken = asTaken(cell.source);
    const parsed = parseCell(taken), held = inBlock(taken, parsed);
    hasJsx ||= parsed.hasJsx;
    if (pragmas.size === 0) pragmas = jsxPragmas(cell.source);
    if (parsed.problem) {
      const { line, message } = parsed.problem;
      problems.push({ ...place(line), message: `SyntaxError: ${message}` });
    }
    const lineAt = (at: number) => taken.slice(0, at).split("\n").length;
    for (const statement of [...parsed.imports, ...held.reexports]) {
      for (const [text, start] of importLines(statement, folder)) {
        if (!imports.has(text)) imports.set(text, place(lineAt(start)));
      }
    }
    const specifiers = parsed.specifiers.map((specifier) => ({
      ...specifier,
      text: quote(specifier.value, folder),
    }));
    for (const whole of held.globals) {
      const first = lineAt(whole.start);
      for (const [i, line] of pieceOf(taken, whole, specifiers).split("\n").entries()) {
        globals.push([line, place(first + i)]);
      }
    }
    const elsewhere = [...parsed.imports, ...held.reexports, ...held.globals];
    const source = replaceSpans(taken, [
      ...elsewhere.map((statement) => ({ ...statement, text: "" })),
      ...held.replacements,
      ...specifiers.filter((specifier) => !elsewhere.some((it) => isIn(specifier, it))),
    ]);
    const mayThrow = hasTag(cell, "raises-exception");
    // What ends in brackets would begin a function with a block after it.
    body.push([mayThrow ? ";try {" : ";{"]);
    for (const [i, text] of source.split("\n").entries()) {
      const line: Line = [text, place(i + 1)];
      body.push(line);
      if (held.outerLines.has(i + 1)) outer.add(line);
    }
    if (mayThrow) body.push(["} catch {}"]);
    else open++;
  }
  // A checker looks for them at the start.
  const head = Array.from(
    pragmas,
    ([name, value]) => [`/** @${name} ${value} */`] as const,
  );
  const lines: Line[] = [...head, ...imports, ...globals, ...body];
  lines.push(["}".repeat(open)], ["export {};"]);
  return {
    text: lines.map(([line]) => `${line}\n`).join(""),
    places: lines.map(([, place]) => place),
    outerLines: new Set(lines.flatMap((line, i) => outer.has(line) ? i + 1 : [])),
    hasJsx,
    problems,
  };
}

/** A piece of a source, with what is to be replaced in it. */
function pieceOf(
  source: string,
  whole: Span,
  replacements: readonly Replacement[],
): string {
  const inside = replacements.filter((replacement) => isIn(replacement, whole));
  const text = replaceSpans(source, inside);
  return text.slice(whole.start, text.length - (source.length - whole.end));
}

function isIn(place: Span, whole: Span): boolean {
  return whole.start < place.start && place.start < whole.end;
}

/** Statements that import one name each, and where each stood. */
function importLines(
  { specifier, clauses, attributes, start }: ImportStatement,
  folder: string,
): [text: string, start: number][] {
  const options = Object.keys(attributes).length === 0
    ? ""
    : ` with ${JSON.stringify(attributes)}`;
  const from = `${quote(specifier, folder)}${options};`;
  if (clauses.length === 0) return [[`import ${from}`, start]];
  return clauses.map((clause) => [`import ${clause.text} from ${from}`, clause.start]);
}

/** A specifier, in quotes, that means the same from everywhere. */
function quote(specifier: string, folder: string): string {
  const isPath = /^\.{0,2}\//.test(specifier);
  return JSON.stringify(isPath ? new URL(specifier, folder).href : specifier);
}

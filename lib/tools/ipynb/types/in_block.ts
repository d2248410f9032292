/**
 * What no block may hold, and a cell may.
 *
 * @module
 */
import type {
  ImportStatement,
  ParsedCell,
  Span,
} from "../../../notebook/cells/parse_cell.ts";
import type { Replacement } from "../replace_spans.ts";

/** What to do about a cell that is to stand in a block. */
export interface InBlock {
  /** What exports, and what is to stand there. */
  readonly replacements: readonly Replacement[];
  /** What exports from a module, as what it is besides: an import of no names. */
  readonly reexports: readonly ImportStatement[];
  /** What declares for everywhere, and has to stand outside. */
  readonly globals: readonly Span[];
  /** The lines on which statements begin that a checker reads in a block, and complains. */
  readonly outerLines: ReadonlySet<number>;
}

/** A statement of a parsed text. */
interface Statement {
  readonly type: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly loc?: { readonly start: { readonly line: number } } | null;
  readonly declare?: boolean | null;
  readonly kind?: string | null;
  readonly id?: object | null;
  readonly source?: object | null;
  readonly declaration?: Statement | null;
}

/**
 * Finds what keeps a cell from standing in a block. The kernel takes what a cell exports
 * for what it declares, or for its value.
 *
 * @param source The source of the cell.
 * @param parsed What it says.
 */
export function inBlock(source: string, { body }: Pick<ParsedCell, "body">): InBlock {
  const replacements: Replacement[] = [];
  const reexports: ImportStatement[] = [];
  const globals: Span[] = [];
  const outerLines = new Set<number>();
  for (const statement of body as readonly Statement[]) {
    const place = span(statement);
    const { type, declaration, source: from } = statement;
    if (type === "ExportAllDeclaration" || type === "ExportNamedDeclaration") {
      if (from && "value" in from) {
        const specifier = String(from.value);
        reexports.push({
          ...place,
          specifier,
          clauses: [],
          attributes: {},
          typeOnly: false,
        });
      } else if (!declaration) replacements.push({ ...place, text: "" });
    }
    if (type === "ExportDefaultDeclaration" || type === "ExportNamedDeclaration") {
      if (declaration) replacements.push(...withoutExport(source, place, declaration));
    }
    const declared = declaration ?? statement;
    if (declared.kind === "global") globals.push(place);
    else if (declared.declare || declared.type === "TSModuleDeclaration") {
      outerLines.add(statement.loc?.start.line ?? 0);
    }
  }
  return { replacements, reexports, globals, outerLines };
}

/** What is exported, as it stands without that: a declaration, or else a value. */
function withoutExport(
  source: string,
  whole: Span,
  declaration: Statement,
): Replacement[] {
  const { start, end } = whole;
  if (declaration.id || declaration.type === "VariableDeclaration") {
    const { start: first } = span(declaration);
    // Decorators may stand before it.
    return first <= start ? [] : [{ start, end: first, text: "" }];
  }
  const [words] = /^export\s+default\b/.exec(source.slice(start, end)) ?? [];
  if (words === undefined) return [];
  const last = end - (source[end - 1] === ";" ? 1 : 0);
  return [
    { start, end: start + words.length, text: "void (" },
    { start: last, end: last, text: ")" },
  ];
}

function span({ start, end }: Statement): Span {
  return { start: start ?? 0, end: end ?? 0 };
}

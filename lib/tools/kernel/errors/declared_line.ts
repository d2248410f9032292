/**
 * Where a cell declares a name.
 *
 * @module
 */
import { readAnyCell } from "../../../notebook/cells/read_cell.ts";

/** A node of a parsed text. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly loc: { readonly start: { readonly line: number } };
}

/**
 * The line on which a cell declares a name outside of functions and blocks, if it is one.
 *
 * @param source The source of the cell.
 * @param name The name.
 * @returns The line, counted from 1.
 */
export function declaredLine(source: string, name: string): number | undefined {
  const statements = readAnyCell(source)?.program.body ?? [];
  const found = statements.flatMap(bound).filter((node) => node.name === name);
  return found.length === 1 ? found[0]!.loc.start.line : undefined;
}

/** The names that a statement declares. */
function bound(statement: object): Node[] {
  const { type, declaration, declarations, specifiers, id } = statement as {
    readonly type: string;
    readonly declaration?: object | null;
    readonly declarations?: readonly { id: object }[];
    readonly specifiers?: readonly { local?: object }[];
    readonly id?: object | null;
  };
  if (declaration) return bound(declaration);
  const places = [
    ...(declarations ?? []).map(({ id }) => id),
    ...type === "ImportDeclaration" ? (specifiers ?? []).map(({ local }) => local) : [],
    id,
  ];
  return places.flatMap((place) => place ? names(place) : []);
}

/** The names in a pattern, without those that only say what its parts are called. */
function names(pattern: object): Node[] {
  const node = pattern as Node & {
    readonly elements?: readonly (object | null)[];
    readonly properties?: readonly { value?: object; argument?: object }[];
    readonly left?: object;
    readonly argument?: object;
  };
  if (node.type === "Identifier") return [node];
  const parts = [
    ...node.elements ?? [],
    ...(node.properties ?? []).map(({ value, argument }) => value ?? argument),
    node.left,
    node.argument,
  ];
  return parts.flatMap((part) => part ? names(part) : []);
}

/**
 * The tree of a parsed cell, as far as this folder looks at it.
 *
 * @module
 */

/** A node of the tree that `@babel/parser` gives: what else it has depends on its type. */
export interface Node {
  /** What it is. */
  readonly type: string;
  /** Where it starts. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  // deno-lint-ignore no-explicit-any -- what a part holds is known only by its node's type
  readonly [name: string]: any;
}

/** The nodes inside a node. */
export function partsOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([name, part]) => {
    if (name === "loc" || name === "extra" || name.endsWith("Comments")) return [];
    return (Array.isArray(part) ? part : [part]).filter(isNode);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value &&
    typeof value.type === "string";
}

/** A syntax error with its place, as the parser's own errors have it. */
export function faultAt(message: string, node: Node): SyntaxError {
  return Object.assign(new SyntaxError(message), { loc: node.loc.start });
}

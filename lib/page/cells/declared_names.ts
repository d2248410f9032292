/**
 * The names that a cell gives to the cells after it.
 *
 * @module
 */
import { type Node, partsOf } from "./node.ts";

/** Names, and whether they may be given another value. */
export type Names = Map<string, "constant" | "variable">;

/** Adds the names that a statement declares. */
export function addNames(statement: Node, names: Names): void {
  switch (statement.type) {
    case "VariableDeclaration": {
      if (statement.declare) return;
      const kind = statement.kind === "const" ? "constant" : "variable";
      for (const { id } of statement.declarations) {
        for (const name of boundIn(id)) names.set(name, kind);
      }
      break;
    }
    case "FunctionDeclaration":
    case "ClassDeclaration":
      if (!statement.declare && statement.id) names.set(statement.id.name, "variable");
      break;
    default:
      addVars(statement, names);
  }
}

/** `var` in a block belongs to the cell. */
function addVars(node: Node, names: Names): void {
  if (/Function|Class|ObjectMethod/.test(node.type)) return;
  if (node.type === "VariableDeclaration" && node.kind === "var") {
    for (const { id } of node.declarations) {
      for (const name of boundIn(id)) names.set(name, "variable");
    }
  }
  for (const part of partsOf(node)) addVars(part, names);
}

/** The names in a pattern such as `{ a, b: [c] }`. */
export function boundIn(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((each: Node) => boundIn(each.value ?? each));
    case "ArrayPattern":
      return pattern.elements.flatMap(boundIn);
    case "AssignmentPattern":
      return boundIn(pattern.left);
    case "RestElement":
      return boundIn(pattern.argument);
    default:
      return [];
  }
}

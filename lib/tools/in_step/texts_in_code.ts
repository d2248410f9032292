/**
 * The texts that stand in the code of cells.
 *
 * @module
 */
import { parse } from "@babel/parser";

/** Names of options, which look like texts and are drawn by no figure. */
const OPTIONS = new Set([
  "title",
  "labels",
  "value",
  "scale",
  "name",
  "start",
  "columns",
]);

/**
 * The texts in the code of a cell: between quotation marks, in templates with `{}` for what
 * is put in, and names of properties. None, if the code cannot be read.
 */
export function textsInCode(source: string): string[] {
  try {
    const { program } = parse(source, {
      sourceType: "module",
      plugins: ["typescript"],
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    });
    return [...new Set(textsIn(program))];
  } catch {
    return [];
  }
}

/** A node of the tree: what else it has depends on its type. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  if (node.type === "ImportDeclaration") return [];
  const inside = Object.entries(node)
    .filter(([part]) => part !== "loc" && part !== "typeAnnotation")
    .flatMap(([, part]) => textsIn(part));
  return [...ownTextOf(node), ...inside];
}

function ownTextOf(node: Node): string[] {
  if (node.type === "StringLiteral") return [`${node.value}`];
  if (node.type === "TemplateLiteral") {
    const parts = node.quasis as { value: { cooked: string } }[];
    return [parts.map(({ value }) => value.cooked).join("{}")];
  }
  const { name } = Object(node.type === "ObjectProperty" ? node.key : undefined);
  return typeof name === "string" && !OPTIONS.has(name) ? [name] : [];
}

/**
 * TypeScript without its types. Every type becomes blanks, so that nothing moves.
 *
 * @module
 */
import { type Blanks, blanksIn } from "./blanks.ts";
import { faultAt, type Node, partsOf } from "./node.ts";
import { blankInClass } from "./types_in_classes.ts";

/** What means nothing when the code runs, wherever it stands. */
const TYPES = new Set([
  "TSTypeAnnotation",
  "TSTypeParameterDeclaration",
  "TSTypeParameterInstantiation",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
  "TSDeclareMethod",
  "TSIndexSignature",
  "TSClassImplements",
  "TSInterfaceHeritage",
]);

/** What stands as a statement of its own. */
const STATEMENTS = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
]);

/** What would have to be computed: no cell of the course needs any of it. */
const COMPUTED: Readonly<Record<string, string>> = {
  TSEnumDeclaration: "an enum",
  TSModuleDeclaration: "a namespace",
  TSParameterProperty: "a property that is declared as a parameter",
  TSImportEqualsDeclaration: "an import by `=`",
  TSExportAssignment: "an export by `=`",
  Decorator: "a decorator",
};

/**
 * Blanks all types of a program.
 *
 * @param source Its text.
 * @param program Its tree.
 * @throws {SyntaxError} If it has something of TypeScript that is more than types.
 */
export function stripTypes(source: string, program: Node): string {
  const blanks = blanksIn(source);
  const visit = (node: Node): void => {
    const { type, start, end } = node;
    if (Object.hasOwn(COMPUTED, type) && node.declare !== true) {
      throw faultAt(`A page cannot run ${COMPUTED[type]}`, node);
    }
    if (TYPES.has(type)) {
      return blanks.blank(start, end, STATEMENTS.has(type) ? ";" : " ");
    }
    if (node.declare === true) return blanks.blank(start, end, ";");
    if (isTypeModule(node)) return blanks.blank(start, end, ";");
    if (blankOperator(source, node, blanks)) return visit(node.expression);
    if (type === "ArrowFunctionExpression") keepArrow(source, node, blanks);
    if (type === "VariableDeclarator" && node.definite) {
      blanks.blankSign(node.id.start, node.id.typeAnnotation?.start ?? node.id.end, "!");
    }
    if (/^Class/.test(type) && blankInClass(source, node, blanks)) return;
    if (Array.isArray(node.params)) blankParameters(node.params, blanks);
    if (Array.isArray(node.specifiers)) blankSpecifiers(source, node.specifiers, blanks);
    for (const part of partsOf(node)) visit(part);
  };
  visit(program);
  return blanks.text();
}

/** Whether all of an import or export is types: nothing is loaded for it. */
function isTypeModule(node: Node): boolean {
  if (!/^(?:Import|Export\w+)Declaration$/.test(node.type)) return false;
  const inside = node.declaration;
  return node.importKind === "type" || node.exportKind === "type" ||
    STATEMENTS.has(inside?.type) || inside?.declare === true;
}

/** What changes the type of an expression goes; the expression stays. */
function blankOperator(source: string, node: Node, blanks: Blanks): boolean {
  const { type, start, end, expression } = node;
  switch (type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSInstantiationExpression":
      blanks.blank(endOf(source, expression), end, signAfter(source, end));
      return true;
    case "TSNonNullExpression":
      blanks.blankSign(expression.end, end, "!");
      return true;
    case "TSTypeAssertion":
      blanks.blank(start, source.indexOf(">", node.typeAnnotation.end) + 1);
      return true;
    default:
      return false;
  }
}

/** Blanks and comments. */
const NOTHING = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/y;

/** The place of the next sign that means something. */
function nextSign(source: string, from: number): number {
  NOTHING.lastIndex = from;
  NOTHING.test(source);
  return NOTHING.lastIndex;
}

/** Where an expression ends, with the parentheses around it. */
function endOf(source: string, { end, extra }: Node): number {
  let at = end;
  if (extra?.parenthesized) {
    for (let next; source[next = nextSign(source, at)] === ")";) at = next + 1;
  }
  return at;
}

/**
 * What must stand in the place of a type at the end of a statement: after a type a new line
 * begins a new statement, but without the type it might go on with the expression.
 */
function signAfter(source: string, end: number): string {
  const next = nextSign(source, end);
  const goesOn = source.slice(end, next).includes("\n") &&
    /[[(`]/.test(source[next] ?? "");
  return goesOn ? ";" : " ";
}

/** The arrow must stay in the line of the parameters, however long their type is. */
function keepArrow(source: string, { returnType }: Node, blanks: Blanks): void {
  if (!returnType || !source.slice(returnType.start, returnType.end).includes("\n")) {
    return;
  }
  const parenthesis = source.lastIndexOf(")", returnType.start);
  blanks.blank(parenthesis, returnType.end);
  blanks.put(returnType.end - 1, ")");
}

/** `(this: X, a?: Y)` */
function blankParameters(parameters: readonly Node[], blanks: Blanks): void {
  const [first, second] = parameters;
  if (first?.type === "Identifier" && first.name === "this") {
    blanks.blank(first.start, second?.start ?? first.end);
  }
  for (const { optional, start, end, typeAnnotation } of parameters) {
    if (optional) blanks.blankSign(start, typeAnnotation?.start ?? end, "?");
  }
}

/** `import { type A, b }` */
function blankSpecifiers(source: string, specifiers: Node[], blanks: Blanks): void {
  for (const { start, end, importKind, exportKind } of specifiers) {
    if (importKind !== "type" && exportKind !== "type") continue;
    const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
    blanks.blank(start, end + comma);
  }
}

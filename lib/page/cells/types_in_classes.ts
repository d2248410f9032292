/**
 * What TypeScript adds to classes.
 *
 * @module
 */
import type { Blanks } from "./blanks.ts";
import type { Node } from "./node.ts";

const WORDS = /\b(?:public|private|protected|readonly|override|abstract)\b/g;

/**
 * Blanks the words and signs that a class or a member of it has for the checker alone.
 *
 * @returns Whether nothing of it is left.
 */
export function blankInClass(source: string, node: Node, blanks: Blanks): boolean {
  const { type, start, end, key } = node;
  switch (type) {
    case "ClassMethod":
    case "ClassProperty":
    case "ClassAccessorProperty":
    case "ClassPrivateProperty":
    case "ClassPrivateMethod": {
      if (node.abstract) {
        blanks.blank(start, end, ";");
        return true;
      }
      blanks.blankWords(start, key.start, WORDS);
      const after = node.typeAnnotation?.start ?? node.typeParameters?.start ??
        (node.params ? source.indexOf("(", key.end) : node.value?.start ?? end);
      if (node.optional) blanks.blankSign(key.end, after, "?");
      if (node.definite) blanks.blankSign(key.end, after, "!");
      return false;
    }
    case "ClassDeclaration":
    case "ClassExpression": {
      if (node.abstract) {
        blanks.blankWords(start, node.id?.start ?? node.body.start, WORDS);
      }
      if (node.implements?.length > 0) {
        const from = node.superTypeParameters?.end ?? node.superClass?.end ??
          node.typeParameters?.end ?? node.id?.end ?? start;
        blanks.blank(source.indexOf("implements", from), node.implements.at(-1).end);
      }
      return false;
    }
    default:
      return false;
  }
}

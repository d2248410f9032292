/**
 * Text in the place of markup: what it says is shown, and never read as tags.
 *
 * @module
 */

const ENTITIES = [["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]] as const;

/** Text that means itself, between tags and in attributes between double quotes. */
export function escapeHtml(text: string): string {
  return ENTITIES.reduce((out, [sign, entity]) => out.replaceAll(sign, entity), text);
}

/** The text that {@linkcode escapeHtml} was given. */
export function unescapeHtml(text: string): string {
  return ENTITIES.toReversed().reduce(
    (out, [sign, entity]) => out.replaceAll(entity, sign),
    text,
  );
}

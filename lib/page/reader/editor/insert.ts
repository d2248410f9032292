/// <reference lib="dom" />
/**
 * Writing into a field.
 *
 * @module
 */

/** Writes as if it were typed, so that it can be undone. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  // Nothing else keeps the browser's undo.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
}

/**
 * Requests on a condition.
 *
 * Source: RFC 9110, sections 8.8.3 and 13.
 *
 * @module
 */

/** What becomes of a request: it is answered, nothing has changed, or too much has. */
export type Outcome = "answer" | "unchanged" | "changed";

/** A tag of an entity, weak or not. */
const TAG = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;

/**
 * What becomes of a request to read a file that is there. Dates count for nothing here: the
 * server knows none, and may then not look at them.
 *
 * @param headers The headers of the request.
 * @param tag What is between the quotation marks of the file's tag, which is strong.
 */
export function outcomeOf(headers: Headers, tag: string): Outcome {
  const match = headers.get("if-match");
  if (match !== null && !names(match, tag, false)) return "changed";
  const noneMatch = headers.get("if-none-match");
  return noneMatch !== null && names(noneMatch, tag, true) ? "unchanged" : "answer";
}

/** Whether a list of tags names one; a weak tag is the same for who compares weakly. */
function names(list: string, tag: string, isWeakEnough: boolean): boolean {
  if (list.trim() === "*") return true;
  return [...list.matchAll(TAG)].some(([, weak, own]) =>
    own === tag && (isWeakEnough || weak === undefined)
  );
}

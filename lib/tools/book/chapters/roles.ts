/**
 * What a code cell is for.
 *
 * @module
 */

/** Whether a cell prepares the session, and says nothing about the question of the page. */
export function isSetup(source: string): boolean {
  return /^import /m.test(source) && /\bnotebook\(\)/.test(source);
}

/** Whether a cell lets an answer be checked. */
export function isExercise(source: string): boolean {
  return /^[^\S\n]*(?:await )?check\(/m.test(source);
}

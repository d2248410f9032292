/**
 * Exercises that ask a trained model, and what they load.
 *
 * @module
 */

/** What is loaded with a cell that names an exercise. */
export const NEEDS_TRAINED: Readonly<Record<string, string>> = {
  brokenAnswer: "parameters/pair_lookup",
  foolTheModel: "parameters/subject_and_verb",
};

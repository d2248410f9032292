/**
 * What all kinds of exercises have in common.
 *
 * @module
 */
import type { Exercise, Verdict, Wording } from "./exercise.ts";
import { workedSolution } from "./worked_solution.ts";

/** The words of an exercise, and its solution with the text of the module that holds it. */
interface Parts<Answer> extends Wording {
  readonly worked: Answer;
  readonly source: string;
}

/** Makes an exercise of its parts and of what judges an answer. */
export function exerciseOf<Answer>(
  { name, task, hints, afterwards, explanation, worked, source }: Parts<Answer>,
  judge: (answer: unknown) => Verdict,
): Exercise<Answer> {
  const solution = workedSolution(name, source);
  return { name, task, hints, afterwards, explanation, worked, solution, judge };
}

/**
 * Worked solutions, on request.
 *
 * @module
 */
import { present } from "../session/present.ts";
import { expectExercise } from "./check.ts";
import type { Exercise } from "./exercise.ts";

/**
 * Shows a worked solution of an exercise: the very code that the tests of this project
 * check.
 *
 * @param exercise The exercise.
 * @throws {TypeError} If there is no such exercise.
 *
 * @example A look at the answer
 * ```ts
 * import { contextNumber, solution } from "@headlight/attention/notebook";
 *
 * await solution(contextNumber);
 * ```
 */
export async function solution<Answer>(exercise: Exercise<Answer>): Promise<void> {
  expectExercise("show the solution", exercise);
  const { name, explanation, solution } = exercise;
  await present({
    "text/markdown":
      `**A solution of** \`${name}\`\n\n${explanation}\n\n\`\`\`ts\n${solution}\n\`\`\`\n`,
    "text/plain": `A solution of ${name}. ${explanation}\n\n${solution}`,
  });
}

/**
 * Worked solutions, on request.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { surroundings } from "../session/surroundings.ts";
import type { Exercise } from "./exercise.ts";
import { expectExercise, typed } from "./exercise_of.ts";
import { words } from "./words/words.ts";

/**
 * Shows a worked solution of an exercise: the very code that the tests of this project
 * check.
 *
 * @param exercise One of the exercises.
 * @throws {TypeError} If there is no such exercise, or more is given.
 *
 * @example A look at the answer
 * ```ts
 * import { exercises, solution } from "@headlight/attention/notebook";
 *
 * await solution(exercises.contextNumber);
 * ```
 */
export async function solution<Answer>(exercise: Exercise<Answer>): Promise<void> {
  expectArguments("show a solution", arguments.length, 1);
  expectExercise("show a solution", exercise);
  const { explanation, solution } = exercise;
  const { heading, text } = words().solution;
  const name = typed(exercise.name);
  const code = `\`\`\`ts\n${solution}\n\`\`\`\n`;
  await surroundings().show({
    "text/markdown": `${heading(name)}\n\n${explanation}\n\n${code}`,
    "text/plain": `${text(name, explanation)}\n\n${solution}`,
  });
}

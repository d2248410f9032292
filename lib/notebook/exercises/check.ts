/**
 * Exercises that check themselves.
 *
 * @module
 */
import { present } from "../session/present.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { answerBundle } from "./answer_bundle.ts";
import type { Exercise } from "./exercise.ts";

/** How many wrong answers an exercise had in this session. */
const tries = new Map<string, number>();

/**
 * Tries an answer to an exercise and shows under the cell what is right, the first thing
 * that is wrong, and a hint. The hints grow with each wrong answer.
 *
 * Whatever the answer does, the session lives on: an endless loop is stopped after a
 * second.
 *
 * @param exercise The exercise.
 * @param answer What it asks for, usually a function.
 * @throws {TypeError} If there is no such exercise.
 *
 * @example An answer that is not right yet
 * ```ts
 * import { check, contextNumber } from "@headlight/attention/notebook";
 *
 * await check(contextNumber, (weights, values) => weights[0]! * values[0]!);
 * ```
 */
export async function check<Answer>(
  exercise: Exercise<Answer>,
  answer: NoInfer<Answer>,
): Promise<void> {
  expectExercise("check", exercise);
  const verdict = exercise.judge(answer);
  const count = (tries.get(exercise.name) ?? 0) + (verdict.state === "wrong" ? 1 : 0);
  tries.set(exercise.name, count);
  await present(answerBundle(exercise, verdict, count));
}

/** Refuses what is no exercise, such as a function of the library with a similar name. */
export function expectExercise(action: string, exercise: unknown): void {
  if (typeof exercise === "object" && exercise !== null && "judge" in exercise) return;
  throw new TypeError(
    `Cannot ${action}: an exercise such as exactLookup is needed, ` +
      `found ${kindOf(exercise)}`,
  );
}

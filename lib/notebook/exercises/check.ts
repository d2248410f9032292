/**
 * Exercises that check themselves.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { surroundings } from "../session/surroundings.ts";
import { answerBundle } from "./answer_bundle.ts";
import type { Exercise } from "./exercise.ts";
import { expectExercise } from "./exercise_of.ts";

/** How many wrong answers an exercise had in this session. */
const tries = new Map<string, number>();

/**
 * Tries an answer to an exercise and shows under the cell what is right, the first thing
 * that is wrong, and a hint. The hints grow with each wrong answer.
 *
 * Whatever the answer does, the session lives on: an endless loop is stopped after a
 * second.
 *
 * @param exercise One of the exercises.
 * @param answer What it asks for, usually a function.
 * @throws {TypeError} If there is no such exercise, or more is given than an answer.
 *
 * @example An answer that is not right yet
 * ```ts
 * import { check, exercises } from "@headlight/attention/notebook";
 *
 * await check(exercises.contextNumber, (weights, values) => weights[0]! * values[0]!);
 * ```
 */
export async function check<Answer>(
  exercise: Exercise<Answer>,
  answer: NoInfer<Answer>,
): Promise<void> {
  expectArguments("check an answer", arguments.length, 2);
  expectExercise("check an answer", exercise);
  await exercise.prepare();
  const verdict = exercise.judge(answer);
  const count = (tries.get(exercise.name) ?? 0) + (verdict.state === "wrong" ? 1 : 0);
  tries.set(exercise.name, count);
  const place = surroundings();
  place.judged?.(exercise.name, verdict.state === "right");
  await place.show(answerBundle(exercise, verdict, count));
}

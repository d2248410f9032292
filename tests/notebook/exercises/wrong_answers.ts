import type { Exercise } from "../../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../../assert.ts";

/** A wrong answer, and a piece of the hint that is made for it. */
type WrongAnswer<Answer> = readonly [mistake: string, answer: Answer, hint: string];

/** Tests that each wrong answer gets a hint of its own, which holds the piece. */
export function testWrongAnswers<Answer>(
  exercise: Exercise<Answer>,
  answers: readonly WrongAnswer<Answer>[],
): void {
  for (const [mistake, answer, piece] of answers) {
    Deno.test(`${exercise.name} has a hint for ${mistake}`, async () => {
      await exercise.prepare();
      const { state, hint } = exercise.judge(answer);
      assertEquals(state, "wrong");
      assert(hint?.includes(piece), `Expected a hint with "${piece}", got "${hint}"`);
    });
  }
  Deno.test(`${exercise.name} has another hint for each of ${answers.length} mistakes`, async () => {
    await exercise.prepare();
    const hints = answers.map(([, answer]) => exercise.judge(answer).hint);
    assertEquals(new Set(hints).size, answers.length);
  });
}

/** What a reader may write although its type is wrong: cells are not type-checked. */
export function untyped<Answer>(_: Exercise<Answer>, answer: unknown): Answer {
  return answer as Answer;
}

import { answerBundle } from "../../../lib/notebook/exercises/answer_bundle.ts";
import {
  check,
  type Exercise,
  exercises,
  solution,
  todo,
} from "../../../lib/notebook/mod.ts";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "../../assert.ts";
import { allExercises } from "./all_exercises.ts";
import { printed } from "../printed.ts";

const { blindQueries, bugZoo, contextNumber, exactLookup, traceShapes } = exercises;

const answerTo = <Answer>(exercise: Exercise<Answer>, answer: Answer, tries = 1) =>
  answerBundle(exercise, exercise.judge(answer), tries);

Deno.test("check() prints words outside a notebook", async () => {
  const text = await printed(() => check(contextNumber, contextNumber.worked));
  assertMatch(text, /^Right: exercises\.contextNumber\. All 5 cases agree\.\n\n/);
  assertStringIncludes(text, contextNumber.afterwards);
});

Deno.test("check() gives more hints with each wrong answer, and at last the solution", async () => {
  const wrong = () => check(traceShapes, () => ({} as never));
  const hints = async () => (await printed(wrong)).match(/^Hint: /gm)?.length;
  assertEquals([await hints(), await hints(), await hints()], [1, 2, 3]);
  assertStringIncludes(await printed(wrong), "`await solution(exercises.traceShapes)`");
});

Deno.test("check() does not count what cannot be judged as a try", async () => {
  await printed(() => check(blindQueries, () => todo()));
  await printed(() => check(blindQueries, 3 as never));
  const text = await printed(() => check(blindQueries, () => [7]));
  assertEquals(text.match(/^Hint: /gm)?.length, 1);
});

Deno.test("check() gives the hint made for the mistake before the others", () => {
  const mean = (_: number[], values: number[]) =>
    values.reduce((sum, value) => sum + value) / values.length;
  const first = answerTo(contextNumber, mean)["text/plain"]!;
  assertEquals(first.match(/^Hint: .*/gm)?.length, 1);
  assertStringIncludes(first, "Hint: This is the plain mean");
  const second = answerTo(contextNumber, mean, 2)["text/plain"]!;
  assertStringIncludes(second, `Hint: ${contextNumber.hints[0]}`);
});

Deno.test("check() says what is to be done as long as nothing is written", () => {
  for (const exercise of allExercises) {
    const { name, judge, task } = exercise;
    const answer = name === "bugZoo" ? {} : () => todo();
    const bundle = answerBundle(exercise, judge(answer), 0);
    const start = `Not written yet: exercises.${name}. ${task}`;
    assertStringIncludes(bundle["text/plain"]!, start);
    assertStringIncludes(bundle["text/plain"]!, "in the place of `todo()`");
    assert(!bundle["text/plain"]!.includes("Hint"));
  }
});

Deno.test("check() shows inputs, what came out and what is right as small tables", () => {
  const { "text/html": html, "text/plain": text } = answerTo(
    blindQueries,
    () => [0],
  );
  assertStringIncludes(html!, "<strong>mask</strong>");
  assertStringIncludes(html!, "query ↓ key →");
  assertStringIncludes(html!, "<strong>yours</strong></div><table>");
  assertStringIncludes(html!, "<strong>right</strong></div><table>");
  assertStringIncludes(text!, "yours: [0]");
  assertStringIncludes(text!, "right: [1, 4]");
});

Deno.test("check() writes nothing into a page that a reader's text could break", () => {
  const throwing = () => {
    throw new Error('<img src="x" onerror="alert(1)">');
  };
  const { "text/html": html } = answerTo(exactLookup, throwing);
  assert(!html!.includes("<img"));
  const named = answerTo(bugZoo, {
    "<b>bold</b>": bugZoo.worked["nobody sees the future"]!,
  });
  assert(!named["text/html"]!.includes("<b>"));
});

Deno.test("check() uses only what a page without trust keeps", () => {
  for (const exercise of allExercises) {
    for (const answer of [exercise.worked, () => todo(), () => 3]) {
      const html = answerBundle(exercise, exercise.judge(answer), 3)["text/html"]!;
      for (const [, tag] of html.matchAll(/<(\w+)/g)) {
        assertMatch(tag!, /^(div|p|strong|code|table|caption|thead|tbody|tr|th|td)$/);
      }
    }
  }
});

Deno.test("check() gives the same bytes for the same answer", () => {
  for (const exercise of allExercises) {
    for (const answer of [exercise.worked, () => todo(), () => 3]) {
      const bundle = () => answerBundle(exercise, exercise.judge(answer), 1);
      assertEquals(bundle(), bundle());
    }
  }
});

Deno.test("solution() prints the explanation and the code", async () => {
  const text = await printed(() => solution(contextNumber));
  assertEquals(
    text,
    `A solution of exercises.contextNumber. ${contextNumber.explanation}\n\n${contextNumber.solution}`,
  );
});

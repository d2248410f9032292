import { answerBundle } from "../../../lib/notebook/exercises/answer_bundle.ts";
import { exercises, todo } from "../../../lib/notebook/mod.ts";
import { map, zeros } from "../../../lib/mod.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { allExercises, functionExercises } from "./all_exercises.ts";
import { untyped } from "./wrong_answers.ts";

const { contextNumber, exactLookup } = exercises;

/** Answers that are none, and what is said about them in every exercise. */
const BROKEN: [what: string, answer: unknown, message: string][] = [
  ["a number", 3, "A function is needed, and this is the number 3."],
  ["nothing", undefined, "A function is needed, and this is undefined."],
  ["an async function", async () => {}, "The function is async: "],
  ["a promise", () => Promise.resolve(0), "It returns a promise"],
  ["a promise that fails", () => Promise.reject(new Error("No")), "It returns a promise"],
];

for (const [what, answer, message] of BROKEN) {
  Deno.test(`an exercise answers ${what} in a sentence`, async () => {
    for (const { judge } of functionExercises) {
      const verdict = judge(answer);
      assertEquals(verdict.state, "broken");
      assertEquals(verdict.message.slice(0, message.length), message);
    }
    // A rejection that nobody awaits would end the test here.
    await new Promise((resolve) => setTimeout(resolve));
  });
}

Deno.test("an exercise answers a function that throws in a sentence", () => {
  const throwing = () => {
    throw new RangeError("Too far");
  };
  const messages = functionExercises.map(({ judge }) => judge(throwing).message);
  assert(
    messages.every((message) => message.includes("It throws `RangeError: Too far`.")),
  );
  const strange = () => {
    throw "a stone";
  };
  assertEquals(
    exactLookup.judge(strange).message,
    'It throws the text "a stone".',
  );
});

Deno.test("an exercise answers a function that returns nothing, NaN or another type", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const objects = [{}, Object.create(null), new Map(), cycle, [], [NaN], [[1], [2]]];
  const outputs: unknown[] = [undefined, null, NaN, "no", 1n, Symbol("x"), () => {}];
  outputs.push(...objects, Array(1e5).fill(0));
  for (const exercise of functionExercises) {
    for (const output of outputs) {
      const verdict = exercise.judge(() => output);
      const { state, message } = verdict;
      assert(state === "wrong" || state === "broken", `${exercise.name}: ${state}`);
      assert(message.endsWith("."), message);
      assertStringIncludes(answerBundle(exercise, verdict, 1)["text/plain"]!, message);
    }
  }
  assertEquals(
    contextNumber.judge(() => NaN).message,
    "0 of 5 cases agree. Here is the first that does not. It gives NaN, which is not a number.",
  );
  assertEquals(
    contextNumber.judge(untyped(contextNumber, () => {})).message,
    "0 of 5 cases agree. Here is the first that does not. It gives nothing " +
      "(is a `return` missing?), where a number belongs.",
  );
  assertEquals(
    exactLookup.judge((similarities) => similarities.map(() => NaN)).message,
    "0 of 9 cases agree. Here is the first that does not. It gives NaN, which is not a number, " +
      "at index 0.",
  );
});

Deno.test("an exercise notices that a function changes its input", () => {
  const sorting = (similarities: number[]) => {
    const answer = exactLookup.worked([...similarities]);
    similarities.sort((a, b) => a - b);
    return answer;
  };
  const { state, message } = exactLookup.judge(sorting);
  assertEquals(state, "broken");
  assertEquals(
    message,
    "The function changes its input `similarities`, which others may still need. " +
      "Let it work on a copy.",
  );
});

Deno.test("an exercise notices that a function changes a tensor or an object", () => {
  const spoiling = (input: { data?: Float32Array; queries?: number }) => {
    if (input.data) input.data[0] = 7;
    else input.queries = 0;
  };
  for (const { name, judge } of functionExercises) {
    if (!["scaleDamage", "blindQueries", "traceShapes"].includes(name)) continue;
    const { state, message } = judge(spoiling);
    assertEquals(state, "broken");
    assert(message.startsWith("The function changes its input"), message);
  }
});

Deno.test("an exercise gives the same cases after a function has changed its input", () => {
  exactLookup.judge((similarities) => similarities.fill(0));
  assertEquals(exactLookup.judge(exactLookup.worked).state, "right");
});

Deno.test("an exercise stops a function that never returns, and lives on", () => {
  let turns = 0;
  const endless = () => {
    // It uses a variable of this cell, as a reader's function may.
    for (;;) turns++;
  };
  for (const { judge, name } of functionExercises.slice(0, 2)) {
    const { state, message } = judge(endless);
    assertEquals([name, state], [name, "broken"]);
    assert(message.includes("did not end within a second"), message);
  }
  assert(turns > 0);
  assertEquals(exactLookup.judge(exactLookup.worked).state, "right");
});

Deno.test("an exercise stops a function that recurses without end", () => {
  const deeper = (): number => deeper() + 1;
  assert(
    contextNumber.judge(deeper).message.startsWith("It throws `RangeError: Maximum"),
  );
});

Deno.test("an exercise says what to do as long as it is not written", () => {
  for (const { name, judge, task } of allExercises) {
    const verdict = judge(name === "bugZoo" ? { test: () => todo() } : () => todo());
    assertEquals([verdict.state, verdict.message], ["unfinished", task]);
    assertEquals(verdict.hint, undefined);
  }
});

Deno.test("an exercise accepts numbers that are only rounded in another way", () => {
  const rounded = (weights: number[], values: number[]) =>
    Math.fround(contextNumber.worked(weights, values));
  assertEquals(contextNumber.judge(rounded).state, "right");
  const zero = map(zeros(["key"], { key: 1 }), () => -0).data[0]!;
  assertEquals(
    exactLookup.judge((s) => exactLookup.worked(s).map((weight) => weight || zero)).state,
    "right",
  );
});

import { answerBundle } from "../../../lib/notebook/exercises/answer_bundle.ts";
import { bugs, check, exercises, solution, todo } from "../../../lib/notebook/mod.ts";
import { split, zeros } from "../../../lib/mod.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertThrows,
} from "../../assert.ts";
import { allExercises } from "./all_exercises.ts";

const LIST = `{ ${Object.keys(exercises).join(", ")} }`;

/** An object that throws whenever it is looked at. */
const untouchable = new Proxy({}, {
  get() {
    throw new Error("Hands off");
  },
  has() {
    throw new Error("Hands off");
  },
  ownKeys() {
    throw new Error("Hands off");
  },
});
const moody = {
  get scores() {
    throw new Error("Not today");
  },
  [Symbol.for("Deno.customInspect")]() {
    throw new Error("Not today");
  },
};
const Wordless = class extends Error {
  override get message(): string {
    throw new Error("No words");
  }
};

/** Things of every kind, among them some that look like others. */
const THINGS: unknown[] = [
  ...[undefined, null, NaN, Infinity, -0, 5, 1n, true, "", "text", Symbol("sign")],
  ...[[], [NaN], [[1], [2]], Array(5), {}, Object.create(null), new Map(), /x/],
  ...[() => {}, class {}, new Date(NaN), new Wordless(), untouchable, moody],
  ...[zeros([], {}), zeros(["key"], { key: 3 }), split, exercises],
];

/** Answers made of a thing: it is the answer, is given, is thrown, or is handed on. */
const answersOf = (thing: unknown): unknown[] => [
  thing,
  () => thing,
  () => [thing, thing, thing],
  () => ({ scores: thing, bert: thing }),
  () => {
    throw thing;
  },
  (given: (...things: unknown[]) => unknown) => given(thing, thing, thing),
  { test: thing },
  { test: () => thing },
  { test: (given: (...things: unknown[]) => unknown) => given(thing, thing, thing) },
  {
    get test() {
      throw thing;
    },
  },
];

Deno.test("every exercise gives a verdict on any answer, and it can be shown", () => {
  for (const exercise of allExercises) {
    for (const answer of THINGS.flatMap(answersOf)) {
      const verdict = exercise.judge(answer);
      const { state, message } = verdict;
      assertMatch(state, /^(wrong|broken|unfinished)$/);
      assertMatch(message, /^[^]{1,2000}\.$/);
      const shown = answerBundle(exercise, verdict, 3);
      assert(shown["text/plain"]!.includes(message));
    }
  }
});

Deno.test("an exercise says that an answer throws when it is looked at", () => {
  const { state, message } = exercises.bugZoo.judge(untouchable as never);
  assertEquals(state, "broken");
  assertEquals(message, "Looking at the answer throws `Error: Hands off`.");
});

Deno.test("an exercise repeats the start of a long error, and not all of it", () => {
  const { message } = exercises.exactLookup.judge(() => {
    throw new Error("far ".repeat(10000));
  });
  assertMatch(message, /^It throws `Error: (far )+.*…`\.$/);
  assert(message.length < 1000);
});

Deno.test("check() and solution() refuse what is no exercise, and list those there are", async () => {
  const { scaleDamge } = exercises as unknown as Record<string, never>;
  for (
    const [thing, found] of [
      [scaleDamge, "undefined"],
      ["scaleDamage", 'the text "scaleDamage"'],
      [split, "a function"],
      [{ judge: () => {} }, "an object"],
    ]
  ) {
    const needed = `one of the exercises ${LIST} is needed, found ${found}`;
    await assertRejects(
      () => check(thing as never, undefined as never),
      TypeError,
      `Cannot check an answer: ${needed}`,
    );
    await assertRejects(
      () => solution(thing as never),
      TypeError,
      `Cannot show a solution: ${needed}`,
    );
  }
});

Deno.test("check(), solution(), todo() and judge() refuse more arguments than they need", async () => {
  const { exactLookup } = exercises;
  const answer = exactLookup.worked;
  await assertRejects(
    // @ts-expect-error: an answer is enough
    () => check(exactLookup, answer, answer),
    TypeError,
    "Cannot check an answer: 2 arguments are enough, found 3",
  );
  await assertRejects(
    // @ts-expect-error: an exercise is enough
    () => solution(exactLookup, answer),
    TypeError,
    "Cannot show a solution: 1 argument is needed, found 2",
  );
  assertThrows(
    // @ts-expect-error: it takes nothing
    () => todo("later"),
    TypeError,
    "Cannot leave this to be written: 0 arguments are enough, found 1",
  );
  assertThrows(
    // @ts-expect-error: an answer is enough
    () => exactLookup.judge(answer, answer),
    TypeError,
    "Cannot judge an answer: 1 argument is needed, found 2",
  );
});

Deno.test("nobody can change the exercises, or the bugs", () => {
  assertThrows(() => Object.assign(exercises, { bugZoo: undefined }), TypeError);
  assertThrows(() => Object.assign(bugs, { wrongSplit: undefined }), TypeError);
});

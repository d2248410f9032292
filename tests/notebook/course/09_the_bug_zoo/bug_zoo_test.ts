import { bugs, exercises, type Table, todo } from "../../../../lib/notebook/mod.ts";
import {
  type Attend,
  attention,
  nested,
  random,
  randomParameters,
} from "../../../../lib/mod.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { bugZoo } = exercises;
const tokens = random(["token", "model"], { token: 3, model: 4 }, { seed: 1 });
const parameters = randomParameters({ model: 4, heads: 2, seed: 2 });
const rowsSumToOne = (attend: Attend) =>
  nested(attend(tokens, tokens, parameters).weights).flat().every((row) =>
    Math.abs(row.reduce((sum, share) => sum + share) - 1) < 1e-5
  );
const catchesSplit = bugZoo.worked["a token that asks changes its own row only"]!;

testWrongAnswers(bugZoo, [
  ["a test that lets everything through", {
    shape: (attend) => attend(tokens, tokens, parameters).output.sizes.query === 3,
  }, "lets every bug through"],
  ["a test that fails what is right", { never: () => false }, "too strict"],
  ["a bug that is alive", { rowsSumToOne }, "`wrongSplit` is alive"],
  [
    "another bug that is alive",
    { catchesSplit, rowsSumToOne },
    "`wrongScale` is alive",
  ],
]);

Deno.test("bugZoo has a hint for each bug, when it is the only one alive", () => {
  const caughtBy = Object.fromEntries(
    Object.entries(bugs).map(([name, { attend }]) => [
      name,
      // A test that knows the bug by its face.
      (tried: Attend) => tried !== attend,
    ]),
  );
  for (const [name, { hint }] of Object.entries(bugs)) {
    const { [name]: _, ...tests } = caughtBy;
    const verdict = bugZoo.judge(tests);
    assertEquals(verdict.message, "7 of 8 bugs are caught.");
    assertEquals(verdict.hint, `\`${name}\` is alive. ${hint}`);
  }
});

Deno.test("bugZoo shows which test catches which bug", () => {
  const [exhibit] = bugZoo.judge({ rowsSumToOne }).exhibits;
  const { rows } = (exhibit as { table: Table }).table;
  assertEquals(rows.length, 8);
  assertEquals(rows.filter((row) => row[2] !== "alive"), [
    ["softmaxOverQueries", "takes the softmax over the queries", "rowsSumToOne"],
  ]);
});

Deno.test("bugZoo passes over tests that are still to be written", () => {
  const later = () => todo();
  assertEquals(bugZoo.judge({ later }).state, "unfinished");
  assertEquals(bugZoo.judge({}).state, "unfinished");
  assertEquals(bugZoo.judge({ later, ...bugZoo.worked }).state, "right");
});

Deno.test("bugZoo names the test that gives no answer", () => {
  const broken = untyped(bugZoo, { rowsSumToOne, count: () => 3 });
  const { state, message } = bugZoo.judge(broken);
  assertEquals(state, "broken");
  assertEquals(
    message,
    "In the test `count`: It gives the number 3, where true or false belongs.",
  );
});

Deno.test("bugZoo is solved by tests that each catch something", () => {
  for (const [name, test] of Object.entries(bugZoo.worked)) {
    const { message, exhibits } = bugZoo.judge({ [name]: test });
    assertMatch(message, /^[1-7] of 8 bugs are caught\.$/);
    assertEquals(exhibits.length, 1);
  }
});

Deno.test("bugZoo gives every test the real attention once", () => {
  const seen: Attend[] = [];
  bugZoo.judge({
    look(attend) {
      seen.push(attend);
      return true;
    },
  });
  assertEquals(seen, [attention, ...Object.values(bugs).map(({ attend }) => attend)]);
});

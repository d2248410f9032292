import { bugs, exercises, type Table, todo } from "../../../../lib/notebook/mod.ts";
import {
  type Attend,
  attention,
  causalMask,
  largestDifference,
  nested,
  random,
  randomParameters,
  tensor,
} from "../../../../lib/mod.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { leaks } = exercises;
const tokens = (token: number, seed: number) =>
  random(["token", "model"], { token, model: 6 }, { seed });
const before = tokens(4, 1);
const after = tensor(["token", "model"], [
  ...nested(before).slice(0, -1),
  ...nested(tokens(1, 2)),
]);

/** Whether rows of the output move when the last token changes: some rows, some heads. */
const moves = (heads: number, rows: number, mask?: ReturnType<typeof causalMask>) => {
  const parameters = randomParameters({ model: 6, heads, seed: 3 });
  return (attend: Attend) => {
    const [one, other] = [before, after].map((x) =>
      nested(attend(x, x, parameters, { mask }).output).slice(0, rows)
    );
    return `${one}` !== `${other}`;
  };
};

testWrongAnswers(leaks, [
  ["a function that never finds a leak", () => false, "nothing in the zoo leaks"],
  ["no mask", moves(2, 3), "Which mask forbids the future"],
  ["a look at the last row too", moves(2, 4, causalMask(4)), "the rows before it"],
  ["a comparison with what is right", (attend) => {
    const parameters = randomParameters({ model: 6, heads: 2, seed: 3 });
    const options = { mask: causalMask(4) };
    const [one, other] = [attend, attention].map((each) =>
      each(before, before, parameters, options).output
    );
    return largestDifference(one!, other!) > 1e-5;
  }, "Being wrong is not leaking"],
  ["one head", moves(1, 3, causalMask(4)), "With how many heads"],
  ["self-attention alone", moves(2, 3, causalMask(4)), "two sequences"],
]);

Deno.test("leaks tells of each attention what is so and what was said", () => {
  const [exhibit] = leaks.judge(moves(2, 3, causalMask(4))).exhibits;
  const { rows } = (exhibit as { table: Table }).table;
  assertEquals(rows.length, 9);
  assertEquals(rows[0], ["the right one", "no", "no"]);
  assertEquals(rows.filter(([, is, said]) => is !== said), [
    [bugs.selfAsCross.name, "yes", "no"],
  ]);
});

Deno.test("leaks blames neither the heads nor the mask where they are not to blame", () => {
  assertEquals(leaks.judge(() => true).hint, undefined);
  const parameters = randomParameters({ model: 6, heads: 2, seed: 3 });
  const { hint } = leaks.judge((attend) =>
    attend(before, before, parameters, { mask: causalMask(4) }).weights.data[1]! > 0
  );
  assertEquals(hint, undefined);
});

Deno.test("leaks is unfinished while it is to be written, and broken if it throws", () => {
  assertEquals(leaks.judge(() => todo()).state, "unfinished");
  const { state, message } = leaks.judge(() => {
    throw new RangeError("no mask");
  });
  assertEquals(state, "broken");
  assertMatch(message, /no mask/);
  assertEquals(leaks.judge(untyped(leaks, () => 3)).state, "broken");
});

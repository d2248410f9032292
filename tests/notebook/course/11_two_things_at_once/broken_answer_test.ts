import { at } from "../../../../lib/mod.ts";
import { exercises } from "../../../../lib/notebook/mod.ts";
import { ablations } from "../../../../lib/notebook/course/11_two_things_at_once/ablated_heads.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { brokenAnswer } = exercises;
await brokenAnswer.prepare();

Deno.test("each head of each model breaks one answer, and not always the same", () => {
  assertEquals(ablations().length, 12);
  const broken = ablations().map(({ before: [, , head], broken }) => `${head} ${broken}`);
  assertEquals(new Set(broken).size, 4);
});

testWrongAnswers(brokenAnswer, [
  [
    "the answer that is left",
    (weights, asked, head) => {
      const [first, second] = asked.map((key) => at(weights, { head, query: 0, key }));
      return first! < second! ? "first" : "second";
    },
    "still right",
  ],
  ["the number of the head", (_w, _a, head) => head === 1 ? "second" : "first", "seed"],
  [
    "the order of places",
    (_w, [a, b]) => a < b ? "first" : "second",
    "order in the memory",
  ],
  [
    "head 0 each time",
    (weights, [first, second]) =>
      at(weights, { head: 0, query: 0, key: first }) >
          at(weights, { head: 0, query: 0, key: second })
        ? "first"
        : "second",
    "always asks head 0",
  ],
  ["always the same", () => "first", "What does the head itself look at"],
  ["a number", untyped(brokenAnswer, () => 1), "A word is asked for"],
]);

Deno.test("what is neither of the two words gets the hint that names them", () => {
  for (const output of ["both", "First", undefined, ["first"]]) {
    const { hint } = brokenAnswer.judge(untyped(brokenAnswer, () => output));
    assertMatch(hint ?? "none", /A word is asked for/);
  }
});

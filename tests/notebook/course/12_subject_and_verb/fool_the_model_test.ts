import { exercises, todo } from "../../../../lib/notebook/mod.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { foolTheModel } = exercises;
await foolTheModel.prepare();

testWrongAnswers(foolTheModel, [
  ["no text", untyped(foolTheModel, () => 7), "A text is needed"],
  ["a word that the model does not know", () => "the unicorn near the key", "35 words"],
  ["a sentence that is none", () => "the key the cat", "noun phrase"],
  ["a sentence with one noun", () => "the keys", "no other noun"],
  [
    "a sentence that it reads rightly",
    () => "the keys to the old cabinet",
    "where it looked",
  ],
]);

Deno.test("the model is fooled by an adjective where a subject mostly stands", () => {
  for (
    const sentence of [
      "the old picture near the keys",
      "the big car to the cats that the cabinet likes",
    ]
  ) {
    const { state, message } = foolTheModel.judge(() => sentence);
    assertEquals(state, "right", sentence);
    assertMatch(message, /says `are`/);
  }
});

Deno.test("a sentence without words is said to have none, a long one to be long", () => {
  const { message, hint } = foolTheModel.judge(() => "  ");
  assertMatch(message, /no words/);
  assertMatch(hint ?? "none", /A text is needed/);
  const long = foolTheModel.judge(() => "the key" + " near the cats".repeat(20));
  assertMatch(long.message, /too long/);
  assertMatch(long.hint ?? "none", /noun phrase/);
});

Deno.test("where the model looked is shown", () => {
  const { exhibits, message } = foolTheModel.judge(() => "the keys to the old cabinet");
  assertEquals(exhibits.length, 1);
  assertMatch(message, /looks most at `keys`/);
  assertEquals(foolTheModel.judge(() => todo()).state, "unfinished");
});

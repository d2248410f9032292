import { exercises, type Layer, type Place } from "../../../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { threeQuestions } = exercises;

/** The solution with one layer in another place. */
const but = (layer: Layer, change: Partial<Place>) => (): Record<Layer, Place> => ({
  ...threeQuestions.worked(),
  [layer]: { ...threeQuestions.worked()[layer], ...change },
});

testWrongAnswers(threeQuestions, [
  ["a BERT that sees no future", but("bert", { mask: "causal" }), "a masked word"],
  [
    "a GPT that sees its future",
    but("gpt2", { mask: "none" }),
    "one token after the other",
  ],
  [
    "a decoder that sees its future",
    but("decoderFirst", { mask: "none" }),
    "what it has written itself",
  ],
  [
    "a decoder that looks at itself twice",
    but("decoderSecond", { sequences: "one" }),
    "The queries come from the decoder",
  ],
  ["an image with several heads", but("sagan", { heads: "several" }), "one f(x)"],
  ["an alignment with one language", but("bahdanau", { sequences: "one" }), "one row of"],
  [
    "words of its own",
    untyped(threeQuestions, () => ({
      ...threeQuestions.worked(),
      bert: { heads: "many", sequences: 1, mask: "no" },
    })),
    "The words are",
  ],
]);

Deno.test("threeQuestions says which layer is wrong, and not what is right", () => {
  const { message, exhibits } = threeQuestions.judge(but("gpt2", { mask: "none" }));
  assertEquals(message, "5 of 6 parts are right. The first that is not is `gpt2`.");
  assertEquals(exhibits.length, 1);
  assert(!JSON.stringify(exhibits).includes("causal"));
});

Deno.test("threeQuestions has a layer in every corner", () => {
  const corners = Object.values(threeQuestions.worked()).map(({ heads, sequences }) =>
    `${heads} ${sequences}`
  );
  assertEquals(new Set(corners).size, 4);
});

import { exercises } from "../../../../lib/notebook/mod.ts";
import { map, nested, random, type splitHeads, zeros } from "../../../../lib/mod.ts";
import { assertEquals } from "../../../assert.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

type Split = typeof splitHeads;

const { rightSplit } = exercises;
const draw = (token: number, projected: number) =>
  random(["token", "projected"], { token, projected }, { seed: 5 });
const hasShape = (split: Split, token: number, heads: number) => {
  const { sizes } = split(draw(token, 6), heads);
  return sizes.head === heads && sizes.token === token && sizes.feature === 6 / heads;
};

testWrongAnswers(rightSplit, [
  ["a test of the shape", (split) => hasShape(split, 5, 2), "the same shape"],
  [
    "one head",
    (split) => `${split(draw(3, 5), 1).data}` === `${draw(3, 5).data}`,
    "With one head",
  ],
  [
    "equal numbers",
    (split) => {
      const ones = map(
        zeros(["token", "projected"], { token: 3, projected: 4 }),
        () => 1,
      );
      return split(ones, 2).data.every((value) => value === 1);
    },
    "All numbers are equal",
  ],
  [
    "a single token",
    (split) => `${split(draw(1, 6), 2).data}` === `${draw(1, 6).data}`,
    "With a single token",
  ],
  ["no call", () => true, "never calls `split`"],
  [
    "the wrong split itself",
    (split) => `${split(draw(3, 4), 4).data}` === "0",
    "The right split fails",
  ],
  [
    "tokens that only keep their numbers",
    (split) => {
      const parts = nested(split(draw(3, 6), 2));
      return nested(draw(3, 6)).every((row, token) => {
        const found = parts.flatMap((rows) => rows[token]!);
        return `${found.toSorted()}` === `${row.toSorted()}`;
      });
    },
    "No token loses a number",
  ],
  [
    "blocks in any order",
    (split) => {
      const parts = nested(split(draw(3, 6), 2)).map((rows) => `${rows}`);
      const blocks = [0, 3].map((start) =>
        `${nested(draw(3, 6)).map((row) => row.slice(start, start + 3))}`
      );
      return `${parts.toSorted()}` === `${blocks.toSorted()}`;
    },
    "belong to the right heads",
  ],
]);

Deno.test("rightSplit counts a test that throws as one that fails", () => {
  const strict = (split: Split) => {
    if (!rightSplit.worked(split)) throw new Error("This split is wrong");
    return true;
  };
  assertEquals(rightSplit.judge(strict).state, "right");
});

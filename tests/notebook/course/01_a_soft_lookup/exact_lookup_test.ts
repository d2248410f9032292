import { exercises } from "../../../../lib/notebook/mod.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { exactLookup } = exercises;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const softmax = (numbers: number[]) => {
  const exponentials = numbers.map(Math.exp);
  return exponentials.map((exponential) => exponential / sum(exponentials));
};

testWrongAnswers(exactLookup, [
  ["plain softmax", softmax, "the soft lookup itself"],
  [
    "a softmax that is only sharper",
    (similarities) => softmax(similarities.map((similarity) => 20 * similarity)),
    "The limit is meant",
  ],
  [
    "shares in proportion",
    (similarities) => similarities.map((each) => each / sum(similarities)),
    "in proportion",
  ],
  [
    "an index in the place of weights",
    untyped(exactLookup, (s: number[]) => s.indexOf(Math.max(...s))),
    "where the most similar",
  ],
  [
    "the largest similarity itself",
    untyped(exactLookup, (s: number[]) => Math.max(...s)),
    "the largest similarity.",
  ],
  [
    "the first of several equals",
    (s) => s.map((_, i) => i === s.indexOf(Math.max(...s)) ? 1 : 0),
    "The first of several equals",
  ],
  [
    "weights of 1 for several equals",
    (s) => s.map((each) => each === Math.max(...s) ? 1 : 0),
    "do not sum to 1",
  ],
]);

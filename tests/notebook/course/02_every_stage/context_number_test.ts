import { exercises } from "../../../../lib/notebook/mod.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { contextNumber } = exercises;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const products = (weights: number[], values: number[]) =>
  values.map((value, key) => value * weights[key]!);

testWrongAnswers(contextNumber, [
  ["the mean of the values", (_, values) => sum(values) / values.length, "plain mean"],
  [
    "the value with the largest weight",
    (weights, values) => values[weights.indexOf(Math.max(...weights))]!,
    "an exact lookup",
  ],
  ["a sum without weights", (_, values) => sum(values), "without their weights"],
  [
    "a sum that is divided once more",
    (weights, values) => sum(products(weights, values)) / weights.length,
    "nothing left to divide by",
  ],
  ["the sum of the weights", (weights) => sum(weights), "always 1"],
  ["weighted values that are not added", untyped(contextNumber, products), "one number"],
]);

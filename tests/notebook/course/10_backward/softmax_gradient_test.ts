import { exercises } from "../../../../lib/notebook/mod.ts";
import { gradients, learnable, multiply, nested } from "../../../../lib/mod.ts";
import { softmax, sum, tensor } from "../../../../lib/mod.ts";
import { assert } from "../../../assert.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
const dot = (a: number[], b: number[]) => total(a.map((value, i) => value * b[i]!));

testWrongAnswers(exercises.softmaxGradient, [
  ["no sum", (a, g) => a.map((w, i) => w * g[i]!), "a row sums to 1"],
  ["the diagonal", (a, g) => a.map((w, i) => w * (1 - w) * g[i]!), "on the diagonal"],
  ["no weight", (a, g) => g.map((v) => v - dot(a, g)), "must the difference be"],
  ["the sum", (a, g) => a.map((w, i) => w * (g[i]! - total(g))), "with the sum of all"],
  [
    "the mean",
    (a, g) => a.map((w, i) => w * (g[i]! - total(g) / g.length)),
    "the plain mean",
  ],
  [
    "the other sign",
    (a, g) => a.map((w, i) => w * (dot(a, g) - g[i]!)),
    "the signs are not",
  ],
]);

Deno.test("the worked derivative of softmax is what gradients() gives", () => {
  const scores = learnable(tensor(["key"], [0.5, -1, 2, 0.25, 0]));
  const wanted = [1, -2, 0.5, 3, -1];
  const weights = softmax(scores, "key");
  const gradientOf = gradients(sum(multiply(weights, tensor(["key"], wanted)), "key"));
  const ours = exercises.softmaxGradient.worked([...weights.data], wanted);
  const theirs = nested(gradientOf(scores));
  assert(ours.every((value, i) => Math.abs(value - theirs[i]!) < 1e-6), `${ours}`);
});

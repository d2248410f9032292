/**
 * The exercise of notebook 09.
 *
 * @module
 */
import type { Attend } from "../../../attention/attention.ts";
import { causalMask } from "../../../attention/masks.ts";
import { randomParameters } from "../../../attention/parameters.ts";
import { attentionWeights } from "../../../attention/stages/attention_weights.ts";
import { score } from "../../../attention/stages/score.ts";
import { random } from "../../../tensor/random.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Axes, Tensor } from "../../../tensor/types.ts";
import type { Exercise } from "../../exercises/exercise.ts";
import { judgeTests } from "./scoreboard.ts";
import { workedSolution } from "../../exercises/worked_solution.ts";
import source from "./zoo.ts" with { type: "text" };

const TASK = "Write tests, each a function that is given an `attend` to be called like " +
  "`attention`, and returns true if it is right. `attention` must pass them all, and each " +
  "of the eight bugs must fail at least one.";

/**
 * Tests that catch all bugs of the zoo.
 *
 * @example Still to be written
 * ```ts
 * import { check, todo, zoo } from "@headlight/attention/notebook";
 *
 * await check(zoo, { "rows sum to 1": (attend) => todo() });
 * ```
 */
export const zoo: Exercise<Record<string, (attend: Attend) => boolean>> = {
  name: "zoo",
  task: TASK,
  hints: [
    "Take sequences of different lengths, such as 3 tokens that ask and 5 that answer, and " +
    "two heads.",
    "A trace has every stage. What must hold between two neighbouring stages?",
    "Good tests ask what must change, and what must not, if one thing is changed: a token of " +
    "the target, the source, the order of the source, the mask.",
  ],
  worked: worked(),
  solution: workedSolution("zoo", source, "worked()"),
  explanation:
    "Some tests compare two neighbouring stages, the others change one thing and " +
    "see what changes with it.",
  afterwards:
    "A bug is caught by knowing what must hold, not by knowing the bug: most of " +
    "these tests would catch others too.",
  judge: (tests) => judgeTests(tests, TASK),
};

function worked(): Record<string, (attend: Attend) => boolean> {
  const tokens = (token: number, seed: number) =>
    random(["token", "model"], { token, model: 4 }, { seed });
  const [target, source] = [tokens(3, 1), tokens(5, 2)];
  const weights = randomParameters({ model: 4, heads: 2, seed: 3 });
  const isNear = (a: Tensor<Axes>, b: Tensor<Axes>) =>
    a.data.every((value, i) => Math.abs(value - b.data[i]!) < 1e-5);

  return {
    "a score is a scaled dot product": (attend) => {
      const { queries, keys, scores } = attend(target, source, weights);
      return isNear(scores, score(queries, keys));
    },
    "weights are the softmax of the scores": (attend) => {
      const trace = attend(target, source, weights);
      return isNear(trace.weights, attentionWeights(trace.scores));
    },
    "a token that asks changes its own row only": (attend) => {
      const other = tensor(["token", "model"], [
        [9, 9, 9, 9],
        ...nested(target).slice(1),
      ]);
      const [before, after] = [target, other].map((asking) =>
        nested(attend(asking, source, weights).output).slice(1)
      );
      return `${before}` === `${after}`;
    },
    "nobody sees the future": (attend) => {
      const trace = attend(target, target, weights, { mask: causalMask(3) });
      return nested(trace.weights).every((rows) =>
        rows.every((row, query) => row.every((share, key) => key <= query || share === 0))
      );
    },
    "a query that sees nothing is refused": (attend) => {
      try {
        attend(target, target, weights, {
          mask: tensor(["query", "key"], [[1, 1, 1], [0, 0, 0], [1, 1, 1]]),
        });
        return false;
      } catch {
        return true;
      }
    },
    "another source, another output": (attend) => {
      const [one, other] = [source, tokens(5, 4)].map((answering) =>
        attend(target, answering, weights).output
      );
      return !isNear(one!, other!);
    },
    "the order of the source does not matter": (attend) => {
      const shuffled = tensor(["token", "model"], nested(source).reverse());
      return isNear(
        attend(target, source, weights).output,
        attend(target, shuffled, weights).output,
      );
    },
  };
}

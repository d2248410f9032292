/**
 * How surprised a model is by the right answers.
 *
 * @module
 */
import {
  expectArguments,
  expectOptions,
  expectTensor,
} from "../../tensor/checks/expect.ts";
import { isSingle } from "../../tensor/checks/is_single.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { contractHiding } from "../../tensor/contract.ts";
import { subtract } from "../../tensor/elementwise/arithmetic.ts";
import { record } from "../../tensor/gradients/record.ts";
import { type ByName, shapeOf } from "../../tensor/grid.ts";
import { logSoftmax } from "../../tensor/rows/log_softmax.ts";
import { make } from "../../tensor/make.ts";
import { pick } from "../../tensor/pick.ts";
import { mean } from "../../tensor/reduce.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** What can be chosen about a cross entropy. */
export interface CrossEntropyOptions {
  /**
   * How much each answer counts: numbers from 0, not all of them 0; by default all count
   * the same. To put losses of texts together, so that each word counts the same, join
   * their logits along the axis of words, and ask once.
   */
  readonly weights?: readonly number[] | undefined;
}

const ACTION = "take the cross entropy";

/**
 * The mean surprise at the right answers: 0 if the model gives all its share to them,
 * $\ln n$ if it guesses evenly among $n$.
 *
 * $$ L = - \frac{\sum_r w_r \ln p_{r a_r}}{\sum_r w_r}, \quad
 * p_r = \operatorname{softmax}(\mathrm{logits}_r) $$
 *
 * Source: Vaswani et al. 2017, section 5.4, without label smoothing.
 *
 * @param logits A number for each possible answer, along the last axis; the axes before it
 * are questions. Logits are any real numbers, before any softmax.
 * @param answers The right answer to each question: whole numbers, from 0, in the order in
 * which the questions stand in the tensor.
 * @param options How much each answer counts; one of weight 0 may be impossible as well.
 * @returns The loss: at least 0, in nats.
 * @throws {TypeError} If there are no logits with an axis, or no array of answers.
 * @throws {RangeError} If there are more or fewer answers than questions, an answer does not
 * exist, or weights are below 0.
 *
 * @example Sure and right, sure and wrong, a guess
 * ```ts
 * import { crossEntropy, nested, tensor } from "@headlight/attention";
 *
 * const loss = (logits: number[]) =>
 *   nested(crossEntropy(tensor(["query", "word"], [logits]), [0]));
 *
 * console.log(loss([9, 0]), loss([0, 9]), loss([0, 0])); // 0.0001, 9.0001, 0.6931
 * ```
 */
export function crossEntropy<A extends Axes>(
  logits: Tensor<A>,
  answers: readonly number[],
  options: CrossEntropyOptions = {},
): Tensor<[]> {
  expectArguments(ACTION, arguments.length, 3);
  expectTensor(ACTION, logits);
  expectOptions(ACTION, options, ["weights"]);
  const over = logits.axes.at(-1);
  if (over === undefined) {
    throw new TypeError(
      `Cannot ${ACTION}: logits with an axis of answers are needed, ` +
        `found ${shapeOf(logits)}`,
    );
  }
  const size = (logits.sizes as ByName)[over]!;
  const rows = logits.data.length / size;
  expectNumbersFor("answers", answers, rows);
  const places = Array.from(answers, (answer, row) => {
    if (Number.isInteger(answer) && answer >= 0 && answer < size) {
      return row * size + answer;
    }
    throw new RangeError(
      `Cannot ${ACTION}: every answer must be a whole number from 0 to ${size - 1}, ` +
        `found ${kindOf(answer)} for row ${row}`,
    );
  });
  const logs = logSoftmax<Axes>(logits, over);
  const all = make(["place"], { place: logs.data.length }, logs.data);
  const right = pick(record(all, "reshape", [logs], undefined), "place", places);
  const { weights } = options;
  return weights === undefined
    ? subtract(0, mean(right, "place"))
    // What does not count must not count where it is −∞ either.
    : contractHiding(shares(weights, rows), right, "place");
}

/** The weights as shares, with the sign of the loss. */
function shares(weights: readonly number[], rows: number): Tensor<["place"]> {
  expectNumbersFor("weights", weights, rows);
  let sum = 0;
  for (const [row, weight] of weights.entries()) {
    if (!(isSingle(weight) && weight >= 0 && weight < Infinity)) {
      throw new RangeError(
        `Cannot ${ACTION}: every weight must be a number from 0, ` +
          `found ${kindOf(weight)} for row ${row}`,
      );
    }
    sum += weight;
  }
  if (sum === 0) {
    throw new RangeError(`Cannot ${ACTION}: some weight must be above 0, found none`);
  }
  const data = Float32Array.from(weights, (weight) => -weight / sum);
  return make(["place"], { place: rows }, data);
}

function expectNumbersFor(what: string, list: readonly number[], rows: number): void {
  if (!Array.isArray(list)) {
    throw new TypeError(
      `Cannot ${ACTION}: an array of ${what} is needed, found ${kindOf(list)}`,
    );
  }
  if (list.length !== rows) {
    throw new RangeError(
      `Cannot ${ACTION}: as many ${what} as rows of logits are needed, which are ` +
        `${rows}, found ${list.length}`,
    );
  }
}

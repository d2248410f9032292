/**
 * The network of a pair look-up.
 *
 * @module
 */
import type { AttentionParameters } from "../../../attention/parameters.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import { split } from "../../../tensor/axes/split.ts";
import { expectParts } from "../../../tensor/checks/expect.ts";
import { add } from "../../../tensor/elementwise/arithmetic.ts";
import { pick } from "../../../tensor/pick.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { drawFrom } from "../../draw.ts";
import { linear } from "../../layers/linear.ts";
import { expectExamples, expectPlaces } from "../expect_examples.ts";
import { largestPlace } from "../largest_place.ts";
import { DIGITS, type PairQuestion, PLACES } from "./pair_questions.ts";

/** What a pair look-up learns. */
export interface PairLookupParameters {
  /** A vector for each place that is asked for first. */
  readonly first: Tensor<["place", "model"]>;
  /** A vector for each place that is asked for second; the question is the sum of both. */
  readonly second: Tensor<["place", "model"]>;
  /** A vector for the address of each place: keys are made of it. */
  readonly places: Tensor<["place", "model"]>;
  /** A vector for each digit, and each letter: values are made of it. */
  readonly digits: Tensor<["digit", "model"]>;
  /** The heads. */
  readonly attention: AttentionParameters;
  /** From what the heads bring to ten logits of the first answer, and ten of the second. */
  readonly answers: Tensor<["model", "spoken"]>;
}

const PARTS = ["first", "second", "places", "digits", "attention", "answers"];

/** Refuses what cannot be asked. */
export function expectAsked(
  parameters: PairLookupParameters,
  questions: readonly PairQuestion[],
): void {
  expectParts("ask", parameters, PARTS, []);
  expectExamples("ask", questions, ["memory", "asked"]);
  for (const { asked } of questions) {
    expectPlaces("ask", "places", asked, PLACES, 2);
  }
}

/** How wide the model is. */
export const MODEL = 32;

/** The vectors of questions: the sum of two. */
export function asking(
  { first, second }: PairLookupParameters,
  questions: readonly PairQuestion[],
): Tensor<["token", "model"]> {
  return add(
    pick(first, "place", questions.map(({ asked }) => asked[0]), "token"),
    pick(second, "place", questions.map(({ asked }) => asked[1]), "token"),
  );
}

/** Ten logits for each of two answers. */
export function logits(
  { answers }: PairLookupParameters,
  output: Tensor<["query", "model"]>,
): Tensor<["query", "answer", "digit"]> {
  return split(linear(output, { weight: answers }), "spoken", ["answer", "digit"], 2);
}

/** The answers that are given. */
export function given(
  parameters: PairLookupParameters,
  output: Tensor<["query", "model"]>,
): [first: number, second: number][] {
  const { data, sizes: { digit } } = logits(parameters, output);
  const best = (row: number) =>
    largestPlace(data.subarray(row * digit, (row + 1) * digit));
  return Array.from(
    { length: output.sizes.query },
    (_, i) => [best(2 * i), best(2 * i + 1)],
  );
}

/** Parameters at the start. */
export function start(heads: number, kinds: number, seed: number): PairLookupParameters {
  const drawn = drawFrom(seed).tensor;
  const table = (place: number) =>
    drawn(["place", "model"], { place, model: MODEL }, 4 / MODEL);
  const square = () =>
    drawn(["model", "projected"], { model: MODEL, projected: MODEL }, 1 / MODEL);
  return {
    first: table(PLACES),
    second: table(PLACES),
    places: table(PLACES),
    digits: rename(table(kinds), "place", "digit"),
    attention: {
      heads,
      query: { weight: square() },
      key: { weight: square() },
      value: { weight: square() },
      output: {
        weight: rename(rename(square(), "model", "concat"), "projected", "model"),
      },
    },
    answers: drawn(["model", "spoken"], { model: MODEL, spoken: 2 * DIGITS }, 1 / MODEL),
  };
}

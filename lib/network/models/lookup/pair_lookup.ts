/**
 * One question, two places.
 *
 * @module
 */
import { attention as attend } from "../../../attention/attention.ts";
import { score } from "../../../attention/stages/score.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import { expectArguments, expectOptions } from "../../../tensor/checks/expect.ts";
import { expectFlag } from "../../../tensor/checks/expect_flag.ts";
import { uniforms } from "../../../tensor/random.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Trainable } from "../../training/trainable.ts";
import { drawMany, expectHeads, expectPlaces } from "../expect_examples.ts";
import { madeBy } from "../made_by.ts";
import { methodsOf } from "../methods.ts";
import { askMany, forMemory, type ManyAnswers, memoryOf } from "./memory.ts";
import {
  asking,
  expectAsked,
  given,
  logits,
  MODEL,
  type PairLookupParameters,
  start,
} from "./pair_network.ts";
import {
  DIGITS,
  drawDigits,
  drawWithLetters,
  type PairQuestion,
} from "./pair_questions.ts";

/** What can be chosen about a pair look-up. */
export interface PairLookupOptions {
  /** How many heads share the 32 features. */
  readonly heads: number;
  /** Whether the last six places hold letters, and the second question is about them. */
  readonly letters?: boolean | undefined;
}

/** Shares of questions that are answered rightly. */
export interface PairAccuracy {
  /** The first answer. */
  readonly first: number;
  /** The second answer. */
  readonly second: number;
  /** Both at once. */
  readonly both: number;
}

/** A model that looks up two things at once. */
export interface PairLookup extends Trainable<PairLookupParameters> {
  /** Draws questions; another seed, others. */
  readonly examples: (count: number, seed: number) => PairQuestion[];
  /** The two answers that the model gives. */
  readonly answer: (
    parameters: PairLookupParameters,
    question: PairQuestion,
  ) => [first: number, second: number];
  /** Every stage of the attention to one memory. */
  readonly trace: (
    parameters: PairLookupParameters,
    question: PairQuestion,
  ) => AttentionTrace;
  /** The scores, weights and outputs of many questions, computed together. */
  readonly ask: (
    parameters: PairLookupParameters,
    questions: readonly PairQuestion[],
  ) => ManyAnswers;
  /** Which shares of the questions are answered rightly; by default of 1,000. */
  readonly accuracy: (
    parameters: PairLookupParameters,
    questions?: readonly PairQuestion[],
  ) => PairAccuracy;
}

/**
 * A memory of 12 places with a random digit at each; a question names two places, and asks
 * for both digits in this order. One head cannot do it, whatever its width.
 *
 * Keys are made of addresses alone, values of contents alone; there is no residual, no norm
 * and no feed-forward, so that nothing but attention can do the work. As many parameters
 * with one head as with 32.
 *
 * @param options How many heads; whether half of the memory holds letters: then the two
 * things cannot be confused, and one head is enough.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If 32 is not divided by the number of heads.
 *
 * @example Three steps
 * ```ts
 * import { pairLookup, trained } from "@headlight/attention";
 *
 * const model = pairLookup({ heads: 2 });
 * const parameters = trained(model, { seed: 0, steps: 3 });
 *
 * console.log(model.accuracy(parameters)); // about 0.1 for each: it guesses
 * ```
 */
export function pairLookup(options: PairLookupOptions): PairLookup {
  const action = "make a pair look-up";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["heads", "letters"]);
  const { heads, letters = false } = options;
  expectHeads(action, heads, MODEL);
  expectFlag(action, "letters", letters);
  const draw = letters ? drawWithLetters : drawDigits;
  const examples: PairLookup["examples"] = (count, seed) =>
    drawMany(count, uniforms(seed), draw);

  const ask: PairLookup["ask"] = (parameters, questions) => {
    expectAsked(parameters, questions);
    return askMany(
      asking(parameters, questions),
      rename(parameters.places, "place", "token"),
      rename(parameters.digits, "digit", "token"),
      questions.map(({ memory }) => memory),
      parameters.attention,
      score,
    );
  };
  const trace: PairLookup["trace"] = (parameters, question) => {
    expectAsked(parameters, [question]);
    return attend(
      asking(parameters, [question]),
      memoryOf(
        rename(parameters.places, "place", "token"),
        rename(parameters.digits, "digit", "token"),
        question.memory,
      ),
      forMemory(parameters.attention),
    );
  };
  const loss: PairLookup["loss"] = (parameters, count, next) => {
    const questions = drawMany(count, next, draw);
    return crossEntropy(
      logits(parameters, ask(parameters, questions).output),
      questions.flatMap(({ answers }) => answers),
    );
  };
  const answer: PairLookup["answer"] = (parameters, question) =>
    given(parameters, trace(parameters, question).output)[0]!;
  const accuracy: PairLookup["accuracy"] = (
    parameters,
    questions = examples(1000, 1000),
  ) => {
    const all = given(parameters, ask(parameters, questions).output);
    for (const { answers } of questions) {
      expectPlaces("ask", "answers", answers, DIGITS, 2);
    }
    const share = (isRight: (first: boolean, second: boolean) => boolean) =>
      questions.filter(({ answers }, i) =>
        isRight(all[i]![0] === answers[0], all[i]![1] === answers[1])
      ).length / questions.length;
    return {
      first: share((first) => first),
      second: share((_, second) => second),
      both: share((first, second) => first && second),
    };
  };
  const kinds = letters ? 2 * DIGITS : DIGITS;
  return madeBy("pairLookup", { heads, letters }, {
    recipe: { steps: 400, batch: 64, rate: 1e-2 },
    ...methodsOf(
      {
        start: (seed: number) => start(heads, kinds, seed),
        loss,
        examples,
        answer,
        trace,
        ask,
        accuracy,
      },
      { start: 1, loss: 3, examples: 2, answer: 2, trace: 2, ask: 2, accuracy: 2 },
    ),
  });
}

/**
 * One question, one place.
 *
 * @module
 */
import { attendWith } from "../../../attention/attention.ts";
import type { AttentionParameters } from "../../../attention/parameters.ts";
import { score } from "../../../attention/stages/score.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../../../tensor/checks/expect.ts";
import { expectFlag } from "../../../tensor/checks/expect_flag.ts";
import { contract } from "../../../tensor/contract.ts";
import { pick } from "../../../tensor/pick.ts";
import { uniforms } from "../../../tensor/random.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Trainable } from "../../training/trainable.ts";
import { drawFrom } from "../../draw.ts";
import { drawMany, expectExamples, expectPlaces } from "../expect_examples.ts";
import { largestPlace } from "../largest_place.ts";
import { methodsOf } from "../methods.ts";
import { askMany, forMemory, type ManyAnswers, memoryOf } from "./memory.ts";
import { DIGITS, drawQuestion, type LookupQuestion, PLACES } from "./questions.ts";

/** What a look-up learns. */
export interface LookupParameters {
  /** A vector for each question. */
  readonly questions: Tensor<["place", "model"]>;
  /** A vector for the address of each place. */
  readonly places: Tensor<["place", "model"]>;
  /** A vector for each digit. */
  readonly digits: Tensor<["digit", "model"]>;
  /** One head as wide as the model; its output is a logit for each of the ten digits. */
  readonly attention: AttentionParameters;
}

/** What can be chosen about a look-up. */
export interface LookupOptions {
  /** Features of the one head, and of the vectors. */
  readonly features: number;
  /** Whether scores are divided by √feature; by default they are. */
  readonly divide?: boolean | undefined;
}

/** A model that looks a digit up. */
export interface Lookup extends Trainable<LookupParameters> {
  /** Draws questions; another seed, others. */
  readonly examples: (count: number, seed: number) => LookupQuestion[];
  /** Every stage of one question; the output is the logits of the ten digits. */
  readonly trace: (
    parameters: LookupParameters,
    question: LookupQuestion,
  ) => AttentionTrace;
  /** The scores, weights and logits of many questions, computed together. */
  readonly ask: (
    parameters: LookupParameters,
    questions: readonly LookupQuestion[],
  ) => ManyAnswers;
  /** Which share of the questions is answered rightly; by default of 1,000. */
  readonly accuracy: (
    parameters: LookupParameters,
    questions?: readonly LookupQuestion[],
  ) => number;
}

const ASK = "ask", PARTS = ["questions", "places", "digits", "attention"];

/**
 * A memory of 16 places with a random digit at each; a question names a place, and one head
 * finds the digit. With and without the division by √feature.
 *
 * Vectors start with variance 1, matrices with 1 over their rows.
 *
 * @param options The width of the head, and whether scores are divided.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If the width is not a positive whole number.
 *
 * @example Three steps
 * ```ts
 * import { lookup, trained } from "@headlight/attention";
 *
 * const model = lookup({ features: 8 });
 * const parameters = trained(model, { seed: 0, steps: 3 });
 *
 * console.log(model.accuracy(parameters)); // about 0.1: it guesses
 * ```
 */
export function lookup(options: LookupOptions): Lookup {
  const action = "make a look-up";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["features", "divide"]);
  const { features, divide = true } = options;
  expectCount(action, "features", features);
  expectFlag(action, "divide", divide);
  const scoreBy: typeof score = divide
    ? score
    : (queries, keys) => contract(queries, keys, "feature");
  const attend = attendWith({ score: scoreBy });

  const ask: Lookup["ask"] = (parameters, questions) => {
    expectParts(ASK, parameters, PARTS, []);
    expectExamples(ASK, questions, ["memory", "asked"]);
    const { questions: table, places, digits, attention } = parameters;
    return askMany(
      pick(table, "place", questions.map(({ asked }) => asked), "token"),
      rename(places, "place", "token"),
      rename(digits, "digit", "token"),
      questions.map(({ memory }) => memory),
      attention,
      scoreBy,
    );
  };
  const trace: Lookup["trace"] = (parameters, question) => {
    expectParts(ASK, parameters, PARTS, []);
    expectExamples(ASK, [question], ["memory", "asked"]);
    const { questions, places, digits, attention } = parameters;
    return attend(
      pick(questions, "place", [question.asked], "token"),
      memoryOf(
        rename(places, "place", "token"),
        rename(digits, "digit", "token"),
        question.memory,
      ),
      forMemory(attention),
    );
  };
  const examples: Lookup["examples"] = (count, seed) =>
    drawMany(count, uniforms(seed), drawQuestion);
  const loss: Lookup["loss"] = (parameters, count, next) => {
    const questions = drawMany(count, next, drawQuestion);
    return crossEntropy(
      ask(parameters, questions).output,
      questions.map(({ answer }) => answer),
    );
  };
  const accuracy: Lookup["accuracy"] = (
    parameters,
    questions = examples(1000, 1000),
  ) => {
    const { data, sizes: { model } } = ask(parameters, questions).output;
    expectPlaces(ASK, "answers", questions.map(({ answer }) => answer), model);
    const right = questions.filter(({ answer }, i) =>
      largestPlace(data.subarray(i * model, (i + 1) * model)) === answer
    );
    return right.length / questions.length;
  };
  return {
    recipe: { steps: 300, batch: 64, rate: 1e-2 },
    ...methodsOf(
      {
        start: (seed: number) => start(features, seed),
        loss,
        examples,
        trace,
        ask,
        accuracy,
      },
      { start: 1, loss: 3, examples: 2, trace: 2, ask: 2, accuracy: 2 },
    ),
  };
}

function start(features: number, seed: number): LookupParameters {
  const drawn = drawFrom(seed).tensor;
  const model = features, variance = 1 / features;
  const square = () =>
    drawn(["model", "projected"], { model, projected: features }, variance);
  return {
    questions: drawn(["place", "model"], { place: PLACES, model }, 1),
    places: drawn(["place", "model"], { place: PLACES, model }, 1),
    digits: drawn(["digit", "model"], { digit: DIGITS, model }, 1),
    attention: {
      heads: 1,
      query: { weight: square() },
      key: { weight: square() },
      value: { weight: square() },
      output: {
        weight: drawn(["concat", "model"], { concat: features, model: DIGITS }, variance),
      },
    },
  };
}

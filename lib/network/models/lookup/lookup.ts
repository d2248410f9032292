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
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { contract } from "../../../tensor/contract.ts";
import { join } from "../../../tensor/join.ts";
import { pick } from "../../../tensor/pick.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Trainable } from "../../training/trainable.ts";
import { drawFrom } from "../../draw.ts";
import { below } from "../chance.ts";
import { drawMany, expectExamples } from "../expect_examples.ts";
import { largestPlace } from "../largest_place.ts";
import { askMany, forMemory, type ManyAnswers } from "./memory.ts";

/** A memory, and the place that is asked for. */
export interface LookupQuestion {
  /** The digit at each of the 16 places. */
  readonly memory: readonly number[];
  /** Which place: from 0. */
  readonly asked: number;
  /** The digit that stands there. */
  readonly answer: number;
}

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

const PLACES = 16, DIGITS = 10;
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
  if (typeof divide !== "boolean") {
    throw new TypeError(
      `Cannot ${action}: divide must be true or false, found ${kindOf(divide)}`,
    );
  }
  const scoreBy: typeof score = divide
    ? score
    : (queries, keys) => contract(queries, keys, "feature");
  const attend = attendWith({ score: scoreBy });

  const ask: Lookup["ask"] = (parameters, questions) => {
    expectParts(ASK, parameters, PARTS);
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
  const examples: Lookup["examples"] = (count, seed) => drawMany(count, seed, draw);
  return {
    start: (seed) => start(features, seed),
    loss: (parameters, count, next) => {
      const questions = Array.from({ length: count }, () => draw(next));
      return crossEntropy(
        ask(parameters, questions).output,
        questions.map(({ answer }) => answer),
      );
    },
    recipe: { steps: 300, batch: 64, rate: 1e-2 },
    examples,
    trace: (parameters, example) => {
      expectParts(ASK, parameters, PARTS);
      expectExamples(ASK, [example], ["memory", "asked"]);
      const { questions, places, digits, attention } = parameters;
      const { memory, asked } = example;
      const contents = pick(digits, "digit", memory, "token");
      const tokens = join([rename(places, "place", "token"), contents], "model");
      const question = pick(questions, "place", [asked], "token");
      return attend(question, tokens, forMemory(attention));
    },
    ask,
    accuracy: (parameters, questions = examples(1000, 1000)) => {
      const { data } = ask(parameters, questions).output;
      const right = questions.filter(({ answer }, i) =>
        largestPlace(data.subarray(i * DIGITS, (i + 1) * DIGITS)) === answer
      );
      return right.length / questions.length;
    },
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

function draw(next: () => number): LookupQuestion {
  const memory = Array.from({ length: PLACES }, () => below(DIGITS, next));
  const asked = below(PLACES, next);
  return { memory, asked, answer: memory[asked]! };
}

/**
 * Which noun does the verb belong to?
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
} from "../../../tensor/checks/expect.ts";
import { expectFlag } from "../../../tensor/checks/expect_flag.ts";
import { uniforms } from "../../../tensor/random.ts";
import { nested } from "../../../tensor/read.ts";
import { softmax } from "../../../tensor/rows/softmax.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Trainable } from "../../training/trainable.ts";
import { drawMany, expectHeads, expectPlaces } from "../expect_examples.ts";
import { madeBy } from "../made_by.ts";
import { methodsOf } from "../methods.ts";
import { ANSWERS, expectAsked, expectLearned, placesToRead } from "./expect_sentences.ts";
import {
  MODEL,
  readOne,
  readTogether,
  start,
  type SubjectAndVerbParameters,
} from "./network.ts";
import {
  type AgreementSentence,
  drawHeldOut,
  drawTrained,
  MOST_PHRASES,
  type SentenceOptions,
} from "./sentences.ts";
import { placesOf, VOCABULARY, wordsOf } from "./vocabulary.ts";

/** What can be chosen about the model. */
export interface SubjectAndVerbOptions {
  /** How many layers of self-attention: 1 or 2. */
  readonly layers: number;
  /** How many heads a layer has; by default one. */
  readonly heads?: number | undefined;
  /**
   * Whether the verb asks the words before it by cross-attention, in one layer; by default
   * the sentence asks itself.
   */
  readonly cross?: boolean | undefined;
}

/** What came of one sentence. */
export interface SubjectAndVerbTrace {
  /** The words, with ⟨verb⟩ at the end: the names of queries and of keys. */
  readonly words: readonly string[];
  /** Every stage of every layer; by cross-attention, the one query is ⟨verb⟩. */
  readonly layers: readonly AttentionTrace[];
  /** The share of each answer. */
  readonly answer: { readonly is: number; readonly are: number };
}

/** A model that reads a sentence and says *is* or *are*. */
export interface SubjectAndVerb extends Trainable<SubjectAndVerbParameters> {
  /** Every word that the model knows. */
  readonly vocabulary: readonly string[];
  /** Draws sentences that are never trained on; another seed, others. */
  readonly examples: (
    count: number,
    seed: number,
    options?: SentenceOptions,
  ) => AgreementSentence[];
  /**
   * Every stage of one sentence, which may be typed: words of the vocabulary, and ⟨verb⟩ at
   * the end if one likes.
   *
   * @param attend Does the attention of the last layer; by default rightly.
   */
  readonly trace: (
    parameters: SubjectAndVerbParameters,
    sentence: string | readonly string[],
    attend?: Attend,
  ) => SubjectAndVerbTrace;
  /** What the model says: the larger share of {@linkcode SubjectAndVerbTrace}. */
  readonly answer: (
    parameters: SubjectAndVerbParameters,
    sentence: string | readonly string[],
    attend?: Attend,
  ) => "is" | "are";
  /** Which share of the sentences is answered rightly; by default of 600. */
  readonly accuracy: (
    parameters: SubjectAndVerbParameters,
    sentences?: readonly AgreementSentence[],
  ) => number;
}

/**
 * A sentence of a small English with a subject and other nouns; at its end the model says
 * whether the verb is *is* or *are*. Attention and nothing else between words: no
 * feed-forward.
 *
 * A tenth of all sentences is never trained on.
 *
 * @param options How many layers, and how many heads each; whether by cross-attention.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If there are not one or two layers, cross-attention has two, or 32 is
 * not divided by the number of heads.
 *
 * @example Three steps
 * ```ts
 * import { subjectAndVerb, trained } from "@headlight/attention";
 *
 * const model = subjectAndVerb({ layers: 1 });
 * const parameters = trained(model, { seed: 0, steps: 3 });
 *
 * console.log(model.trace(parameters, "the keys to the old cabinet").answer); // is or are?
 * ```
 */
export function subjectAndVerb(options: SubjectAndVerbOptions): SubjectAndVerb {
  expectArguments("make a model of subject and verb", arguments.length, 1);
  const { layers, heads, cross } = settle(options);
  const examples: SubjectAndVerb["examples"] = (count, seed, chosen = {}) => {
    const action = "draw sentences";
    expectOptions(action, chosen, ["hard", "phrases"]);
    const { hard = false, phrases } = chosen;
    expectFlag(action, "hard", hard);
    if (phrases !== undefined) {
      expectPlaces(action, "phrases", [phrases], MOST_PHRASES + 1);
    }
    return drawMany(
      count,
      uniforms(seed),
      (next) => drawHeldOut(next, { hard, phrases }),
    );
  };
  const trace: SubjectAndVerb["trace"] = (parameters, sentence, attend = attention) => {
    expectLearned(parameters, cross);
    const words = wordsOf(sentence);
    if (cross) expectAsked(words);
    const read = readOne(parameters, placesOf(words), cross, attend);
    const [is, are] = nested(softmax(read.logits, "answer"))[0]!;
    return { words, layers: read.layers, answer: { is: is!, are: are! } };
  };
  const loss: SubjectAndVerb["loss"] = (parameters, count, next) => {
    expectLearned(parameters, cross);
    const sentences = drawMany(count, next, drawTrained);
    return crossEntropy(
      readTogether(parameters, sentences.map(({ words }) => placesOf(words)), cross),
      sentences.map(({ answer }) => ANSWERS.indexOf(answer)),
    );
  };
  const answer: SubjectAndVerb["answer"] = (parameters, sentence, attend) => {
    const { is, are } = trace(parameters, sentence, attend).answer;
    return are > is ? "are" : "is";
  };
  const accuracy: SubjectAndVerb["accuracy"] = (
    parameters,
    sentences = examples(600, 1000),
  ) => {
    expectLearned(parameters, cross);
    const places = placesToRead(sentences, cross);
    const logits = nested(readTogether(parameters, places, cross));
    const right = sentences.filter(({ answer }, i) =>
      answer === (logits[i]![1]! > logits[i]![0]! ? "are" : "is")
    );
    return right.length / sentences.length;
  };
  return madeBy("subjectAndVerb", { layers, heads, cross }, {
    vocabulary: VOCABULARY,
    recipe: { steps: 500, batch: 32, rate: 3e-3, warmUp: 50, clip: 1 },
    ...methodsOf(
      {
        start: (seed: number) => start(layers, heads, seed),
        loss,
        examples,
        trace,
        answer,
        accuracy,
      },
      { start: 1, loss: 3, examples: 3, trace: 3, answer: 3, accuracy: 2 },
    ),
  });
}

function settle(options: SubjectAndVerbOptions) {
  const action = "make a model of subject and verb";
  expectOptions(action, options, ["layers", "heads", "cross"]);
  const { layers, heads = 1, cross = false } = options;
  expectCount(action, "layers", layers);
  expectHeads(action, heads, MODEL);
  expectFlag(action, "cross", cross);
  if (layers > (cross ? 1 : 2)) {
    throw new RangeError(
      `Cannot ${action}: one layer is needed, or two of self-attention, found ${layers}`,
    );
  }
  return { layers, heads, cross };
}

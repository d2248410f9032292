/**
 * What all models that translate have in common.
 *
 * @module
 */
import type { AttentionTrace } from "../../../attention/trace.ts";
import { expectParts } from "../../../tensor/checks/expect.ts";
import { nested } from "../../../tensor/read.ts";
import { uniforms } from "../../../tensor/random.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Recipe, Trainable } from "../../training/trainable.ts";
import { drawMany, expectExamples } from "../expect_examples.ts";
import { methodsOf } from "../methods.ts";
import { END, numbersOf, type Pair, START, type Vocabulary } from "./vocabulary.ts";
import { type Numbers, proposed, written } from "./written.ts";

/** What a model did while it read a text and was told, or wrote, its translation. */
export interface TranslationTrace {
  /** How each English word looks at the Chinese ones, whose last is ⟨end⟩. */
  readonly cross: AttentionTrace;
  /** How strongly each word of the vocabulary is proposed as the next one. */
  readonly logits: Tensor<["token", "word"]>;
}

/** How a model does on texts that it was never trained on. */
export interface Score {
  /** The mean loss of a word when those before it are told. */
  readonly loss: number;
  /** The share of texts in which every next word is right when those before it are told. */
  readonly told: number;
  /** The share of texts that it writes without a mistake, from its own words. */
  readonly writes: number;
}

/** A model that translates from Chinese to English, and what one can ask of it. */
export interface Translator<P, T extends Pair, Trace extends TranslationTrace>
  extends Trainable<P> {
  /** All words that it knows, in the order of their numbers. */
  readonly vocabulary: Vocabulary;
  /** Texts that it was never trained on; another seed, other texts. */
  readonly examples: (count: number, seed: number) => T[];
  /**
   * Writes a translation word by word, each from those that it has written.
   *
   * @throws {RangeError} If a word is not known, or there are too many.
   */
  readonly translate: (parameters: P, chinese: readonly string[]) => string[];
  /**
   * What it does when it is told the translation: row by row, the word at ⟨start⟩, then at
   * each English word, which proposes the next.
   *
   * @throws {RangeError} If a word is not known, or there are too many.
   */
  readonly trace: (
    parameters: P,
    chinese: readonly string[],
    english: readonly string[],
  ) => Trace;
  /** The word that is proposed after each one that is told, ⟨end⟩ included. */
  readonly told: (
    parameters: P,
    chinese: readonly string[],
    english: readonly string[],
  ) => string[];
  /** How it does on some texts. */
  readonly score: (parameters: P, pairs: readonly Pair[]) => Score;
}

/** What makes a translator. */
interface Parts<P, T, Trace> {
  readonly vocabulary: Vocabulary;
  /** The most words of a text. */
  readonly longest: { readonly chinese: number; readonly english: number };
  readonly draw: (isHeldOut: boolean, next: () => number) => T;
  readonly recipe: Recipe;
  readonly start: (seed: number) => P;
  /** The names of what is learned. */
  readonly learned: readonly string[];
  /** Runs the model on texts that lie end to end. */
  readonly run: (parameters: P, texts: Numbers) => Trace;
}

/** Makes a translator of the model alone. */
export function translatorOf<P, T extends Pair, Trace extends TranslationTrace>(
  { vocabulary, longest, draw, recipe, start, learned, run }: Parts<P, T, Trace>,
): Translator<P, T, Trace> {
  const known = vocabulary.english;
  const end = known.indexOf(END), first = known.indexOf(START);
  const read = (
    action: string,
    words: readonly string[],
    side: "chinese" | "english",
  ) => {
    const numbers = numbersOf(action, words, vocabulary[side]);
    if (numbers.length <= longest[side] && numbers.length > 0) return numbers;
    throw new RangeError(
      `Cannot ${action}: 1 to ${longest[side]} words are needed, found ${numbers.length}`,
    );
  };
  const prepared = (
    action: string,
    parameters: P,
    pairs: readonly Pair[],
  ): Numbers => {
    expectParts(action, parameters, learned, []);
    expectExamples(action, pairs, ["chinese", "english"]);
    return {
      source: pairs.map(({ chinese }) => [
        ...read(action, chinese, "chinese"),
        vocabulary.chinese.indexOf(END),
      ]),
      target: pairs.map(({ english }) => [first, ...read(action, english, "english")]),
    };
  };
  const answersOf = ({ target }: Numbers) =>
    target.flatMap((words) => [...words.slice(1), end]);
  const lossOf = (parameters: P, pairs: readonly Pair[]) => {
    const texts = prepared("take the loss", parameters, pairs);
    return crossEntropy(run(parameters, texts).logits, answersOf(texts));
  };
  const write = (parameters: P, source: Numbers["source"]) =>
    written((texts) => run(parameters, texts).logits, source, {
      ...{ first, end, longest: longest.english },
    });
  const translate = (parameters: P, chinese: readonly string[]): string[] => {
    const alone = [{ chinese, english: [END] }];
    const { source } = prepared("translate", parameters, alone);
    return write(parameters, source)[0]!.map((number) => known[number]!);
  };
  const trace = (
    parameters: P,
    chinese: readonly string[],
    english: readonly string[],
  ) => run(parameters, prepared("trace", parameters, [{ chinese, english }]));
  const told = (
    parameters: P,
    chinese: readonly string[],
    english: readonly string[],
  ) => proposed(trace(parameters, chinese, english).logits).map((word) => known[word]!);

  const score = (parameters: P, pairs: readonly Pair[]): Score => {
    const texts = prepared("take the loss", parameters, pairs);
    const { logits } = run(parameters, texts);
    const answers = answersOf(texts), next = proposed(logits);
    let row = 0;
    const told = texts.target.map(({ length }) => {
      const [from, to] = [row, row += length];
      return `${next.slice(from, to)}` === `${answers.slice(from, to)}`;
    });
    const own = write(parameters, texts.source);
    return {
      loss: nested(crossEntropy(logits, answers)),
      told: share(told, (isRight) => isRight),
      writes: share(
        texts.target,
        (words, text) => `${own[text]}` === `${words.slice(1)}`,
      ),
    };
  };
  return {
    recipe,
    vocabulary,
    ...methodsOf(
      {
        start,
        loss: (parameters: P, examples: number, next: () => number) =>
          lossOf(parameters, drawMany(examples, next, (next) => draw(false, next))),
        examples: (count: number, seed: number) =>
          drawMany(count, uniforms(seed), (next) => draw(true, next)),
        translate,
        trace,
        told,
        score,
      },
      { start: 1, loss: 3, examples: 2, translate: 2, trace: 3, told: 3, score: 2 },
    ),
  };
}

/** The share of all that are so. */
export function share<T>(
  all: readonly T[],
  isSo: (one: T, place: number) => boolean,
): number {
  return all.filter(isSo).length / all.length;
}

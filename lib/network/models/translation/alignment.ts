/**
 * Where the weights of a translator lie.
 *
 * @module
 */
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { nested } from "../../../tensor/read.ts";
import { mean } from "../../../tensor/reduce.ts";
import { expectExamples, expectPlaces } from "../expect_examples.ts";
import { methodsOf } from "../methods.ts";
import type { SentencePair } from "./sentences.ts";
import { share, type TranslationTrace, type Translator } from "./translator.ts";

/** How often the largest weight lies on the right Chinese word. */
export interface Alignment {
  /** The share of English words that look most at what a dictionary gives for them. */
  readonly dictionary: number;
  /** The share of those that look most at a word that decides them. */
  readonly informative: number;
}

/** A model that translates sentences. */
export interface SentenceTranslator<P, Trace extends TranslationTrace>
  extends Translator<P, SentencePair, Trace> {
  /** Where the largest weights lie, as a mean over the heads. */
  readonly alignment: (parameters: P, pairs: readonly SentencePair[]) => Alignment;
}

/** The same model, which can be asked where its weights lie. */
export function withAlignment<P, Trace extends TranslationTrace>(
  model: Translator<P, SentencePair, Trace>,
): SentenceTranslator<P, Trace> {
  const alignment = (parameters: P, pairs: readonly SentencePair[]) =>
    alignmentOf(pairs, ({ chinese, english }) => {
      const { cross } = model.trace(parameters, chinese, english);
      return nested(mean(cross.weights, "head"));
    });
  return { ...model, ...methodsOf({ alignment }, { alignment: 2 }) };
}

/** How often the largest of some numbers lies on the right Chinese word. */
export function alignmentOf(
  pairs: readonly SentencePair[],
  rowsOf: (pair: SentencePair) => number[][],
): Alignment {
  expectAligned(pairs);
  const found = pairs.flatMap((pair) => {
    const rows = rowsOf(pair);
    return pair.english.map((_, word) => {
      const place = rows[word]!.indexOf(Math.max(...rows[word]!));
      return {
        isDictionary: place === pair.dictionary[word],
        isInformative: pair.informative[word]!.includes(place),
      };
    });
  });
  return {
    dictionary: share(found, ({ isDictionary }) => isDictionary),
    informative: share(found, ({ isInformative }) => isInformative),
  };
}

/** Refuses texts of which it is not known which word comes from which. */
function expectAligned(pairs: readonly SentencePair[]): void {
  const action = "align words";
  expectExamples(action, pairs, ["chinese", "english", "dictionary", "informative"]);
  for (const { chinese, english, dictionary, informative } of pairs) {
    const words = [chinese, english, informative];
    if (!words.every(Array.isArray) || informative.length !== english.length) {
      throw new TypeError(
        `Cannot ${action}: arrays of words are needed, and for each English one an array ` +
          `of places, found ${words.map(kindOf).join(", ")}`,
      );
    }
    expectPlaces(action, "places", dictionary, chinese.length, english.length);
    for (const places of informative) {
      expectPlaces(action, "places", places, chinese.length);
    }
  }
}

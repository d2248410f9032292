/**
 * Where the weights of a translator lie.
 *
 * @module
 */
import { nested } from "../../../tensor/read.ts";
import { mean } from "../../../tensor/reduce.ts";
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
  return {
    ...model,
    alignment: (parameters, pairs) =>
      alignmentOf(pairs, ({ chinese, english }) => {
        const { cross } = model.trace(parameters, chinese, english);
        return nested(mean(cross.weights, "head"));
      }),
  };
}

/** How often the largest of some numbers lies on the right Chinese word. */
export function alignmentOf(
  pairs: readonly SentencePair[],
  rowsOf: (pair: SentencePair) => number[][],
): Alignment {
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

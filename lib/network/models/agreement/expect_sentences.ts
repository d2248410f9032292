/**
 * What the model of subject and verb is asked with.
 *
 * @module
 */
import { expectParts } from "../../../tensor/checks/expect.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { expectBlocks, expectExamples } from "../expect_examples.ts";
import type { SubjectAndVerbParameters } from "./network.ts";
import type { AgreementSentence } from "./sentences.ts";
import { placesOf, wordsOf } from "./vocabulary.ts";

/** In the order of their logits. */
export const ANSWERS = ["is", "are"];
const READ = "read a sentence";
const PARTS = ["words", "positions", "blocks", "norm", "answers"];

/** Refuses what is not learned by this model. */
export function expectLearned(
  parameters: SubjectAndVerbParameters,
  cross: boolean,
): void {
  expectParts(READ, parameters, PARTS, []);
  expectBlocks(READ, parameters.blocks);
  const { length } = parameters.blocks;
  if (cross && length > 1) {
    throw new RangeError(
      `Cannot ${READ}: one block is needed for cross-attention, found ${length}`,
    );
  }
}

/** The words of sentences that are to be answered, by their places in the table. */
export function placesToRead(
  sentences: readonly AgreementSentence[],
  cross: boolean,
): number[][] {
  expectExamples(READ, sentences, ["words", "answer"]);
  return sentences.map(({ words, answer }) => {
    if (!ANSWERS.includes(answer)) {
      throw new RangeError(
        `Cannot ${READ}: its answer must be "is" or "are", found ${kindOf(answer)}`,
      );
    }
    const read = wordsOf(words);
    if (cross) expectAsked(read);
    return placesOf(read);
  });
}

/** Refuses a verb alone: by cross-attention it asks others and not itself. */
export function expectAsked(words: readonly string[]): void {
  if (words.length > 1) return;
  throw new RangeError(
    `Cannot ${READ}: a word before ${words[0]} is needed to be asked, found none`,
  );
}

/**
 * Reading a sentence that somebody typed: which noun is the subject?
 *
 * @module
 */
import { type AgreementSentence, isMany } from "./sentences.ts";
import {
  ADJECTIVES,
  MANY,
  ONE,
  PREPOSITIONS,
  VERB,
  VERBS,
  wordsOf,
} from "./vocabulary.ts";

/**
 * Reads a sentence by the grammar: [preposition, noun phrase] · noun phrase · (preposition,
 * noun phrase | that, noun phrase, verb) any number of times · ⟨verb⟩.
 *
 * @returns What there is to know of it; or, if it does not fit, the place of the first word
 * that does not.
 * @throws {RangeError} If it has a word that is not in the vocabulary, or too many.
 */
export function readSentence(
  sentence: string | readonly string[],
): AgreementSentence | number {
  const words = wordsOf(sentence);
  const distractors: number[] = [];
  let place = 0;
  /** Goes past a word of a list, if one stands there. */
  const pass = (list: readonly string[]): boolean =>
    list.includes(words[place]!) && place++ >= 0;
  /** Goes past a noun phrase; gives the place of its noun. */
  const nounPhrase = (): number | undefined => {
    if (!pass(["the"])) return undefined;
    pass(ADJECTIVES);
    return pass([...ONE, ...MANY]) ? place - 1 : undefined;
  };

  if (pass(PREPOSITIONS)) {
    const noun = nounPhrase();
    if (noun === undefined) return place;
    distractors.push(noun);
  }
  const subject = nounPhrase();
  if (subject === undefined) return place;
  while (!pass([VERB])) {
    const isClause = pass(["that"]);
    if (!isClause && !pass(PREPOSITIONS)) return place;
    const noun = nounPhrase();
    if (noun === undefined) return place;
    distractors.push(noun);
    const which = isMany(words[noun]!) ? 1 : 0;
    if (isClause && !pass(VERBS.map((verb) => verb[which]))) return place;
  }
  return { words, subject, distractors, answer: isMany(words[subject]!) ? "are" : "is" };
}

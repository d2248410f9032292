/**
 * Sentences with a subject, and with other nouns that distract from it.
 *
 * @module
 */
import { below, oneOf } from "../chance.ts";
import {
  ADJECTIVES,
  MANY,
  ONE,
  PREPOSITIONS,
  VERB,
  VERBS,
  VOCABULARY,
} from "./vocabulary.ts";

/** A sentence, and what there is to know about it. */
export interface AgreementSentence {
  /** The words; the last one is ⟨verb⟩. */
  readonly words: readonly string[];
  /** Where the subject stands. */
  readonly subject: number;
  /** Where the other nouns stand. */
  readonly distractors: readonly number[];
  /** What the verb must be. */
  readonly answer: "is" | "are";
}

/** Which sentences are drawn. */
export interface SentenceOptions {
  /** Whether there is a distractor, and all have the other number than the subject. */
  readonly hard?: boolean | undefined;
  /** How many phrases follow the subject, from 0 to 3; by default none to two. */
  readonly phrases?: number | undefined;
}

/** With more phrases a sentence may have more words than can be read. */
export const MOST_PHRASES = 3;

/** Draws a sentence for training: none of those that are held out. */
export function drawTrained(next: () => number): AgreementSentence {
  let sentence = drawSentence(next);
  while (isHeldOut(sentence.words)) sentence = drawSentence(next);
  return sentence;
}

/** Draws a sentence that is never trained on. */
export function drawHeldOut(
  next: () => number,
  { hard = false, phrases }: SentenceOptions,
): AgreementSentence {
  while (true) {
    const sentence = drawSentence(next, phrases);
    if (isHeldOut(sentence.words) && !(hard && !isHard(sentence))) return sentence;
  }
}

/** Whether every distractor has the other number, and there is one. */
function isHard({ words, subject, distractors }: AgreementSentence): boolean {
  const number = isMany(words[subject]!);
  return distractors.length > 0 &&
    distractors.every((place) => isMany(words[place]!) !== number);
}

/** Whether a noun is of many things. */
export function isMany(noun: string): boolean {
  return MANY.includes(noun);
}

/**
 * [preposition, noun phrase] · noun phrase · (preposition, noun phrase | that, noun phrase,
 * verb) some times · ⟨verb⟩
 */
function drawSentence(next: () => number, phrases?: number): AgreementSentence {
  const words: string[] = [], distractors: number[] = [];
  const nounPhrase = (): number => {
    words.push("the");
    if (next() < .4) words.push(oneOf(ADJECTIVES, next));
    return words.push(oneOf(next() < .5 ? ONE : MANY, next)) - 1;
  };
  if (next() < .5) {
    words.push(oneOf(PREPOSITIONS, next));
    distractors.push(nounPhrase());
  }
  const subject = nounPhrase();
  const count = phrases ?? oneOf([0, 1, 1, 2], next);
  for (let i = 0; i < count; i++) {
    const isClause = next() >= .7;
    words.push(isClause ? "that" : oneOf(PREPOSITIONS, next));
    const noun = nounPhrase();
    distractors.push(noun);
    if (isClause) words.push(VERBS[below(2, next)]![isMany(words[noun]!) ? 1 : 0]);
  }
  words.push(VERB);
  return { words, subject, distractors, answer: isMany(words[subject]!) ? "are" : "is" };
}

/** Every tenth sentence, more or less, is kept for tests: its words decide. */
export function isHeldOut(words: readonly string[]): boolean {
  let hash = 0x811c9dc5;
  for (const word of words) {
    hash = Math.imul(hash ^ VOCABULARY.indexOf(word), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % 10 === 0;
}

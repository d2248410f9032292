/**
 * Sentences in Chinese with their English, and which word comes from which.
 *
 * @module
 */
import {
  ADJECTIVES,
  COUNTS,
  type Forms,
  type Noun,
  NOUNS,
  PLACES,
  type Pronoun,
  PRONOUNS,
  type Time,
  TIMES,
  type Verb,
  VERBS,
} from "./words_of_two_languages.ts";
import { uniforms } from "../../../tensor/random.ts";
import { drawMany } from "../expect_examples.ts";
import { END, type Pair, START, type Vocabulary } from "./vocabulary.ts";

/** A sentence in both languages, and which word comes from which. */
export interface SentencePair extends Pair {
  /** For each English word, the place of the Chinese word that a dictionary gives. */
  readonly dictionary: readonly number[];
  /** For each English word, the places of all Chinese words that decide it. */
  readonly informative: readonly (readonly number[])[];
}

/** The most words of a sentence. */
export const LONGEST = { chinese: 10, english: 9 };

/** What a sentence is made of: a place in the list of its words each. */
interface Choices {
  readonly time: number;
  readonly pronoun: number;
  /** Whether the time stands before the pronoun. */
  readonly isTimeFirst: boolean;
  /** −1 where there is none. */
  readonly place: number;
  readonly verb: number;
  readonly count: number;
  /** −1 where there is none. */
  readonly adjective: number;
  readonly noun: number;
}

/** All words of the small world. */
export function vocabularyOf(forms: Forms): Vocabulary {
  const [times, counts] = [TIMES[forms], COUNTS[forms]];
  const words = [...times, ...PRONOUNS, ...PLACES, ...counts, ...ADJECTIVES];
  const isFull = forms === "full";
  return {
    chinese: distinct([
      END,
      "在",
      "的",
      ...words.map(({ chinese }) => chinese),
      ...VERBS.map(({ chinese }) => chinese),
      ...NOUNS.flatMap(({ chinese, measure }) => [chinese, measure]),
    ]),
    english: distinct([
      END,
      START,
      "at",
      "in",
      ...isFull ? ["will"] : [],
      ...words.map(({ english }) => english),
      ...VERBS.flatMap((verb) =>
        isFull ? [verb.plain, verb.singular, verb.past] : [verb.past]
      ),
      ...NOUNS.flatMap(({ one, many }) => isFull ? [one, many] : [many]),
    ]),
  };
}

/**
 * Draws a sentence: TIME PRONOUN or PRONOUN TIME, [在 PLACE], VERB, NUMBER MEASURE,
 * [ADJECTIVE 的], NOUN.
 *
 * One of 17 sentences is never used for training, always the same ones.
 *
 * @param forms Whether words have one form each.
 * @param isHeldOut Whether one of those that are never trained is wanted.
 * @param next Gives numbers from 0 to 1.
 */
export function drawSentence(
  forms: Forms,
  isHeldOut: boolean,
  next: () => number,
): SentencePair {
  let choices = drawChoices(forms, next);
  while ((serial(choices) % 17 === 0) !== isHeldOut) choices = drawChoices(forms, next);
  return inBothLanguages(forms, choices);
}

/** Draws sentences: to train on, any or one of so many. */
export function drawing(forms: Forms, sentences: number | undefined) {
  const draw = (isHeldOut: boolean, next: () => number) =>
    drawSentence(forms, isHeldOut, next);
  if (sentences === undefined) return draw;
  const once = uniforms(0);
  const few = drawMany(sentences, once, (next) => draw(false, next));
  return (isHeldOut: boolean, next: () => number) =>
    isHeldOut ? draw(true, next) : few[Math.floor(next() * sentences)]!;
}

function drawChoices(forms: Forms, next: () => number): Choices {
  const one = (list: readonly unknown[]) => Math.floor(next() * list.length);
  const oneOrNone = (list: readonly unknown[]) => next() < 0.6 ? one(list) : -1;
  return {
    time: one(TIMES[forms]),
    pronoun: one(PRONOUNS),
    isTimeFirst: next() < 0.5,
    place: oneOrNone(PLACES),
    verb: one(VERBS),
    count: one(COUNTS[forms]),
    adjective: oneOrNone(ADJECTIVES),
    noun: one(NOUNS),
  };
}

/** A number of its own for each sentence. */
function serial(choices: Choices): number {
  const { time, pronoun, isTimeFirst, place, verb, count, adjective, noun } = choices;
  let number = Number(isTimeFirst);
  const digits = [[time, 3], [pronoun, 6], [place + 1, 7], [verb, 6], [
    count,
    4,
  ]] as const;
  for (const [digit, of] of digits) number = number * of + digit;
  return (number * 7 + adjective + 1) * 9 + noun;
}

function inBothLanguages(forms: Forms, choices: Choices): SentencePair {
  const time = TIMES[forms][choices.time]!;
  const pronoun = PRONOUNS[choices.pronoun]!;
  const place = PLACES[choices.place];
  const verb = VERBS[choices.verb]!;
  const count = COUNTS[forms][choices.count]!;
  const adjective = ADJECTIVES[choices.adjective];
  const noun = NOUNS[choices.noun]!;

  const chinese: string[] = [];
  const say = (word: string) => chinese.push(word) - 1;
  let when = choices.isTimeFirst ? say(time.chinese) : -1;
  const who = say(pronoun.chinese);
  if (!choices.isTimeFirst) when = say(time.chinese);
  const at = place === undefined ? -1 : say("在");
  const where = place === undefined ? -1 : say(place.chinese);
  const does = say(verb.chinese);
  const many = say(count.chinese);
  say(noun.measure);
  const which = adjective === undefined ? -1 : say(adjective.chinese);
  if (adjective !== undefined) say("的");
  const what = say(noun.chinese);

  const english: string[] = [], dictionary: number[] = [], informative: number[][] = [];
  const write = (word: string, from: number, ...also: number[]) => {
    english.push(word);
    dictionary.push(from);
    informative.push([from, ...also]);
  };
  const isFull = forms === "full";
  write(pronoun.english, who);
  if (time.tense === "future") write("will", when);
  write(formOf(verb, time, pronoun), does, ...isFull ? [when, who] : []);
  write(count.english, many);
  if (adjective !== undefined) write(adjective.english, which);
  write(numberOf(noun, count.english), what, ...isFull ? [many] : []);
  if (place !== undefined) {
    write(place.before, at, where);
    write(place.english, where);
  }
  write(time.english, when);
  return { chinese, english, dictionary, informative };
}

function formOf(verb: Verb, time: Time, pronoun: Pronoun): string {
  if (time.tense === "past") return verb.past;
  return time.tense === "present" && pronoun.isThird ? verb.singular : verb.plain;
}

function numberOf(noun: Noun, count: string): string {
  return count === "one" ? noun.one : noun.many;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

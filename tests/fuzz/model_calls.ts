/**
 * A right call of every model, and of everything that a model can be asked, in slots.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import {
  any,
  count,
  flag,
  list,
  only,
  optional,
  options,
  record,
  type Slot,
  whole,
} from "./slots.ts";

/** A function, and right arguments. */
export interface ModelCall {
  readonly call: (...given: never[]) => unknown;
  readonly given: readonly Slot[];
}

const never = () => false;
const inside = (size: number): Slot => ({
  value: 1,
  may: (other) =>
    Number.isInteger(other) && other as number >= 0 && other as number < size,
});
const oneOf = (...values: unknown[]): Slot => ({
  value: values[0],
  may: (other) => values.includes(other),
});
const isFunction = (other: unknown) => typeof other === "function";
const some = (...parts: Slot[]): Slot => ({ ...list(...parts), may: never });
const attend = optional(only(library.attention));

/** Parameters at the start: each tensor may be another, if its axes fit. */
function partsOf(parameters: object): Slot {
  return record(Object.fromEntries(
    Object.entries(parameters).map(([name, part]) => [
      name,
      "data" in part ? any(part) : { value: part, may: never },
    ]),
  ));
}

/** What every model can be asked. */
function everyModel(
  name: string,
  { start, loss, examples }: library.Trainable<object> & {
    readonly examples: (count: number, seed: number) => readonly unknown[];
  },
): Record<string, ModelCall> {
  let state = 0;
  const next = () => (state = (state + 0.618) % 1);
  return {
    [`${name}().start`]: { call: start, given: [whole(1)] },
    [`${name}().loss`]: {
      call: loss,
      given: [partsOf(start(1)), oneOf(2, 1), only(next)],
    },
    [`${name}().examples`]: { call: examples, given: [oneOf(2, 1), whole(1)] },
  };
}

const lookup = library.lookup({ features: 4 });
const digits = some(...Array.from({ length: 16 }, () => inside(10)));
const question = record({ memory: digits, asked: inside(16) });
const answered = record({ memory: digits, asked: inside(16), answer: inside(10) });
const lookupParameters = partsOf(lookup.start(1));

const pairLookup = library.pairLookup({ heads: 2 });
const asked = {
  memory: some(...Array.from({ length: 12 }, () => inside(10))),
  asked: some(inside(12), inside(12)),
};
const pairQuestion = record(asked);
const pairAnswered = record({ ...asked, answers: some(inside(10), inside(10)) });
const pairParameters = partsOf(pairLookup.start(1));

// What is asked needs no words for the answers.
const askedParameters = record({
  ...pairParameters.parts as Record<string, Slot>,
  answers: { value: pairLookup.start(1).answers, may: (other) => other !== undefined },
});

const agreement = library.subjectAndVerb({ layers: 1 });
const crossing = library.subjectAndVerb({ layers: 1, cross: true });
const agreementParameters = partsOf(agreement.start(1));
const sentence = record({
  words: some(...["the", "keys", "⟨verb⟩"].map(only)),
  answer: oneOf("are", "is"),
});

const induction = library.induction({ layers: 2, positions: "relative" });
const absolute = library.induction({ layers: 1, positions: "absolute" });
const kinds = some(...Array.from({ length: 3 }, () => inside(16)));
const sequence = record({ tokens: kinds, foreseeable: list(oneOf(1, 2)) });

const simple = library.translation();
const glass = library.glassTranslation({ heads: 2 });
const numbers = library.numberTranslation();
const chinese = some(...["昨天", "我", "买", "三", "本", "书"].map(only));
const english = some(...["I", "bought", "three", "books", "yesterday"].map(only));
const [pair] = simple.examples(1, 1);
const aligned = record({
  chinese: some(...pair!.chinese.map(only)),
  english: some(...pair!.english.map(only)),
  dictionary: some(...pair!.dictionary.map(() => inside(9))),
  informative: some(...pair!.informative.map(() => list(inside(9)))),
});

/** What every model that translates can be asked. */
function everyTranslator<P extends object, T extends library.Pair>(
  name: string,
  model: library.Translator<P, T, library.TranslationTrace>,
  chinese: Slot,
  english: Slot,
): Record<string, ModelCall> {
  const parameters = partsOf(model.start(1));
  return {
    ...everyModel(name, model as never),
    [`${name}().translate`]: { call: model.translate, given: [parameters, chinese] },
    [`${name}().trace`]: { call: model.trace, given: [parameters, chinese, english] },
    [`${name}().told`]: { call: model.told, given: [parameters, chinese, english] },
    [`${name}().score`]: {
      call: model.score,
      given: [parameters, some(record({ chinese, english }))],
    },
  };
}

/** The calls, by what is called. */
export const MODEL_CALLS: Readonly<Record<string, ModelCall>> = {
  lookup: {
    call: library.lookup,
    given: [record({ features: count(4), divide: optional(flag(true)) })],
  },
  ...everyModel("lookup", lookup as never),
  "lookup().trace": { call: lookup.trace, given: [lookupParameters, question] },
  "lookup().ask": { call: lookup.ask, given: [lookupParameters, some(question)] },
  "lookup().accuracy": {
    call: lookup.accuracy,
    given: [lookupParameters, optional(some(answered))],
  },
  pairLookup: {
    call: library.pairLookup,
    given: [record({ heads: oneOf(2, 1), letters: optional(flag(true)) })],
  },
  ...everyModel("pairLookup", pairLookup as never),
  "pairLookup().trace": {
    call: pairLookup.trace,
    given: [askedParameters, pairQuestion],
  },
  "pairLookup().answer": {
    call: pairLookup.answer,
    given: [pairParameters, pairQuestion],
  },
  "pairLookup().ask": {
    call: pairLookup.ask,
    given: [askedParameters, some(pairQuestion)],
  },
  "pairLookup().accuracy": {
    call: pairLookup.accuracy,
    given: [pairParameters, optional(some(pairAnswered))],
  },
  subjectAndVerb: {
    call: library.subjectAndVerb,
    given: [record({
      layers: oneOf(1, 2),
      heads: optional(oneOf(2, 1)),
      cross: optional(flag(false)),
    })],
  },
  ...everyModel("subjectAndVerb", agreement as never),
  "subjectAndVerb().examples of some kind": {
    call: agreement.examples,
    given: [
      oneOf(2, 1),
      whole(1),
      options({ hard: flag(true), phrases: oneOf(2, 0, 1) }),
    ],
  },
  "subjectAndVerb().trace": {
    call: agreement.trace,
    given: [agreementParameters, only("the keys to the cabinet"), attend],
  },
  "subjectAndVerb().trace of cross-attention": {
    call: crossing.trace,
    given: [agreementParameters, some(...["the", "keys"].map(only)), attend],
  },
  "subjectAndVerb().answer": {
    call: agreement.answer,
    given: [agreementParameters, only("the keys to the cabinet"), attend],
  },
  "subjectAndVerb().accuracy": {
    call: agreement.accuracy,
    given: [agreementParameters, optional(some(sentence, sentence))],
  },
  induction: {
    call: library.induction,
    given: [record({ layers: oneOf(2, 1), positions: oneOf("relative", "absolute") })],
  },
  ...everyModel("induction", induction as never),
  "induction().trace": {
    call: induction.trace,
    given: [partsOf(induction.start(1)), kinds],
  },
  "induction().trace of absolute positions": {
    call: absolute.trace,
    given: [partsOf(absolute.start(1)), kinds],
  },
  "induction().answer": {
    call: induction.answer,
    given: [partsOf(induction.start(1)), kinds],
  },
  "induction().accuracy": {
    call: induction.accuracy,
    given: [partsOf(induction.start(1)), optional(some(sequence, sequence))],
  },
  translation: {
    call: library.translation,
    given: [options({ forms: oneOf("full", "simple"), heads: oneOf(2, 1) })],
  },
  ...everyTranslator("translation", simple, chinese, english),
  "translation().alignment": {
    call: simple.alignment,
    given: [partsOf(simple.start(1)), some(aligned)],
  },
  glassTranslation: {
    call: library.glassTranslation,
    given: [options({
      forms: oneOf("full", "simple"),
      heads: oneOf(2, 1),
      sentences: oneOf(3, 1),
    })],
  },
  ...everyTranslator("glassTranslation", glass, chinese, english),
  "glassTranslation().contributions": {
    call: glass.contributions,
    given: [partsOf(glass.start(1)), chinese, english],
  },
  "glassTranslation().brought": {
    call: glass.brought,
    given: [partsOf(glass.start(1)), chinese, english],
  },
  numberTranslation: {
    call: library.numberTranslation,
    given: [options({ attend: { value: library.attention, may: isFunction } })],
  },
  ...everyTranslator(
    "numberTranslation",
    numbers,
    some(only("十"), only("二")),
    some(only("twelve")),
  ),
};

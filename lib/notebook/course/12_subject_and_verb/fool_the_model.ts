/**
 * The exercise of notebook 12.
 *
 * @module
 */
import { readSentence } from "../../../network/models/agreement/grammar.ts";
import { subjectAndVerb } from "../../../network/models/agreement/subject_and_verb.ts";
import { VOCABULARY, wordsOf } from "../../../network/models/agreement/vocabulary.ts";
import type { SubjectAndVerbParameters } from "../../../network/models/agreement/network.ts";
import { trainedParameters } from "../../../network/trained/trained.ts";
import { tensor } from "../../../tensor/tensor.ts";
import { attempt } from "../../exercises/attempt.ts";
import type { Verdict } from "../../exercises/exercise.ts";
import { exerciseOf } from "../../exercises/exercise_of.ts";
import { foolTheModel as worked } from "./fool_the_model_solution.ts";
import source from "./fool_the_model_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

let trained: SubjectAndVerbParameters;

async function load(): Promise<void> {
  trained = await trainedParameters("subject_and_verb", "one layer", 0);
}

/** A sentence on which the trained model errs. */
export const foolTheModel = exerciseOf<() => string>(
  { name: "foolTheModel", words: () => words().exercise, worked, source, load },
  judge,
);

function judge(answer: unknown): Verdict {
  const { exercise, verdict } = words();
  const outcome = attempt(answer, []);
  if (outcome.kind === "unfinished") {
    return { state: "unfinished", message: exercise.task, exhibits: [] };
  }
  if (outcome.kind !== "returned") {
    return { state: "broken", message: outcome.sentence, exhibits: [] };
  }
  const wrong = (message: string, hint?: string): Verdict => ({
    state: "wrong",
    message,
    exhibits: [],
    hint,
  });
  const sentence = outcome.output;
  if (typeof sentence !== "string") {
    return wrong(verdict.noText, exercise.mistakes.noText);
  }
  if (sentence.trim() === "") return wrong(verdict.noWords, exercise.mistakes.noText);
  let read: ReturnType<typeof readSentence>;
  try {
    read = readSentence(sentence);
  } catch {
    const known = (word: string) => VOCABULARY.includes(word.toLowerCase());
    const strange = sentence.trim().split(/\s+/).find((word) => !known(word));
    return strange === undefined
      ? wrong(verdict.tooLong, exercise.mistakes.grammar)
      : wrong(verdict.unknown(strange), exercise.mistakes.vocabulary);
  }
  if (typeof read === "number") {
    const strange = wordsOf(sentence)[read]!;
    return wrong(verdict.grammar(strange, read), exercise.mistakes.grammar);
  }

  const model = subjectAndVerb({ layers: 1 });
  const { answer: { is, are }, layers } = model.trace(trained, read.words);
  const given = are > is ? "are" : "is";
  if (given !== read.answer) {
    const message = verdict.fooled(given, read.words[read.subject]!, read.answer);
    return { state: "right", message, exhibits: [] };
  }
  const { data, sizes } = layers[0]!.weights;
  const row = [...data.subarray(data.length - sizes.key)];
  const most = read.words[row.indexOf(Math.max(...row))]!;
  const { answersRight, looks } = verdict;
  return {
    state: "wrong",
    message: answersRight(given, most),
    exhibits: [{ title: looks, value: tensor(["query", "key"], [row]) }],
    hint: read.distractors.length === 0
      ? exercise.mistakes.noDistractor
      : exercise.mistakes.looksRight,
  };
}

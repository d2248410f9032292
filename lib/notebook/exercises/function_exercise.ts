/**
 * Exercises in which the reader writes a function, and its outputs are compared.
 *
 * @module
 */
import { attempt } from "./attempt.ts";
import { copy } from "./copy.ts";
import { difference } from "./difference.ts";
import type { Exercise, ExerciseWords, Verdict } from "./exercise.ts";
import { exerciseOf } from "./exercise_of.ts";
import { words as engineWords } from "./words/words.ts";

/** A typical mistake, recognised by what comes out. */
export type Mistake<Inputs extends unknown[], Output> = {
  /** A function that makes the mistake: who gives the same in every case makes it too. */
  readonly like: (...inputs: Inputs) => Output;
} | {
  /** Tells whether a wrong output has the mistake; all wrong ones must have it. */
  readonly when: (output: Output, ...inputs: Inputs) => boolean;
};

/** What makes an exercise. */
export interface FunctionExercise<
  Inputs extends unknown[],
  Output,
  Name extends string = string,
> {
  /** What it is called among the exercises. */
  readonly name: string;
  /** What a reader is told, with a hint for each mistake. */
  readonly words: () => ExerciseWords<NoInfer<Name>>;
  /** What the inputs are called. */
  readonly inputs: readonly string[];
  /** The inputs of each case. */
  readonly cases: readonly Inputs[];
  /** The worked solution. */
  readonly worked: (...inputs: Inputs) => Output;
  /** The text of the file in which it stands. */
  readonly source: string;
  /** Loads what the cases need, if they need anything. */
  readonly load?: () => Promise<void>;
  /** What is right, if something else than the worked solution says so. */
  readonly expected?: (...inputs: Inputs) => Output;
  /** Whether what was expected may be shown; by default it may. */
  readonly reveal?: boolean;
  /** Shows of an input what is worth seeing; by default all of it. */
  readonly glance?: (input: NoInfer<Inputs[number]>) => unknown;
  /** Typical mistakes by name, those that are recognised first in front. */
  readonly mistakes: Readonly<Record<Name, Mistake<Inputs, Output>>>;
}

/** One case, with what came of it. */
interface Tried<Inputs extends unknown[], Output> {
  readonly inputs: Inputs;
  readonly output: unknown;
  readonly expected: Output;
}

/** Makes an exercise. */
export function functionExercise<Inputs extends unknown[], Output, Name extends string>(
  exercise: FunctionExercise<Inputs, Output, Name>,
): Exercise<(...inputs: Inputs) => Output> {
  return exerciseOf(exercise, (answer) => judge(exercise, answer));
}

function judge<Inputs extends unknown[], Output>(
  exercise: FunctionExercise<Inputs, Output>,
  answer: unknown,
): Verdict {
  const { inputs: titles, cases, worked, expected = worked, words } = exercise;
  const { glance = (input) => input } = exercise;
  const tried: Tried<Inputs, Output>[] = [];
  for (const inputs of cases) {
    const given = copy(inputs);
    const outcome = attempt(answer, given);
    if (outcome.kind === "unfinished") {
      return { state: "unfinished", message: words().task, exhibits: [] };
    }
    const exhibits = titles.map((title, i) => ({ title, value: glance(inputs[i]) }));
    if (outcome.kind !== "returned") {
      const seen = outcome.kind === "threw" ? exhibits : [];
      return { state: "broken", message: outcome.sentence, exhibits: seen };
    }
    const spoilt = titles.find((_, i) => difference(given[i], inputs[i]) !== undefined);
    if (spoilt !== undefined) {
      const message = engineWords().calls.spoils(spoilt);
      return { state: "broken", message, exhibits };
    }
    tried.push({ inputs, output: outcome.output, expected: expected(...copy(inputs)) });
  }
  return compare(exercise, tried);
}

function compare<Inputs extends unknown[], Output>(
  {
    inputs: titles,
    reveal = true,
    glance = (input) => input,
    mistakes,
    words,
  }: FunctionExercise<Inputs, Output>,
  tried: readonly Tried<Inputs, Output>[],
): Verdict {
  const wrong = tried.filter(({ output, expected }) => difference(output, expected));
  const [first] = wrong;
  const { cases: { all, some, yours, right, part: ofPart }, together } = engineWords();
  if (first === undefined) {
    const message = tried.length === 1 ? "" : all(tried.length);
    return { state: "right", message, exhibits: [] };
  }
  const { part, found, expected, sentence } = difference(first.output, first.expected)!;
  const agreeing = tried.length - wrong.length;
  const count = tried.length === 1 ? "" : some(agreeing, tried.length);
  const which = (whose: string) => part === undefined ? whose : ofPart(whose, part);
  const known = Object.entries(mistakes).find(([, mistake]) => isMade(mistake, tried));
  return {
    state: "wrong",
    message: together([count, sentence]),
    exhibits: [
      ...titles.map((title, i) => ({ title, value: glance(first.inputs[i]) })),
      { title: which(yours), value: found },
      ...(reveal ? [{ title: which(right), value: expected }] : []),
    ],
    hint: known === undefined ? undefined : words().mistakes[known[0]],
  };
}

function isMade<Inputs extends unknown[], Output>(
  mistake: Mistake<Inputs, Output>,
  tried: readonly Tried<Inputs, Output>[],
): boolean {
  if ("like" in mistake) {
    return tried.every(({ inputs, output }) =>
      difference(output, mistake.like(...copy(inputs))) === undefined
    );
  }
  try {
    return tried.every(({ inputs, output, expected }) =>
      difference(output, expected) === undefined ||
      mistake.when(output as Output, ...copy(inputs))
    );
  } catch {
    // The output is of another type than the mistake is about.
    return false;
  }
}

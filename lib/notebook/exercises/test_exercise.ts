/**
 * Exercises in which the reader writes a test, and the test is tried on what is right and
 * on what is wrong.
 *
 * @module
 */
import type { Exercise, TestWords, Verdict } from "./exercise.ts";
import { exerciseOf } from "./exercise_of.ts";
import { isFair, type TestTrial, type TestTrials } from "./test_trials.ts";
import { tryTest } from "./trial.ts";
import { words as engineWords } from "./words/words.ts";

/** Functions that a test must pass, or must fail, by name. */
type Candidates<Name extends string, Inputs extends unknown[], Output> = Readonly<
  Record<Name, (...inputs: Inputs) => Output>
>;

/** What makes an exercise. */
export interface TestExercise<
  Inputs extends unknown[],
  Output,
  Right extends string,
  Wrong extends string,
  Mistake extends string,
> {
  /** What it is called among the exercises. */
  readonly name: string;
  /** What a reader is told, with what each candidate does and a hint for each mistake. */
  readonly words: () => TestWords<NoInfer<Mistake>, NoInfer<Right | Wrong>>;
  /** The functions that a test must pass. */
  readonly right: Candidates<Right, Inputs, Output>;
  /** The functions that a test must fail. */
  readonly wrong: Candidates<Wrong, Inputs, Output>;
  /** The worked solution. */
  readonly worked: (candidate: (...inputs: Inputs) => Output) => boolean;
  /** The text of the file in which it stands. */
  readonly source: string;
  /** Typical mistakes by name, those that are recognised first in front. */
  readonly mistakes: Readonly<Record<Mistake, IsMade<Inputs, Right | Wrong>>>;
}

/** Tells by the trials whether a mistake is made. */
type IsMade<Inputs extends unknown[], Name extends string> = (
  trials: TestTrials<Inputs, NoInfer<Name>>,
) => boolean;

/** Makes an exercise. */
export function testExercise<
  Inputs extends unknown[],
  Output,
  Right extends string,
  Wrong extends string,
  Mistake extends string,
>(
  exercise: TestExercise<Inputs, Output, Right, Wrong, Mistake>,
): Exercise<(candidate: (...inputs: Inputs) => Output) => boolean> {
  return exerciseOf(exercise, (answer) => judge(exercise, answer));
}

function judge<
  Inputs extends unknown[],
  Output,
  Right extends string,
  Wrong extends string,
  Mistake extends string,
>(
  { right, wrong, words, mistakes }: TestExercise<Inputs, Output, Right, Wrong, Mistake>,
  answer: unknown,
): Verdict {
  const trials: TestTrial<Inputs, Right | Wrong>[] = [];
  const candidates = { ...right, ...wrong } as Candidates<Right | Wrong, Inputs, Output>;
  for (const name of Object.keys(candidates) as (Right | Wrong)[]) {
    const isRight = Object.hasOwn(right, name);
    const calls: Inputs[] = [];
    const trial = tryTest(answer, (...inputs: Inputs) => {
      calls.push(inputs);
      return candidates[name](...inputs);
    });
    if (trial.kind === "unfinished") {
      return { state: "unfinished", message: words().task, exhibits: [] };
    }
    const isBroken = trial.kind === "improper" || isRight && trial.kind === "failed";
    if (isBroken && trial.sentence !== undefined) {
      return { state: "broken", message: trial.sentence, exhibits: [] };
    }
    trials.push({ name, isRight, passes: trial.kind === "passed", calls });
  }

  const exhibits = [{ table: table(trials, words()) }];
  const { right: allRight, tooMild, tooStrict } = engineWords().tests;
  const wrongs = trials.filter(({ isRight }) => !isRight);
  const survivors = wrongs.filter(({ passes }) => passes).length;
  if (isFair(trials) && survivors === 0) {
    return { state: "right", message: allRight, exhibits };
  }
  const message = isFair(trials) ? tooMild(survivors, wrongs.length) : tooStrict;
  const mistake = (Object.keys(mistakes) as Mistake[])
    .find((name) => mistakes[name](trials));
  const hint = mistake === undefined ? undefined : words().mistakes[mistake];
  return { state: "wrong", message, exhibits, hint };
}

/** How the test dealt with each candidate. */
function table<Name extends string>(
  trials: TestTrials<unknown[], Name>,
  { subject, candidates }: TestWords<string, Name>,
) {
  const { must, does, pass, fail } = engineWords().tests;
  const rows = trials.map(({ name, isRight, passes }) => [
    candidates[name],
    isRight ? pass : fail,
    passes ? pass : fail,
  ]);
  return { columns: [subject, must, does], rows };
}

/**
 * Exercises in which the reader writes a test, and the test is tried on what is right and
 * on what is wrong.
 *
 * @module
 */
import type { Exercise, Verdict, Wording } from "./exercise.ts";
import { exerciseOf } from "./exercise_of.ts";
import { tryTest } from "./trial.ts";

/** A function that a test must pass or must fail. */
export interface Candidate<Inputs extends unknown[], Output> {
  /** What it does, in words. */
  readonly name: string;
  /** Whether it is right, so that a test must pass it. */
  readonly right: boolean;
  /** The function. */
  readonly run: (...inputs: Inputs) => Output;
}

/** How a test dealt with a candidate. */
export interface TestTrial<Inputs extends unknown[], Output>
  extends Candidate<Inputs, Output> {
  /** Whether the test passed it. */
  readonly passes: boolean;
  /** What the test gave it, call by call. */
  readonly calls: readonly Inputs[];
}

/** What makes an exercise, besides its words. */
export interface TestExercise<Inputs extends unknown[], Output> extends Wording {
  /** What is tested, in a word. */
  readonly subject: string;
  /** The functions on which the test is tried, the right ones first. */
  readonly candidates: readonly Candidate<Inputs, Output>[];
  /** The worked solution. */
  readonly worked: (candidate: (...inputs: Inputs) => Output) => boolean;
  /** The text of the module in which it stands. */
  readonly source: string;
  /** Typical mistakes, those that are recognised first in front. */
  readonly mistakes: readonly {
    readonly when: (trials: readonly TestTrial<Inputs, Output>[]) => boolean;
    readonly hint: string;
  }[];
}

/** Makes an exercise. */
export function testExercise<Inputs extends unknown[], Output>(
  exercise: TestExercise<Inputs, Output>,
): Exercise<(candidate: (...inputs: Inputs) => Output) => boolean> {
  return exerciseOf(exercise, (answer) => judge(exercise, answer));
}

function judge<Inputs extends unknown[], Output>(
  { subject, candidates, task, mistakes }: TestExercise<Inputs, Output>,
  answer: unknown,
): Verdict {
  const trials: TestTrial<Inputs, Output>[] = [];
  for (const candidate of candidates) {
    const calls: Inputs[] = [];
    const trial = tryTest(answer, (...inputs: Inputs) => {
      calls.push(inputs);
      return candidate.run(...inputs);
    });
    if (trial.kind === "unfinished") {
      return { state: "unfinished", message: task, exhibits: [] };
    }
    const isBroken = trial.kind === "improper" ||
      candidate.right && trial.kind === "failed";
    if (isBroken && trial.sentence !== undefined) {
      return { state: "broken", message: trial.sentence, exhibits: [] };
    }
    trials.push({ ...candidate, passes: trial.kind === "passed", calls });
  }

  const columns = [subject, "the test must", "the test does"];
  const rows = trials.map(({ name, right, passes }) => [
    name,
    right ? "pass it" : "fail it",
    passes ? "pass it" : "fail it",
  ]);
  const exhibits = [{ table: { columns, rows } }];
  const wrong = trials.filter(({ right }) => !right);
  const survivors = wrong.filter(({ passes }) => passes).length;
  if (isFair(trials) && survivors === 0) {
    const message = "The test passes what is right, and nothing else.";
    return { state: "right", message, exhibits };
  }
  const message = isFair(trials)
    ? `The test passes what is right, and ${survivors} of ${wrong.length} that are wrong.`
    : "The test fails what is right.";
  const hint = mistakes.find(({ when }) => when(trials))?.hint;
  return { state: "wrong", message, exhibits, hint };
}

/** Whether a test passes all that is right. */
function isFair(trials: readonly { right: boolean; passes: boolean }[]): boolean {
  return trials.every(({ right, passes }) => !right || passes);
}

/**
 * Whether a test passes all that is right, and a certain wrong candidate too.
 *
 * @param trials How the test dealt with the candidates.
 * @param run The wrong candidate.
 */
export function survives<Inputs extends unknown[], Output>(
  trials: readonly TestTrial<Inputs, Output>[],
  run: (...inputs: Inputs) => Output,
): boolean {
  return isFair(trials) && trials.some((trial) => trial.run === run && trial.passes);
}

/**
 * How a reader's test dealt with what is right and with what is wrong.
 *
 * @module
 */

/** How it dealt with one candidate. */
export interface TestTrial<Inputs extends unknown[], Name extends string> {
  /** The name of the candidate. */
  readonly name: Name;
  /** Whether it is right, so that the test must pass it. */
  readonly isRight: boolean;
  /** Whether the test passed it. */
  readonly passes: boolean;
  /** What the test gave it, call by call. */
  readonly calls: readonly Inputs[];
}

/** How it dealt with all of them. */
export type TestTrials<Inputs extends unknown[], Name extends string> =
  readonly TestTrial<Inputs, Name>[];

/** All calls that the test made. */
export function callsOf<Inputs extends unknown[]>(
  trials: TestTrials<Inputs, string>,
): readonly Inputs[] {
  return trials.flatMap(({ calls }) => calls);
}

/** Whether the test passes whatever it is given. */
export function passesAll(trials: TestTrials<unknown[], string>): boolean {
  return trials.every(({ passes }) => passes);
}

/** Whether the test passes all that is right. */
export function isFair(trials: TestTrials<unknown[], string>): boolean {
  return trials.every(({ isRight, passes }) => !isRight || passes);
}

/** Whether the test fails all that is right. */
export function failsRight(trials: TestTrials<unknown[], string>): boolean {
  return trials.every(({ isRight, passes }) => !isRight || !passes);
}

/** Whether the test passes all that is right, and a certain wrong candidate too. */
export function survives<Name extends string>(
  trials: TestTrials<unknown[], Name>,
  name: NoInfer<Name>,
): boolean {
  return isFair(trials) && trials.some((trial) => trial.name === name && trial.passes);
}

/**
 * Which bugs some tests catch.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { type BugName, bugs } from "./bugs/mod.ts";
import type { Verdict } from "../../exercises/exercise.ts";
import { tryTest } from "../../exercises/trial.ts";

/** What became of one test. */
type Score =
  | { readonly kind: "unfinished" }
  | { readonly kind: "improper"; readonly sentence: string }
  | { readonly kind: "strict"; readonly sentence: string }
  | { readonly kind: "fair"; readonly catches: readonly BugName[] };

const NAMES = Object.keys(bugs) as BugName[];

/**
 * Tries tests on `attention`, which must pass them all, and on the eight bugs, each of
 * which must fail one.
 *
 * @param tests What should be an object of tests.
 * @param task What is said as long as there is no test.
 */
export function judgeTests(tests: unknown, task: string): Verdict {
  if (typeof tests !== "object" || tests === null || Array.isArray(tests)) {
    const message =
      "An object of tests is needed, `{ name: (attend) => … }`, and this is " +
      `${kindOf(tests)}.`;
    return { state: "broken", message, exhibits: [] };
  }
  const scores = Object.entries(tests).map(([name, test]) => ({
    name,
    ...scoreOf(test),
  }));
  const improper = scores.find((score) => score.kind === "improper");
  if (improper !== undefined) {
    const message = `In the test \`${improper.name}\`: ${improper.sentence}`;
    return { state: "broken", message, exhibits: [] };
  }
  const fair = scores.filter((score) => score.kind === "fair");
  const catchers = (bug: BugName) =>
    fair.filter(({ catches }) => catches.includes(bug)).map(({ name }) => name);
  const columns = ["bug", "what it does", "caught by"];
  const rows = NAMES.map((bug) => {
    const caughtBy = catchers(bug).join(", ");
    return [bug, bugs[bug].name, caughtBy || "alive"];
  });
  const exhibits = [{ table: { columns, rows } }];

  const strict = scores.find((score) => score.kind === "strict");
  if (strict !== undefined) {
    const message = `The test \`${strict.name}\` fails \`attention\`, which is right. ` +
      strict.sentence;
    const hint =
      "A test that is too strict catches everything and means nothing. Print what " +
      "it compares: is one side rounded, or is it about something that may well change?";
    return { state: "wrong", message: message.trim(), exhibits, hint };
  }
  if (fair.length === 0) return { state: "unfinished", message: task, exhibits };

  const alive = NAMES.filter((bug) => catchers(bug).length === 0);
  const [first] = alive;
  const message = `${NAMES.length - alive.length} of ${NAMES.length} bugs are caught.`;
  if (first === undefined) return { state: "right", message, exhibits };
  const idle = fair.find(({ catches }) => catches.length === 0);
  const hint = idle === undefined
    ? `\`${first}\` is alive. ${bugs[first].hint}`
    : `The test \`${idle.name}\` lets every bug through. Shapes are right in all of them: ` +
      "look at the numbers.";
  return { state: "wrong", message, exhibits, hint };
}

function scoreOf(test: unknown): Score {
  const right = tryTest(test, attention);
  if (right.kind === "failed") return { kind: "strict", sentence: right.sentence ?? "" };
  if (right.kind !== "passed") return right;
  const catches: BugName[] = [];
  for (const bug of NAMES) {
    const trial = tryTest(test, bugs[bug].attend);
    if (trial.kind === "unfinished" || trial.kind === "improper") return trial;
    if (trial.kind === "failed") catches.push(bug);
  }
  return { kind: "fair", catches };
}

/**
 * Which bugs some tests catch.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import type { Verdict } from "../../exercises/exercise.ts";
import { tryTest } from "../../exercises/trial.ts";
import { words as engineWords } from "../../exercises/words/words.ts";
import type { BugName } from "./bugs/bug.ts";
import { bugs } from "./bugs/mod.ts";
import { words } from "./words/words.ts";

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
 */
export function judgeTests(tests: unknown): Verdict {
  const { exercise, scoreboard } = words();
  const { list, sorts, together } = engineWords();
  if (typeof tests !== "object" || tests === null || Array.isArray(tests)) {
    return {
      state: "broken",
      message: scoreboard.noTests(sorts.other(tests)),
      exhibits: [],
    };
  }
  const scores = Object.entries(tests).map(([name, test]) => ({
    name,
    ...scoreOf(test),
  }));
  const improper = scores.find((score) => score.kind === "improper");
  if (improper !== undefined) {
    const message = scoreboard.inTest(improper.name, improper.sentence);
    return { state: "broken", message, exhibits: [] };
  }
  const fair = scores.filter((score) => score.kind === "fair");
  const catchers = (bug: BugName) =>
    fair.filter(({ catches }) => catches.includes(bug)).map(({ name }) => name);
  const rows = NAMES.map((bug) => {
    const caughtBy = list(catchers(bug));
    return [bug, bugs[bug].name, caughtBy || scoreboard.alive];
  });
  const exhibits = [{ table: { columns: scoreboard.columns, rows } }];

  const strict = scores.find((score) => score.kind === "strict");
  if (strict !== undefined) {
    const message = together([scoreboard.tooStrict(strict.name), strict.sentence]);
    return { state: "wrong", message, exhibits, hint: scoreboard.tooStrictHint };
  }
  if (fair.length === 0) return { state: "unfinished", message: exercise.task, exhibits };

  const alive = NAMES.filter((bug) => catchers(bug).length === 0);
  const [first] = alive;
  const message = scoreboard.caught(NAMES.length - alive.length, NAMES.length);
  if (first === undefined) return { state: "right", message, exhibits };
  const idle = fair.find(({ catches }) => catches.length === 0);
  const hint = idle === undefined
    ? scoreboard.isAlive(first)
    : scoreboard.idle(idle.name);
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

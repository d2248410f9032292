/**
 * The exercise of notebook 14.
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import type { Verdict } from "../../exercises/exercise.ts";
import { exerciseOf } from "../../exercises/exercise_of.ts";
import { tryTest } from "../../exercises/trial.ts";
import type { BugName } from "../09_the_bug_zoo/bugs/bug.ts";
import { bugs } from "../09_the_bug_zoo/bugs/mod.ts";
import { leaks as worked } from "./leaks_solution.ts";
import source from "./leaks_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** Those that let a token see what comes after it. */
const LEAKY: readonly BugName[] = [
  "wrongSplit",
  "softmaxOverQueries",
  "transposedMask",
  "selfAsCross",
];

/** One attention, and what was said of it. */
interface Tried {
  readonly name: BugName | "attention";
  readonly leaks: boolean;
  readonly said: boolean;
  /** Whether it was ever called, with a mask, and with several heads. */
  readonly wasCalled: boolean;
  readonly hadMask: boolean;
  readonly hadHeads: boolean;
}

/** Tells an attention that sees the future. */
export const leaks = exerciseOf<(attend: Attend) => boolean>(
  { name: "leaks", words: () => words().exercise, worked, source },
  judge,
);

function judge(answer: unknown): Verdict {
  const { exercise, verdict } = words();
  const tried: Tried[] = [];
  for (const name of ["attention", ...Object.keys(bugs)] as Tried["name"][]) {
    const attend = name === "attention" ? attention : bugs[name].attend;
    let wasCalled = false, hadMask = false, hadHeads = false;
    const trial = tryTest(
      answer,
      ((...call) => {
        wasCalled = true;
        hadMask ||= call[3]?.mask !== undefined;
        hadHeads ||= call[2]?.heads > 1;
        return attend(...call);
      }) satisfies Attend,
    );
    if (trial.kind === "unfinished") {
      return { state: "unfinished", message: exercise.task, exhibits: [] };
    }
    if (trial.kind !== "passed" && trial.sentence !== undefined) {
      return { state: "broken", message: trial.sentence, exhibits: [] };
    }
    const said = trial.kind === "passed";
    const leaks = LEAKY.some((leaky) => leaky === name);
    tried.push({ name, leaks, said, wasCalled, hadMask, hadHeads });
  }
  const agreeing = tried.filter(({ leaks, said }) => leaks === said).length;
  const exhibits = [{ table: tableOf(tried) }];
  const message = verdict.agreeing(agreeing, tried.length);
  if (agreeing === tried.length) return { state: "right", message, exhibits };
  const mistake = mistakeOf(tried);
  const hint = mistake === undefined ? undefined : exercise.mistakes[mistake];
  return { state: "wrong", message, exhibits, hint };
}

function tableOf(tried: readonly Tried[]) {
  const { columns, rightName, yes, no } = words().verdict;
  const rows = tried.map(({ name, leaks, said }) => [
    name === "attention" ? rightName : bugs[name].name,
    leaks ? yes : no,
    said ? yes : no,
  ]);
  return { columns, rows };
}

/** The first of the known mistakes that explains the answers. */
function mistakeOf(
  tried: readonly Tried[],
): keyof ReturnType<typeof words>["exercise"]["mistakes"] | undefined {
  const says = (name: Tried["name"]) => tried.find((one) => one.name === name)!.said;
  if (tried.every(({ said }) => !said)) return "never";
  if (tried.every(({ wasCalled }) => !wasCalled)) return undefined;
  if (says("attention")) {
    return tried.some(({ hadMask }) => hadMask) ? "lastRow" : "noMask";
  }
  if (tried.some(({ leaks, said }) => said && !leaks)) return "tooStrict";
  if (!says("wrongSplit")) {
    return tried.some(({ hadHeads }) => hadHeads) ? undefined : "oneHead";
  }
  if (!says("selfAsCross")) return "selfAlone";
  return undefined;
}

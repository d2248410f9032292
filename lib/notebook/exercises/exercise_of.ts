/**
 * What all kinds of exercises have in common.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { thrownInWords } from "./attempt.ts";
import type { Exercise, Verdict, Wording } from "./exercise.ts";
import { words as engineWords } from "./words/words.ts";

/** What makes an exercise. */
interface Parts<Answer> {
  /** What it is called among the exercises; its solution has the same name. */
  readonly name: string;
  /** What a reader is told, in the language that is spoken. */
  readonly words: () => Wording;
  /** The worked solution. */
  readonly worked: Answer;
  /** The text of the file in which it stands. */
  readonly source: string;
  /** Loads what the judging needs, if it needs anything. */
  readonly load?: () => Promise<void>;
}

const made = new Map<unknown, string>();

/** Makes an exercise of its parts and of what judges an answer. */
export function exerciseOf<Answer>(
  { name, words, worked, source, load = async () => {} }: Parts<Answer>,
  judge: (answer: unknown) => Verdict,
): Exercise<Answer> {
  let loading: Promise<void> | undefined;
  const exercise: Exercise<Answer> = {
    name,
    get task() {
      return words().task;
    },
    get hints() {
      return words().hints;
    },
    get explanation() {
      return words().explanation;
    },
    get afterwards() {
      return words().afterwards;
    },
    worked,
    solution: solutionCell(name, source),
    prepare: () => loading ??= load(),
    judge(answer) {
      expectArguments("judge an answer", arguments.length, 1);
      try {
        return judge(answer);
      } catch (error) {
        // An answer may throw whenever it is looked at: a getter does, and a proxy.
        const message = engineWords().calls.unreadable(thrownInWords(error));
        return { state: "broken", message, exhibits: [] };
      }
    },
  };
  made.set(exercise, name);
  return exercise;
}

/** The name of an exercise as a reader types it. */
export function typed(name: string): string {
  return `exercises.${name}`;
}

/** Refuses what is no exercise, and lists those that there are. */
export function expectExercise(action: string, exercise: unknown): void {
  if (made.has(exercise)) return;
  const names = [...made.values()].join(", ");
  throw new TypeError(
    `Cannot ${action}: one of the exercises { ${names} } is needed, ` +
      `found ${kindOf(exercise)}`,
  );
}

/** The text of a file with a solution, and the line that checks it. */
function solutionCell(name: string, source: string): string {
  // A cell exports nothing.
  const solution = source.replaceAll(/^export /gm, "").trimEnd();
  return [
    'import { check, exercises } from "@headlight/attention/notebook";',
    ...solution.startsWith("import ") ? [] : [""],
    solution,
    "",
    `await check(${typed(name)}, ${name});`,
  ].join("\n");
}

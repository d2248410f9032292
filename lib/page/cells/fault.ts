/**
 * What is told of a cell that failed.
 *
 * @module
 */
import { advise } from "../../notebook/advice/advise.ts";
import { inspectPart } from "./inspect.ts";
import type { Ending } from "./session.ts";

/** What went wrong, and the line in which it did. */
export interface Fault {
  readonly error?: string;
  readonly line?: number;
}

/** Says what went wrong, and what helps, if that is known. */
export function faultOf(ending: Ending, source: string): Fault {
  if (ending.kind === "done") return {};
  const { error, line, instead = undefined } = ending.kind === "threw"
    ? ending
    : { error: new SyntaxError(ending.problem.message), line: ending.problem.line };
  const told = thrown(error);
  const [, name = "", message = ""] = /^(\w+): ([^]*)$/.exec(told) ?? [];
  const sentence = advise(source, { name, message }, { isAboveRun: true, instead });
  return {
    error: sentence === undefined ? told : `${told.replace(/\.$/, "")}. ${sentence}`,
    ...(line === undefined ? {} : { line }),
  };
}

/** What was thrown, in a line. */
export function thrown(error: unknown): string {
  try {
    return error instanceof Error
      ? `${error.name}: ${error.message}`
      : inspectPart(error);
  } catch {
    return inspectPart({});
  }
}

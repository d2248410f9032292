/**
 * One call of a reader's function, whatever it does.
 *
 * @module
 */
import { surroundings } from "../session/surroundings.ts";
import { Unfinished } from "./todo.ts";
import { words } from "./words/words.ts";

/** How a call went. */
export type Outcome =
  | { readonly kind: "returned"; readonly output: unknown }
  | { readonly kind: "threw"; readonly sentence: string }
  | { readonly kind: "unfinished" }
  | { readonly kind: "improper"; readonly sentence: string };

/** How long a call may take, in milliseconds. An honest one takes less than one. */
const LIMIT = 1000;

/** The most characters of what was thrown that are repeated. */
const LONGEST = 500;

/**
 * Calls a function and says how that went.
 *
 * @param answer What should be a function.
 * @param inputs What it is given.
 */
export function attempt(answer: unknown, inputs: readonly unknown[]): Outcome {
  const { noFunction, isAsync, isEndless, throws } = words().calls;
  if (typeof answer !== "function") return improper(noFunction(answer));
  if (/^\[object Async/.test(Object.prototype.toString.call(answer))) {
    // It is not even called: a loop in it could go on after this cell.
    return improper(isAsync);
  }
  let outcome: Outcome = improper(isEndless);
  surroundings().withinTime(LIMIT, () => {
    try {
      outcome = returned(answer(...inputs));
    } catch (error) {
      outcome = error instanceof Unfinished
        ? { kind: "unfinished" }
        : { kind: "threw", sentence: throws(thrownInWords(error)) };
    }
  });
  return outcome;
}

function returned(output: unknown): Outcome {
  if (!isThenable(output)) return { kind: "returned", output };
  // What becomes of it interests nobody, and must not end the session.
  output.then(() => {}, () => {});
  return improper(words().calls.isPromise);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value &&
    typeof value.then === "function";
}

/** What was thrown, whatever it is. */
export function thrownInWords(error: unknown): string {
  try {
    if (!(error instanceof Error)) return words().sorts.other(error);
    const text = `${error.name}: ${error.message}`;
    return `\`${text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`}\``;
  } catch {
    return words().calls.unknown;
  }
}

function improper(sentence: string): Outcome {
  return { kind: "improper", sentence };
}

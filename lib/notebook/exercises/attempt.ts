/**
 * One call of a reader's function, whatever it does.
 *
 * @module
 */
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { Unfinished } from "./todo.ts";
import { withinTime } from "./within_time.ts";

/** How a call went. */
export type Outcome =
  | { readonly kind: "returned"; readonly output: unknown }
  | { readonly kind: "threw"; readonly sentence: string }
  | { readonly kind: "unfinished" }
  | { readonly kind: "improper"; readonly sentence: string };

/** How long a call may take, in milliseconds. An honest one takes less than one. */
const LIMIT = 1000;

/**
 * Calls a function and says how that went.
 *
 * @param answer What should be a function.
 * @param inputs What it is given.
 */
export function attempt(answer: unknown, inputs: readonly unknown[]): Outcome {
  if (typeof answer !== "function") {
    return improper(`A function is needed, and this is ${kindOf(answer)}.`);
  }
  if (/^\[object Async/.test(Object.prototype.toString.call(answer))) {
    // It is not even called: a loop in it could go on after this cell.
    return improper(
      "The function is async: it gives a promise in the place of an answer. " +
        "Nothing has to be waited for here, so it can do without `async` and `await`.",
    );
  }
  let outcome: Outcome = improper(
    "The function did not end within a second, so it was stopped. " +
      "Is there a loop whose end is never reached?",
  );
  withinTime(LIMIT, () => {
    try {
      outcome = returned(answer(...inputs));
    } catch (error) {
      outcome = error instanceof Unfinished
        ? { kind: "unfinished" }
        : { kind: "threw", sentence: `It throws ${inWords(error)}.` };
    }
  });
  return outcome;
}

function returned(output: unknown): Outcome {
  if (!isThenable(output)) return { kind: "returned", output };
  // What becomes of it interests nobody, and must not end the session.
  output.then(() => {}, () => {});
  return improper(
    "It returns a promise in the place of an answer. " +
      "Nothing has to be waited for here, so it can return the answer itself.",
  );
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value &&
    typeof value.then === "function";
}

function inWords(error: unknown): string {
  return error instanceof Error ? `\`${error.name}: ${error.message}\`` : kindOf(error);
}

function improper(sentence: string): Outcome {
  return { kind: "improper", sentence };
}

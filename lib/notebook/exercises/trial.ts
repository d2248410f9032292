/**
 * A reader's test, tried on one thing.
 *
 * @module
 */
import { attempt } from "./attempt.ts";
import { otherSort } from "./difference.ts";

/** What a test says about a thing; a test that throws has failed it. */
export type Trial =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly sentence?: string }
  | { readonly kind: "unfinished" }
  | { readonly kind: "improper"; readonly sentence: string };

/**
 * Tries a test.
 *
 * @param test What should be a function that gives true or false.
 * @param thing What it tests.
 */
export function tryTest(test: unknown, thing: unknown): Trial {
  const outcome = attempt(test, [thing]);
  if (outcome.kind === "threw") return { kind: "failed", sentence: outcome.sentence };
  if (outcome.kind !== "returned") return outcome;
  const { output } = outcome;
  if (typeof output === "boolean") return { kind: output ? "passed" : "failed" };
  return { kind: "improper", sentence: otherSort(output, true) };
}

/**
 * What models are asked with.
 *
 * @module
 */
import { expectCount, expectParts } from "../../tensor/checks/expect.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { uniforms } from "../../tensor/random.ts";

/** Draws as many examples as are asked for; refuses counts and seeds that are none. */
export function drawMany<T>(
  count: number,
  seed: number,
  draw: (next: () => number) => T,
): T[] {
  expectCount("draw examples", "count", count);
  const next = uniforms(seed);
  return Array.from({ length: count }, () => draw(next));
}

/** Refuses what is no list of examples, an empty one, and one that lacks parts. */
export function expectExamples(
  action: string,
  examples: readonly unknown[],
  parts: readonly string[],
): void {
  if (!Array.isArray(examples) || examples.length === 0) {
    throw new TypeError(
      `Cannot ${action}: an array of at least one example is needed, ` +
        `found ${kindOf(examples)}`,
    );
  }
  for (const example of examples) expectParts(action, example, parts);
}

/**
 * The one door through which tests take their assertions: `@std/assert` where its
 * registry can be reached, `node:assert/strict` where it cannot. Every export has a
 * type of its own, so that the checker sees the same in both places.
 *
 * @module
 */
import node from "node:assert/strict";

// deno-lint-ignore no-explicit-any -- the parameters of a constructor are of any type
type ErrorClass = new (...args: any[]) => Error;

interface Assertions {
  assertEquals(actual: unknown, expected: unknown, message?: string): void;
  assertThrows(call: () => unknown, errorClass: ErrorClass, fragment?: string): Error;
  assertRejects(
    call: () => PromiseLike<unknown>,
    errorClass: ErrorClass,
    fragment?: string,
  ): Promise<Error>;
}

function expectError(thrown: unknown, errorClass: ErrorClass, fragment = ""): Error {
  node.ok(thrown instanceof errorClass, `Expected ${errorClass.name}, got ${thrown}`);
  node.ok(
    thrown.message.includes(fragment),
    `Expected a message with "${fragment}", got "${thrown.message}"`,
  );
  return thrown;
}

const onNode: Assertions = {
  assertEquals: (actual, expected, message) => node.deepEqual(actual, expected, message),
  assertThrows(call, errorClass, fragment) {
    try {
      call();
    } catch (error) {
      return expectError(error, errorClass, fragment);
    }
    return node.fail("Expected the function to throw");
  },
  async assertRejects(call, errorClass, fragment) {
    try {
      await call();
    } catch (error) {
      return expectError(error, errorClass, fragment);
    }
    return node.fail("Expected the promise to reject");
  },
};

const onStd: Assertions | undefined = await import("@std/assert").catch(() => undefined);
const assertions = onStd ?? onNode;

/** Where the assertions of this run come from. */
export const source: "@std/assert" | "node:assert/strict" = onStd
  ? "@std/assert"
  : "node:assert/strict";

/** Deep equality: of numbers (`NaN` equals itself), arrays, typed arrays and objects. */
export const assertEquals: Assertions["assertEquals"] = assertions.assertEquals;

/** The call throws an error of this class whose message holds the fragment. */
export const assertThrows: Assertions["assertThrows"] = assertions.assertThrows;

/** The promise of the call is rejected with such an error. */
export const assertRejects: Assertions["assertRejects"] = assertions.assertRejects;

/** The condition holds. */
export function assert(
  condition: unknown,
  message = "The condition is false",
): asserts condition {
  if (!condition) node.fail(message);
}

/** Two numbers differ by no more than the tolerance. */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance = 1e-6,
): void {
  const near = Math.abs(actual - expected) <= tolerance;
  assert(near, `Expected ${expected} to within ${tolerance}, got ${actual}`);
}

/** The text holds the fragment. */
export function assertStringIncludes(text: string, fragment: string): void {
  assert(text.includes(fragment), `Expected "${fragment}" in "${text}"`);
}

/** The text matches the pattern. */
export function assertMatch(text: string, pattern: RegExp): void {
  assert(pattern.test(text), `Expected ${pattern} to match "${text}"`);
}

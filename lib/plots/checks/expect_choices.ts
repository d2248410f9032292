/**
 * What can be chosen for plots. An option means the same in all of them.
 *
 * @module
 */
import {
  expectCount,
  expectFunction,
  expectOptions,
} from "../../tensor/checks/expect.ts";
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { COLOURS } from "../style/colours.ts";
import { expectNames } from "./expect_labels.ts";
import { expectTensor } from "./expect_tensor.ts";
import { isPlain } from "./kinds.ts";

type Check = (action: string, name: string, value: unknown) => void;

const SCALES = Object.keys(COLOURS);

const text = kind("a text", (value) => typeof value === "string");

const CHECKS = {
  title: text,
  value: text,
  note: text,
  name: text,
  start: text,
  scale: kind(
    SCALES.map((scale) => `"${scale}"`).join(" or "),
    (value) => typeof value === "string" && SCALES.includes(value),
  ),
  stacked: kind("true or false", (value) => typeof value === "boolean"),
  gradientOf: (action, name, value) => expectFunction(`${action} by ${name}`, value),
  points: kind("pairs of numbers, such as [[1, 0.5], [2, 0.7]]", arePairs),
  columns: expectCount,
  labels: expectLists,
  matrix: (action, _, value) => expectTensor(action, value as Tensor<Axes>, [2, 3]),
  target: expectNames,
  source: expectNames,
  // Which cells there are is asked where the matrix is known.
  framed: () => {},
} satisfies Record<string, Check>;

type Choice = keyof typeof CHECKS;

/**
 * Refuses options that are misspelt or of the wrong kind. What is undefined is not chosen.
 *
 * @param names All that can be chosen.
 * @param needed Those that must be.
 * @throws {TypeError} If another option is there, or one is of another kind.
 * @throws {RangeError} If columns are no positive whole number.
 */
export function expectChoices(
  action: string,
  options: object,
  names: readonly Choice[],
  needed: readonly Choice[] = [],
): void {
  // A map or a promise has no names of its own, and would pass for no choice at all.
  kind(`{ ${names.join(", ")} }`, isPlain)(action, "the options", options);
  expectOptions(action, options, names);
  const chosen = options as Readonly<Record<string, unknown>>;
  for (const name of names) {
    const value = chosen[name];
    if (value !== undefined || needed.includes(name)) CHECKS[name](action, name, value);
  }
}

/** Numbers in pairs, at least one. */
function arePairs(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 &&
    Array.from(value).every((pair) =>
      Array.isArray(pair) && pair.length === 2 &&
      Array.from(pair).every((part) => Number.isFinite(part))
    );
}

/** Lists of names by the names of axes; which axes there are is asked elsewhere. */
function expectLists(action: string, what: string, value: unknown): void {
  kind("arrays by the names of axes", isPlain)(action, what, value);
  for (const [axis, names] of Object.entries(value as object)) {
    expectNames(`label axis ${quote(axis)}`, what, names);
  }
}

/** Refuses what is of another kind. */
function kind(needed: string, isRight: (value: unknown) => boolean): Check {
  return (action, name, value) => {
    if (isRight(value)) return;
    throw new TypeError(
      `Cannot ${action}: ${name} must be ${needed}, found ${kindOf(value)}`,
    );
  };
}

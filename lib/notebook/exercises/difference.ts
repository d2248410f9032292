/**
 * Where an output first differs from what is expected.
 *
 * @module
 */
import { inWords, placeOf, shapeOf } from "../../tensor/grid.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** The first difference between two values. */
export interface Difference {
  /** The part of an object in which it lies; none in a value that is no object. */
  readonly part?: string;
  /** The whole value, or that part of it. */
  readonly found: unknown;
  /** What was expected there. */
  readonly expected: unknown;
  /** What differs, in a sentence. */
  readonly sentence: string;
}

/** How far numbers may lie apart: on their own, and for each unit of size. */
const TOLERANCE = 1e-5;

/**
 * Finds the first difference.
 *
 * @param found What came out: anything.
 * @param expected A number, a text, true or false, an array of numbers, a tensor, or an
 * object of such.
 * @returns The difference, or undefined if there is none.
 */
export function difference(found: unknown, expected: unknown): Difference | undefined {
  if (isRecord(found) && isRecord(expected)) return differenceInParts(found, expected);
  const sentence = complaint(found, expected);
  return sentence === undefined ? undefined : { found, expected, sentence };
}

function differenceInParts(
  found: Record<string, unknown>,
  expected: Record<string, unknown>,
): Difference | undefined {
  const parts = Object.keys(expected);
  const wrong = parts.filter((part) => difference(found[part], expected[part]));
  const [part] = wrong;
  if (part === undefined) return undefined;
  const inside = difference(found[part], expected[part])!;
  const count = `${parts.length - wrong.length} of ${parts.length} parts are right.`;
  const where = `The first that is not is \`${part}\`.`;
  // What differs inside of a part of a part would say too much.
  const what = inside.part === undefined ? ` ${inside.sentence}` : "";
  return {
    part,
    found: found[part],
    expected: expected[part],
    sentence: `${count} ${where}${what}`,
  };
}

function complaint(found: unknown, expected: unknown): string | undefined {
  const isOfAnotherSort = `It gives ${sortOf(found)}, ` +
    `where ${sortNeeded(expected)} belongs.`;
  if (isTensor(expected)) {
    return isTensor(found) && shapeOf(found) === shapeOf(expected)
      ? complaintOnNumbers(found.data, expected.data, (place) => placeIn(expected, place))
      : isOfAnotherSort;
  }
  if (Array.isArray(expected)) {
    return Array.isArray(found) && found.length === expected.length
      ? complaintOnNumbers(found, expected, (place) => `index ${place}`)
      : isOfAnotherSort;
  }
  if (typeof found !== typeof expected || isRecord(expected)) return isOfAnotherSort;
  if (isNear(found, expected)) return undefined;
  if (typeof found !== "number") return "It is another one.";
  return Number.isNaN(found)
    ? "It gives NaN, which is not a number."
    : "The number is another one.";
}

function complaintOnNumbers(
  found: ArrayLike<unknown>,
  expected: ArrayLike<number>,
  where: (place: number) => string,
): string | undefined {
  const place = Array.from(expected).findIndex((value, i) => !isNear(found[i], value));
  if (place === -1) return undefined;
  const value = found[place];
  return typeof value !== "number"
    ? `It gives ${sortOf(value)} at ${where(place)}, where a number belongs.`
    : Number.isNaN(value)
    ? `It gives NaN, which is not a number, at ${where(place)}.`
    : `The first number that differs is at ${where(place)}.`;
}

function isNear(found: unknown, expected: unknown): boolean {
  if (Object.is(found, expected)) return true;
  return typeof found === "number" && typeof expected === "number" &&
    Math.abs(found - expected) <= TOLERANCE * (1 + Math.abs(expected));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    !isTensor(value);
}

/** The place of the n-th number: `[concat 3, model 0]`. */
function placeIn({ axes, sizes }: Tensor<Axes>, n: number): string {
  return inWords(axes, placeOf(n, axes, sizes));
}

/** What sort of thing was found, in words. */
export function sortOf(value: unknown): string {
  if (value === undefined) return "nothing (is a `return` missing?)";
  return Array.isArray(value) ? `an array of ${value.length}` : kindOf(value);
}

function sortNeeded(value: unknown): string {
  if (isTensor(value)) return `a tensor ${shapeOf(value)}`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "boolean") return "true or false";
  if (isRecord(value)) return `an object { ${Object.keys(value).join(", ")} }`;
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

/**
 * Where an output first differs from what is expected.
 *
 * @module
 */
import { inWords, placeOf, shapeOf } from "../../tensor/grid.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { words } from "./words/words.ts";

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
 * @param expected A number, a text, true or false, an array of numbers or of texts, a
 * tensor, or an object of such.
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
  const right = parts.length - wrong.length;
  const { differences, together } = words();
  const where = differences.parts(right, parts.length, part);
  // What differs inside of a part of a part would say too much.
  const what = inside.part === undefined ? inside.sentence : "";
  return {
    part,
    found: found[part],
    expected: expected[part],
    sentence: together([where, what]),
  };
}

function complaint(found: unknown, expected: unknown): string | undefined {
  const { index, another, notANumber, anotherNumber } = words().differences;
  if (isTensor(expected)) {
    return isTensor(found) && shapeOf(found) === shapeOf(expected)
      ? complaintOnItems(found.data, expected.data, (place) => placeIn(expected, place))
      : otherSort(found, expected);
  }
  if (Array.isArray(expected)) {
    return Array.isArray(found) && found.length === expected.length
      ? complaintOnItems(found, expected, index)
      : otherSort(found, expected);
  }
  if (typeof found !== typeof expected || isRecord(expected)) {
    return otherSort(found, expected);
  }
  if (isNear(found, expected)) return undefined;
  if (typeof found !== "number") return another;
  return Number.isNaN(found) ? notANumber : anotherNumber;
}

/** Arrays and tensors hold numbers, or texts. */
function complaintOnItems(
  found: ArrayLike<unknown>,
  expected: ArrayLike<number | string>,
  where: (place: number) => string,
): string | undefined {
  const place = Array.from(expected).findIndex((value, i) => !isNear(found[i], value));
  if (place === -1) return undefined;
  const value = found[place], needed = expected[place];
  const { sortAt, notANumberAt, first, firstText } = words().differences;
  if (typeof value !== typeof needed) {
    return sortAt(sortOf(value), where(place), sortNeeded(needed));
  }
  if (typeof value !== "number") return firstText(where(place));
  return (Number.isNaN(value) ? notANumberAt : first)(where(place));
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

/** Says that a thing is of another sort than what belongs in its place. */
export function otherSort(found: unknown, expected: unknown): string {
  return words().differences.sort(sortOf(found), sortNeeded(expected));
}

function sortOf(value: unknown): string {
  const { nothing, array, other } = words().sorts;
  if (value === undefined) return nothing;
  return Array.isArray(value) ? array(value.length) : other(value);
}

function sortNeeded(value: unknown): string {
  const { tensor, array, truth, object, text, number } = words().sorts;
  if (isTensor(value)) return tensor(shapeOf(value));
  if (Array.isArray(value)) return array(value.length);
  if (typeof value === "boolean") return truth;
  if (isRecord(value)) return object(Object.keys(value));
  return typeof value === "string" ? text : number;
}

/**
 * What models are asked with.
 *
 * @module
 */
import { expectCount, expectFunction, expectParts } from "../../tensor/checks/expect.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";

/** More examples than these would fill the memory, one way or another. */
const MOST = 1_000_000;

/**
 * Draws as many examples as are asked for.
 *
 * @param next Gives numbers from 0 up to 1.
 * @throws {TypeError} If something is no function.
 * @throws {RangeError} If there are too many, or a number is out of its range.
 */
export function drawMany<T>(
  count: number,
  next: () => number,
  draw: (next: () => number) => T,
): T[] {
  const action = "draw examples";
  expectCount(action, "count", count);
  if (count > MOST) {
    throw new RangeError(
      `Cannot ${action}: at most ${MOST} are possible at once, found ${count}`,
    );
  }
  expectFunction(action, next);
  const checked = () => {
    const number: unknown = next();
    if (typeof number === "number" && number >= 0 && number < 1) return number;
    throw new RangeError(
      `Cannot ${action}: numbers from 0 up to 1 are needed to draw with, ` +
        `found ${kindOf(number)}`,
    );
  };
  return Array.from({ length: count }, () => draw(checked));
}

/** Refuses what is no list of examples, an empty one, and one that lacks parts. */
export function expectExamples(
  action: string,
  examples: readonly unknown[],
  parts: readonly string[],
): void {
  if (!Array.isArray(examples) || examples.length === 0) {
    const found = Array.isArray(examples) ? "none" : kindOf(examples);
    throw new TypeError(
      `Cannot ${action}: an array of at least one example is needed, found ${found}`,
    );
  }
  // An array's own walk would pass over holes.
  for (let i = 0; i < examples.length; i++) expectParts(action, examples[i], parts);
}

/**
 * Refuses what is no list of places: whole numbers from 0.
 *
 * @param what What stands in the list, for errors.
 * @param size Every number must be below it.
 * @param length How many there must be; by default any number of them.
 */
export function expectPlaces(
  action: string,
  what: string,
  list: readonly number[],
  size: number,
  length?: number,
): void {
  if (!Array.isArray(list) || list.length !== (length ?? list.length)) {
    const found = Array.isArray(list) ? `${list.length}` : kindOf(list);
    throw new (Array.isArray(list) ? RangeError : TypeError)(
      `Cannot ${action}: an array of ${
        length === undefined ? "" : `${length} `
      }${what} ` +
        `is needed, found ${found}`,
    );
  }
  for (let i = 0; i < list.length; i++) {
    const place: unknown = list[i];
    if (Number.isInteger(place) && place as number >= 0 && place as number < size) {
      continue;
    }
    throw new RangeError(
      `Cannot ${action}: ${what} must be whole numbers from 0 to ${size - 1}, ` +
        `found ${kindOf(place)}`,
    );
  }
}

/** Refuses layers that are none, and what is no layer of attention alone. */
export function expectBlocks(action: string, blocks: readonly unknown[]): void {
  if (!Array.isArray(blocks) || blocks.length === 0) {
    const found = Array.isArray(blocks) ? "none" : kindOf(blocks);
    throw new TypeError(
      `Cannot ${action}: an array of at least one block is needed, found ${found}`,
    );
  }
  for (let i = 0; i < blocks.length; i++) {
    expectParts(action, blocks[i], ["self"], ["forward"]);
    expectParts(action, blocks[i].self, ["norm", "attention"], []);
    expectParts(action, blocks[i].self.attention, ["heads"]);
  }
}

/** Refuses a number of heads that does not divide the features of a model. */
export function expectHeads(action: string, heads: number, features: number): void {
  expectCount(action, "heads", heads);
  if (features % heads === 0) return;
  throw new RangeError(
    `Cannot ${action}: heads must divide ${features} features, found ${heads}`,
  );
}

/**
 * The check that a mask is a mask.
 *
 * @module
 */
import type { Tensor } from "../../tensor/types.ts";

/**
 * Refuses a mask that holds anything but ones and zeros, such as one of numbers that are
 * meant to be added to scores.
 */
export function expectOnesAndZeros(action: string, mask: Tensor<["query", "key"]>): void {
  const strange = mask.data.findIndex((maySee) => maySee !== 0 && maySee !== 1);
  if (strange === -1) return;
  const query = Math.floor(strange / mask.sizes.key);
  const key = strange % mask.sizes.key;
  throw new RangeError(
    `Cannot ${action}: every value must be 1 (may see) or 0, ` +
      `found ${mask.data[strange]} at [query ${query}, key ${key}]`,
  );
}

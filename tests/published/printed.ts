/**
 * Comparing with numbers in print.
 *
 * @module
 */
import { assert, assertEquals } from "../assert.ts";

/**
 * The rows agree with printed ones to their last digit: no number is further from the
 * printed one than half a unit of its last place.
 *
 * @param printed A row on each line, as it stands in the source.
 */
export function assertPrinted(rows: number[][], printed: string): void {
  const expected = printed.trim().split("\n").map((line) => line.trim().split(/\s+/));
  assertEquals(rows.map((row) => row.length), expected.map((row) => row.length));
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      const digits = expected[index]![column]!;
      const decimals = digits.split(".")[1]?.length ?? 0;
      assert(
        Math.abs(value - Number(digits)) <= 0.5 * 10 ** -decimals,
        `Printed is ${digits} in row ${index}, column ${column}; ours is ${value}`,
      );
    }
  }
}

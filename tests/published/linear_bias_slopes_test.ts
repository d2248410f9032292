/**
 * The slopes of linear biases.
 *
 * Source: O. Press, N. Smith, M. Lewis, "Train Short, Test Long: Attention with Linear
 * Biases Enables Input Length Extrapolation", 2021, section 3.
 *
 * @module
 */
import { linearBias, nested } from "../../lib/mod.ts";
import { assertAlmostEquals, assertEquals } from "../assert.ts";

/** What each head loses from one key to the key before it. */
function slopes(heads: number): number[] {
  const bias = linearBias({ heads, queries: 1, keys: 2 });
  return nested(bias).map((head) => -head[0]![0]!);
}

Deno.test("Train Short, Test Long: 8 heads have the slopes 1/2, 1/4, … 1/256", () => {
  const printed = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256];
  assertEquals(slopes(8), printed);
});

Deno.test("Train Short, Test Long: 16 heads start at 1/√2, go by 1/√2, and end at 1/256", () => {
  const found = slopes(16);
  assertEquals(found.length, 16);
  assertAlmostEquals(found[0]!, 1 / Math.SQRT2);
  for (const [head, slope] of found.slice(1).entries()) {
    assertAlmostEquals(slope / found[head]!, 1 / Math.SQRT2);
  }
  assertEquals(found[15], 1 / 256);
});

Deno.test("Train Short, Test Long: the last query of five loses 4, 3, 2, 1 and 0 slopes", () => {
  // Figure 3, where the slope is the factor m in front of the matrix.
  const [head] = nested(linearBias({ heads: 8, queries: 5, keys: 5 }));
  const inSlopes = head!.map((row, query) =>
    row.slice(0, query + 1).map((bias) => bias / (1 / 2))
  );
  assertEquals(inSlopes, [[0], [-1, 0], [-2, -1, 0], [-3, -2, -1, 0], [
    -4,
    -3,
    -2,
    -1,
    0,
  ]]);
});

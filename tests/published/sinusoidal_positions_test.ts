/**
 * Sinusoidal positions, 32 wide.
 *
 * Sources: A. Vaswani et al., "Attention Is All You Need", 2017, section 3.5; the width is
 * that of A. Zhang, Z. Lipton, M. Li, A. Smola, Dive into Deep Learning, section 11.6.
 *
 * @module
 */
import { contract, nested, rename, sinusoidalPositions } from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

const positions = sinusoidalPositions({ tokens: 60, model: 32 });
const products = nested(contract(
  rename(positions, "token", "query"),
  rename(positions, "token", "key"),
  "model",
));

Deno.test("sinusoidal positions: the first features of position 1", () => {
  const row = nested(positions)[1]!.slice(0, 6);
  assertPrinted([row], "0.8415 0.5403 0.5332 0.8460 0.3110 0.9504");
});

Deno.test("sinusoidal positions: the squared norm is 16 everywhere", () => {
  for (const [position, row] of products.entries()) {
    assertPrinted([[row[position]!]], "16.0000");
  }
});

Deno.test("sinusoidal positions: five apart, the dot product is 11.7774 everywhere", () => {
  for (const position of Array(55).keys()) {
    assertPrinted([[products[position]![position + 5]!]], "11.7774");
  }
});

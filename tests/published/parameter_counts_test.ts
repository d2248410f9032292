/**
 * How many numbers an attention block learns.
 *
 * Sources: A. Vaswani et al., "Attention Is All You Need", 2017, table 3, rows (A);
 * PyTorch 2.13, the parameters of `nn.MultiheadAttention`.
 *
 * @module
 */
import { type AttentionParameters, randomParameters } from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";

function countParameters({ query, key, value, output }: AttentionParameters): number {
  return [query, key, value, output]
    .flatMap(({ weight, bias }) => bias ? [weight, bias] : [weight])
    .reduce((sum, { data }) => sum + data.length, 0);
}

Deno.test("Attention Is All You Need: an attention block of the base model has 1,048,576 weights, whatever the number of heads", () => {
  for (const heads of [1, 4, 8, 16, 32]) {
    const weights = randomParameters({ model: 512, heads, seed: 1 });
    assertEquals(countParameters(weights), 1_048_576, `with ${heads} heads`);
  }
});

Deno.test("PyTorch: MultiheadAttention(512, 8) and (512, 1) have 1,050,624 parameters, (768, 12) has 2,362,368", () => {
  const count = (model: number, heads: number) =>
    countParameters(randomParameters({ model, heads, seed: 1, bias: true }));
  assertEquals(count(512, 8), 1_050_624);
  assertEquals(count(512, 1), 1_050_624);
  assertEquals(count(768, 12), 2_362_368);
});

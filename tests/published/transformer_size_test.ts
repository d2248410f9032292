/**
 * How many numbers a whole Transformer learns.
 *
 * Source: PyTorch 2.13, the parameters of `nn.Transformer()`: 6 layers in the encoder, 6
 * in the decoder, 512 wide, 8 heads, 2048 wide in between.
 *
 * @module
 */
import { randomParameters } from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";

const model = 512;
const between = 2048;

function countAttention(): number {
  const { query, key, value, output } = randomParameters({
    model,
    heads: 8,
    seed: 1,
    bias: true,
  });
  return [query, key, value, output]
    .flatMap(({ weight, bias }) => [weight.data.length, bias!.data.length])
    .reduce((sum, count) => sum + count);
}

Deno.test("PyTorch: nn.Transformer() has 44,140,544 parameters", () => {
  const attention = countAttention();
  const feedForward = (model * between + between) + (between * model + model);
  const norm = model + model; // a scale and a shift for each feature

  // The decoder's second attention is the one that crosses over to the encoder.
  const encoderLayer = attention + feedForward + 2 * norm;
  const decoderLayer = 2 * attention + feedForward + 3 * norm;
  const encoder = 6 * encoderLayer + norm;
  const decoder = 6 * decoderLayer + norm;
  assertEquals(encoder + decoder, 44_140_544);
});

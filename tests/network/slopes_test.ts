/**
 * Blocks and losses against slopes that are measured.
 *
 * @module
 */
import {
  type Axes,
  crossEntropy,
  decoderBlock,
  encoderBlock,
  layerNorm,
  random,
  randomDecoderBlock,
  randomEncoderBlock,
  type Tensor,
} from "../../lib/mod.ts";
import { namedTensors } from "../../lib/network/named_tensors.ts";
import { withTensors } from "../../lib/network/saving/with_tensors.ts";
import { assertSlopes } from "../tensor/gradients/slopes.ts";

type Tokens = Tensor<["token", "model"]>;
const tokens = (token: number, seed: number): Tensor<Axes> =>
  random(["token", "model"], { token, model: 6 }, { seed });

/** The parameters of a block in a row, and how they are put back. */
function apart<Block>(block: Block) {
  const named = namedTensors("test", block);
  return {
    inputs: named.map(([, x]) => x),
    together: (tensors: Tensor<Axes>[]) =>
      withTensors(
        block,
        Object.fromEntries(named.map(([path], i) => [path.join("."), tensors[i]!])),
      ),
  };
}

Deno.test("gradients() of an encoder block agrees with slopes that are measured", () => {
  const block = randomEncoderBlock({ model: 6, heads: 2, hidden: 7, seed: 1 });
  const { inputs, together } = apart(block);
  assertSlopes(
    (x, ...parameters) => encoderBlock(x as Tokens, together(parameters)).output,
    [tokens(3, 2), ...inputs],
    1 / 1024,
  );
});

Deno.test("gradients() of a decoder block agrees with slopes that are measured", () => {
  const block = randomDecoderBlock({ model: 6, heads: 3, seed: 3 });
  const { inputs, together } = apart(block);
  assertSlopes(
    (x, source, ...parameters) =>
      decoderBlock(x as Tokens, source as Tokens, together(parameters)).output,
    [tokens(3, 4), tokens(5, 5), ...inputs],
    1 / 1024,
  );
});

Deno.test("gradients() of layerNorm() and crossEntropy() agree with slopes that are measured", () => {
  const features = (seed: number) => random(["model"], { model: 6 }, { seed });
  assertSlopes(
    (x, gain, bias) =>
      layerNorm(x as Tokens, { gain, bias } as Parameters<typeof layerNorm>[1]),
    [tokens(3, 6), features(7), features(8)],
  );
  assertSlopes((x) => crossEntropy(x, [4, 0, 2], { weights: [1, 0, 3] }), [tokens(3, 9)]);
});

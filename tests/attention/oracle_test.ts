/**
 * Every stage of the chain against plain loops.
 *
 * @module
 */
import {
  attention,
  causalMask,
  combineMasks,
  crossAttention,
  paddingMask,
  random,
  randomParameters,
  selfAttention,
  slidingWindowMask,
} from "../../lib/mod.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 5, model: 13 }, { seed: 1 });
const source = random(["token", "model"], { token: 7, model: 17 }, { seed: 2 });
const features = { heads: 3, keyFeatures: 2, valueFeatures: 11, seed: 3 };

Deno.test("attention() between sequences of different widths has the oracle's stages", () => {
  const parameters = randomParameters({ model: 13, sourceModel: 17, ...features });
  const trace = attention(target, source, parameters);
  assertOracleAgrees(trace, target, source, parameters);
});

Deno.test("attention() with biases has the oracle's stages", () => {
  const parameters = randomParameters({
    model: 13,
    sourceModel: 17,
    ...features,
    bias: true,
  });
  const trace = attention(target, source, parameters);
  assertOracleAgrees(trace, target, source, parameters);
});

Deno.test("selfAttention() has the oracle's stages", () => {
  const parameters = randomParameters({ model: 13, ...features });
  const trace = selfAttention(target, parameters);
  assertOracleAgrees(trace, target, target, parameters);
});

Deno.test("selfAttention() under a causal mask has the oracle's stages", () => {
  const parameters = randomParameters({ model: 13, ...features });
  const mask = causalMask(5);
  const trace = selfAttention(target, parameters, { mask });
  assertOracleAgrees(trace, target, target, parameters, { mask });
});

Deno.test("selfAttention() under a window and a padding mask has the oracle's stages", () => {
  const parameters = randomParameters({ model: 13, ...features });
  const mask = combineMasks(
    slidingWindowMask(5, 2),
    paddingMask(5, [true, true, false, true, true]),
  );
  const trace = selfAttention(target, parameters, { mask });
  assertOracleAgrees(trace, target, target, parameters, { mask });
});

Deno.test("crossAttention() under a padding mask has the oracle's stages", () => {
  const parameters = randomParameters({ model: 13, sourceModel: 17, ...features });
  const mask = paddingMask(5, [false, true, true, false, true, true, false]);
  const trace = crossAttention(target, source, parameters, { mask });
  assertOracleAgrees(trace, target, source, parameters, { mask });
});

/**
 * Computations of which every bit must be the same in every engine: products of all sizes,
 * the functions that the language leaves to the engine, and whole chains.
 *
 * @module
 */
import {
  causalMask,
  contract,
  exp,
  linearBias,
  log,
  pairLookup,
  random,
  randomParameters,
  selfAttention,
  sinusoidalPositions,
  softmax,
  tanh,
  toSafetensors,
  trained,
  translation,
} from "../../lib/mod.ts";
import { wasm } from "../../lib/tensor/product/wasm.ts";

/** What an engine computes. */
export interface Bits {
  /** Whether WebAssembly could be compiled. */
  readonly hasWasm: boolean;
  /** A sum over the bits of each computation. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Computes it all. */
export function bits(): Bits {
  const attend = (token: number, model: number, heads: number, isFull = false) => {
    const x = random(["token", "model"], { token, model }, { seed: token });
    const parameters = randomParameters({ model, heads, seed: 2, bias: true });
    const mask = causalMask(token);
    const bias = linearBias({ heads, queries: token, keys: token });
    return selfAttention(x, parameters, isFull ? { mask, bias, rotary: true } : {})
      .output;
  };
  const x = random(["row", "column"], { row: 37, column: 101 }, { seed: 1 });
  const a = random(["row", "over"], { row: 251, over: 401 }, { seed: 2 });
  const b = random(["over", "column"], { over: 401, column: 367 }, { seed: 3 });
  const all: Record<string, { readonly data: Float32Array }> = {
    "6 tokens": attend(6, 32, 4),
    "6 tokens, masked, biased, rotated": attend(6, 32, 4, true),
    "61 tokens": attend(61, 128, 8),
    "61 tokens, masked, biased, rotated": attend(61, 128, 8, true),
    "a product in single precision": contract(a, b, "over"),
    "exp": exp(x),
    "log": log(exp(x)),
    "tanh": tanh(x),
    "softmax": softmax(x, "column"),
    "positions": sinusoidalPositions({ tokens: 300, model: 64 }),
  };
  const learned = {
    "two heads after 20 steps": trained(pairLookup({ heads: 2 }), { seed: 1, steps: 20 }),
    "a translator after 3 steps": trained(translation(), { seed: 1, steps: 3 }),
  };
  for (const [name, parameters] of Object.entries(learned)) {
    const bytes = toSafetensors(parameters);
    const start = bytes.length % 4;
    all[name] = { data: new Float32Array(bytes.slice(start).buffer) };
  }
  const sums = Object.entries(all).map(([name, { data }]) => [name, sumOf(data)]);
  return { hasWasm: wasm() !== undefined, sums: Object.fromEntries(sums) };
}

/** FNV-1a over the bits of all numbers. */
function sumOf(data: Float32Array): string {
  let sum = 0x811c9dc5;
  for (const word of new Uint32Array(data.slice().buffer)) {
    sum = Math.imul(sum ^ word, 0x01000193);
  }
  return (sum >>> 0).toString(16);
}

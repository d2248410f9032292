/**
 * Positions as a bias of scores.
 *
 * @module
 */
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { add, multiply } from "../../tensor/elementwise/arithmetic.ts";
import { power } from "../../tensor/exact/log.ts";
import { make } from "../../tensor/make.ts";
import { blank } from "../../tensor/tensor.ts";
import { fill } from "../../tensor/random.ts";
import type { Tensor } from "../../tensor/types.ts";
import { places } from "./places.ts";

/** The sizes of a linear bias: those of the scores to which it is added. */
export interface LinearBiasOptions {
  /** How many heads; each has its own slope. */
  readonly heads: number;
  /** How many queries. */
  readonly queries: number;
  /** How many keys. */
  readonly keys: number;
}

/**
 * What each score loses for the distance between its query and its key: nothing at no
 * distance, and the same again for every step.
 *
 * $$ b_{hqk} = -m_h \, (q - k), \quad m_h = 2^{-8h/H} \text{ for } h = 1, \ldots, H $$
 *
 * It is the `bias` of `attention`, which adds it to the scores before the mask. The first
 * heads are short-sighted, the last ones see far. It is made for causal attention: a key
 * that comes after its query *gains* by the distance, so hide it by `causalMask`. The
 * paper has no form for looking both ways; `multiply(-1, abs(bias))` treats both sides
 * alike.
 *
 * Source: Press et al. 2021, "Train Short, Test Long" (ALiBi), section 3. Where the number
 * of heads $H$ is not a power of two, the slopes are those of the authors' published code:
 * the slopes for the next lower power of two, then every other one, from the first, of
 * the slopes for the next higher.
 *
 * @param options The sizes.
 * @returns Numbers in the unit of scores; the last query stands at the last key.
 * @throws {TypeError} If a size is left out, or an option has another name.
 * @throws {RangeError} If a size is not a positive whole number.
 *
 * @example Of two heads, the first is the short-sighted one
 * ```ts
 * import { linearBias } from "@headlight/attention";
 *
 * console.log(linearBias({ heads: 2, queries: 3, keys: 3 })); // slopes 1/16 and 1/256
 * ```
 *
 * @example Equal tokens, and the nearest gets the largest weight
 * ```ts
 * import { causalMask, linearBias, nested, randomParameters, selfAttention, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [1, 2], [1, 2]]);
 * const parameters = randomParameters({ model: 2, heads: 2, seed: 1 });
 * const bias = linearBias({ heads: 2, queries: 3, keys: 3 });
 *
 * const trace = selfAttention(x, parameters, { bias, mask: causalMask(3) });
 * console.log(nested(trace.weights)); // without the bias, the last row was 1/3 throughout
 * ```
 */
export function linearBias(
  options: LinearBiasOptions,
): Tensor<["head", "query", "key"]> {
  const action = "make a linear bias";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["heads", "queries", "keys"]);
  expectParts(action, options, ["heads", "queries", "keys"]);
  const { heads, queries, keys } = options;
  for (const [name, size] of Object.entries({ heads, queries, keys })) {
    expectCount(action, name, size);
  }
  // The whole result first, so that one too large for memory is refused by its own name.
  blank(action, ["head", "query", "key"], { head: heads, query: queries, key: keys });
  let head = 0;
  const slopes = fill(
    blank(action, ["head"], { head: heads }),
    () => slopeOf(++head, heads),
  );
  const standing = places(queries, keys);
  const query = make(["query"], { query: queries }, Float32Array.from(standing.target));
  const key = make(["key"], { key: keys }, Float32Array.from(standing.source));
  return multiply(slopes, add(multiply(-1, query), key));
}

/** The slope of a head, counted from 1. */
function slopeOf(head: number, heads: number): number {
  let whole = 1;
  while (whole * 2 <= heads) whole *= 2;
  if (head <= whole) return power(2, -8 * head / whole);
  const odd = 2 * (head - whole) - 1;
  return power(2, -8 * odd / (2 * whole));
}

/**
 * One sequence looks at others.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectOptions,
  expectParts,
} from "../tensor/checks/expect.ts";
import { isTensor } from "../tensor/checks/is_tensor.ts";
import { add } from "../tensor/elementwise/arithmetic.ts";
import { inWords, shapeOf } from "../tensor/grid.ts";
import { join } from "../tensor/join.ts";
import { blank } from "../tensor/tensor.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { attention } from "./attention.ts";
import type { AttentionOptions } from "./options.ts";
import type { AttentionTrace } from "./trace.ts";
import { combineMasks } from "./masks.ts";
import type { AttentionParameters } from "./parameters.ts";
import { expectForPairs, type ForPairs, isPerHead } from "./stages/pair_axes.ts";

/** A sequence to look at, with a mask of its own. */
export interface Memory {
  /** The tokens that answer. */
  readonly source: Tensor<["token", "model"]>;
  /**
   * 1 where the query may see a key of this source, 0 where it may not; for all heads, or
   * for each.
   */
  readonly mask?: ForPairs | undefined;
}

/**
 * Attention of one sequence to another, or to several at once.
 *
 * It is `attention` under its two-sequence name. Several sources are joined along `key`,
 * and each query shares out one unit of attention among all their tokens.
 *
 * Source: Vaswani et al. 2017, section 3.2.3, "encoder-decoder attention".
 *
 * @param target The tokens that ask.
 * @param source The tokens that answer; or an array of sources, each of which may come
 * with its own mask.
 * @param parameters Learned matrices, and the number of heads.
 * @param options A mask over all keys: 1 where the query may see the key, 0 where it may
 * not. A bias of the scores with all keys. Rotary positions: those of the sources count on.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If sizes do not fit, there is no source, a query sees no key, or
 * numbers get too large.
 *
 * @example Two queries look at a text of three tokens and an image of four patches
 * ```ts
 * import { crossAttention, random, randomParameters, tensor } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const text = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const image = random(["token", "model"], { token: 4, model: 8 }, { seed: 3 });
 * const parameters = randomParameters({ model: 8, heads: 2, seed: 4 });
 *
 * const mask = tensor(["query", "key"], [[1, 1, 0], [1, 1, 1]]); // of the text alone
 * const trace = crossAttention(target, [{ source: text, mask }, image], parameters);
 *
 * console.log(trace.weights.sizes); // { head: 2, query: 2, key: 7 }
 * ```
 */
export function crossAttention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]> | readonly (Tensor<["token", "model"]> | Memory)[],
  parameters: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectArguments("attend", arguments.length, 4);
  if (!isList(source)) return attention(target, source, parameters, options);
  // An array's own walk would pass over holes.
  const memories = [...source].map((one) => isTensor(one) ? { source: one } : one);
  if (memories.length === 0) {
    throw new RangeError("Cannot attend: at least one source is needed, found none");
  }
  expectAxes("target", target, ["token", "model"]);
  expectOptions("attend", options, ["mask", "bias", "rotary"]);
  for (const [index, memory] of memories.entries()) expectMemory(target, memory, index);
  const tokens = join(memories.map((memory) => memory.source), "token");
  const mask = joinMasks(target, memories, options.mask);
  return attention(target, tokens, parameters, { ...options, mask });
}

/** `Array.isArray`, which TypeScript does not trust with arrays that are read only. */
function isList<Item, Other>(
  source: readonly Item[] | Other,
): source is readonly Item[] {
  return Array.isArray(source);
}

function expectMemory(
  target: Tensor<["token", "model"]>,
  memory: Memory,
  index: number,
): void {
  const action = `attend to source ${index}`;
  expectParts(action, memory, ["source"], ["mask"]);
  const { source, mask } = memory;
  expectAxes(`source ${index}`, source, ["token", "model"]);
  if (mask === undefined) return;
  expectForPairs(`the mask of source ${index}`, mask);
  const needed = { query: target.sizes.token, key: source.sizes.token };
  if (mask.sizes.query !== needed.query || mask.sizes.key !== needed.key) {
    throw new RangeError(
      `Cannot ${action}: its mask must be ${inWords(["query", "key"], needed)}, ` +
        `found ${shapeOf(mask)}`,
    );
  }
}

/** The masks of all memories side by side; a memory without one may be seen by all. */
function joinMasks(
  target: Tensor<["token", "model"]>,
  memories: readonly Memory[],
  mask: ForPairs | undefined,
): ForPairs | undefined {
  const masks = memories.flatMap(({ mask }) => mask ?? []);
  if (masks.length === 0) return mask;
  const heads = masks.find(isPerHead)?.sizes.head;
  const parts = memories.map(({ source, mask }): Tensor<Axes> => {
    const sizes = { query: target.sizes.token, key: source.sizes.token };
    const own = mask ?? add(blank("attend", ["query", "key"], sizes), 1);
    if (heads === undefined || isPerHead(own)) return own;
    const each = blank("attend", ["head", "query", "key"], { ...sizes, head: heads });
    return add<Axes, Axes>(each, own);
  });
  const joined = join(parts, "key") as ForPairs;
  return mask === undefined ? joined : combineMasks(joined, mask);
}

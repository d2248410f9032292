/**
 * One sequence looks at others.
 *
 * @module
 */
import { expectAxes, expectOptions, expectParts } from "../tensor/checks/expect.ts";
import { inWords, shapeOf } from "../tensor/grid.ts";
import { isTensor } from "../tensor/checks/is_tensor.ts";
import { join } from "../tensor/join.ts";
import { map } from "../tensor/elementwise/pointwise.ts";
import { zeros } from "../tensor/tensor.ts";
import type { Tensor } from "../tensor/types.ts";
import { attention, type AttentionOptions, type AttentionTrace } from "./attention.ts";
import { combineMasks } from "./masks.ts";
import type { AttentionParameters } from "./parameters.ts";

/** A sequence to look at, with a mask of its own. */
export interface Memory {
  /** The tokens that answer. */
  readonly source: Tensor<["token", "model"]>;
  /** 1 where the query may see a key of this source, 0 where it may not. */
  readonly mask?: Tensor<["query", "key"]> | undefined;
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
 * @param weights Learned matrices, and the number of heads.
 * @param options A mask over all keys: 1 where the query may see the key, 0 where it may not.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes do not fit, there is no source, or a query sees no key.
 *
 * @example Two queries look at a text of three tokens and an image of four patches
 * ```ts
 * import { crossAttention, random, randomParameters, tensor } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const text = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const image = random(["token", "model"], { token: 4, model: 8 }, { seed: 3 });
 * const weights = randomParameters({ model: 8, heads: 2, seed: 4 });
 *
 * const mask = tensor(["query", "key"], [[1, 1, 0], [1, 1, 1]]); // of the text alone
 * const trace = crossAttention(target, [{ source: text, mask }, image], weights);
 *
 * console.log(trace.weights.sizes); // { head: 2, query: 2, key: 7 }
 * ```
 */
export function crossAttention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]> | readonly (Tensor<["token", "model"]> | Memory)[],
  weights: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  if (!Array.isArray(source)) {
    return attention(target, source as Tensor<["token", "model"]>, weights, options);
  }
  const memories: Memory[] = source.map((one) => isTensor(one) ? { source: one } : one);
  if (memories.length === 0) {
    throw new RangeError("Cannot attend: at least one source is needed, found none");
  }
  expectAxes("target", target, ["token", "model"]);
  expectOptions("attend", options, ["mask"]);
  for (const [index, memory] of memories.entries()) expectMemory(target, memory, index);
  const tokens = join(memories.map((memory) => memory.source), "token");
  return attention(target, tokens, weights, {
    mask: joinMasks(target, memories, options),
  });
}

function expectMemory(
  target: Tensor<["token", "model"]>,
  memory: Memory,
  index: number,
): void {
  expectParts(`attend to source ${index}`, memory, ["source"]);
  expectOptions(`attend to source ${index}`, memory, ["source", "mask"]);
  const { source, mask } = memory;
  expectAxes(`source ${index}`, source, ["token", "model"]);
  if (mask === undefined) return;
  expectAxes(`the mask of source ${index}`, mask, ["query", "key"]);
  const needed = { query: target.sizes.token, key: source.sizes.token };
  if (mask.sizes.query !== needed.query || mask.sizes.key !== needed.key) {
    throw new RangeError(
      `Cannot attend to source ${index}: its mask must be ` +
        `${inWords(["query", "key"], needed)}, found ${shapeOf(mask)}`,
    );
  }
}

/** The masks of all memories side by side; a memory without one may be seen by all. */
function joinMasks(
  target: Tensor<["token", "model"]>,
  memories: readonly Memory[],
  { mask }: AttentionOptions,
): Tensor<["query", "key"]> | undefined {
  if (memories.every((memory) => memory.mask === undefined)) return mask;
  const parts = memories.map(({ source, mask }) => {
    const sizes = { query: target.sizes.token, key: source.sizes.token };
    return mask ?? map(zeros(["query", "key"], sizes), () => 1);
  });
  const joined = join(parts, "key");
  return mask === undefined ? joined : combineMasks(joined, mask);
}

/**
 * Attention of many short texts, each of a length of its own. Where all have one length,
 * `attendTogether` needs no mask and no second call.
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import { join } from "../../../tensor/join.ts";
import { make } from "../../../tensor/make.ts";
import { slice } from "../../../tensor/slice.ts";
import type { Tensor } from "../../../tensor/types.ts";

/** Texts that lie end to end. */
export interface EachOptions {
  /** How many tokens each text has as a target. */
  readonly target: readonly number[];
  /** How many it has as a source. */
  readonly source: readonly number[];
  /** Whether a token sees only itself and what came before it in its text. */
  readonly isCausal?: boolean;
  /** How attention is done; by default rightly. */
  readonly attend?: Attend;
  /**
   * How many texts go through attention in one call, kept apart by a mask of blocks. Short
   * texts cost mostly calls, so that four at once take a third of the time; with more, what
   * the mask hides costs too much.
   */
  readonly pack?: number;
}

/**
 * Makes an attention for texts that lie end to end: each target looks at its own source
 * alone. The outputs come back end to end, with the other stages of the first call.
 *
 * Source of the packing: Krell et al. 2021, "Efficient Sequence Packing without
 * Cross-contamination".
 */
export function attendEach(
  { target, source, isCausal = false, attend = attention, pack = 4 }: EachOptions,
): Attend {
  // One text alone needs nothing of this, and keeps its whole trace.
  if (target.length === 1) return attend;
  return (asking, answering, parameters) => {
    const traces = [];
    let query = 0, key = 0;
    for (let text = 0; text < target.length; text += pack) {
      const queries = target.slice(text, text + pack);
      const keys = source.slice(text, text + pack);
      const asks = slice(asking, "token", query, query += total(queries));
      const answers = slice(answering, "token", key, key += total(keys));
      const needsMask = isCausal || queries.length > 1;
      const options = needsMask ? { mask: blocks(queries, keys, isCausal) } : {};
      traces.push(attend(asks, answers, parameters, options));
    }
    const output = join(traces.map((trace) => trace.output), "query");
    return { ...traces[0]!, output };
  };
}

/** 1 where query and key belong to the same text, and the query may see the key. */
function blocks(
  queries: readonly number[],
  keys: readonly number[],
  isCausal: boolean,
): Tensor<["query", "key"]> {
  const sizes = { query: total(queries), key: total(keys) };
  const data = new Float32Array(sizes.query * sizes.key);
  let row = 0, first = 0;
  for (const [text, length] of queries.entries()) {
    for (let query = 0; query < length; query++) {
      const start = row++ * sizes.key + first;
      data.fill(1, start, start + (isCausal ? query + 1 : keys[text]!));
    }
    first += keys[text]!;
  }
  return make(["query", "key"], sizes, data);
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

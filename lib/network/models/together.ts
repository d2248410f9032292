/**
 * Attention of many texts at once, all of one length. Texts of different lengths would have
 * to be filled up, as `attendEach` need not.
 *
 * @module
 */
import { type Attend, attendWith } from "../../attention/attention.ts";
import { concatHeads } from "../../attention/stages/concat_heads.ts";
import { splitHeads } from "../../attention/stages/split_heads.ts";
import { merge } from "../../tensor/axes/merge.ts";
import { permute } from "../../tensor/axes/permute.ts";
import { rename } from "../../tensor/axes/rename.ts";
import { split } from "../../tensor/axes/split.ts";
import { make } from "../../tensor/make.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The chain for texts of one length that lie end to end: each looks at itself alone. Heads
 * never see each other, so the heads of all texts are put side by side, as if they were
 * heads of one: head 0 of every text, then head 1. Masks and biases are for these.
 *
 * @param texts How many.
 */
export function attendTogether(texts: number): Attend {
  return attendWith({
    splitHeads: (projected, heads) =>
      merge(
        split(splitHeads(projected, heads), "token", ["text", "token"], texts),
        ["head", "text"],
        "head",
      ),
    concatHeads: (context) => {
      const apart = split(context, "head", ["head", "text"], context.sizes.head / texts);
      const inText = permute(apart, ["head", "text", "query", "feature"]);
      return concatHeads(rename(merge(inText, ["text", "query"], "all"), "all", "query"));
    },
  });
}

/**
 * 1 where a key is no filling, for texts that are filled up to one length; a table for each
 * head of each text, in the order of {@linkcode attendTogether}.
 *
 * @param lengths How many keys of each text may be seen.
 */
export function presentKeys(
  lengths: readonly number[],
  { heads, queries, keys }: { heads: number; queries: number; keys: number },
): Tensor<["head", "query", "key"]> {
  const sizes = { head: heads * lengths.length, query: queries, key: keys };
  const data = new Float32Array(sizes.head * queries * keys);
  for (let row = 0, start = 0; start < data.length; row++, start += keys) {
    const text = Math.floor(row / queries) % lengths.length;
    data.fill(1, start, start + lengths[text]!);
  }
  return make(["head", "query", "key"], sizes, data);
}

/**
 * The operator `Attention` of ONNX, opset 25, with public functions only: how far they
 * carry is what is tested. One text of a batch at a time.
 *
 * @module
 */
import {
  add,
  applyMask,
  attentionWeights,
  type Axes,
  combineMasks,
  concatHeads,
  contract,
  divide,
  join,
  merge,
  multiply,
  nested,
  permute,
  rename,
  score,
  split,
  splitHeads,
  tanh,
  type Tensor,
  tensor,
  weightedSum,
} from "../../lib/mod.ts";
import type { Nest } from "./operator_case.ts";
import { maskTensor, padding, shaped, type Sight, windows } from "./operator_masks.ts";

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;
type Scores = Tensor<["head", "query", "key"]>;

/** One text: nested arrays without the axis of the batch. */
export interface OneText {
  Q: Nest;
  K: Nest;
  V: Nest;
  attn_mask?: Nest;
  past_key?: Nest;
  past_value?: Nest;
  nonpad_kv_seqlen?: number;
}

/** What the operator can be asked for; some of it is 0 or −1 for no. */
export interface Attributes extends Sight {
  scale?: number;
  softcap?: number;
  q_num_heads?: number;
  kv_num_heads?: number;
  qk_matmul_output_mode?: number;
}

/** Computes all outputs for one text. */
export function operator(
  text: OneText,
  attributes: Attributes,
  maskIsBoolean: boolean,
): Record<string, Nest> {
  const { q_num_heads, kv_num_heads, softcap = 0, qk_matmul_output_mode: mode } =
    attributes;
  const queries = rename(heads(text.Q, q_num_heads), "token", "query");
  const keys = withPast(text.past_key, heads(text.K, kv_num_heads));
  const values = withPast(text.past_value, heads(text.V, kv_num_heads));
  const offset = text.past_key
    ? (text.past_key as Nest[][])[0]!.length
    : text.nonpad_kv_seqlen
    ? text.nonpad_kv_seqlen - queries.sizes.query
    : 0;

  const plain = scoresOf(queries, keys, attributes.scale);
  const capped = softcap === 0 ? plain : multiply(softcap, tanh(divide(plain, softcap)));
  const sizes = { query: queries.sizes.query, key: keys.sizes.key };
  const given = text.attn_mask === undefined
    ? undefined
    : maskTensor(text.attn_mask, sizes, maskIsBoolean ? 0 : -Infinity);
  const biased: Scores = given && !maskIsBoolean
    ? permute(add<Axes, Axes>(capped, given) as Scores, ["head", "query", "key"])
    : capped;
  const masks = [
    ...(given && maskIsBoolean ? [shaped(given, sizes)] : []),
    ...windows(attributes, sizes, offset),
    ...(text.nonpad_kv_seqlen ? [padding(sizes, text.nonpad_kv_seqlen)] : []),
  ];
  const [first, ...others] = masks;
  const masked = first ? applyMask(biased, combineMasks(first, ...others)) : biased;
  const weights = attentionWeights(masked);
  const context = contextOf(weights, values);
  const perHead: Nest = nested(context);
  return {
    Y: q_num_heads === undefined ? perHead : nested(concatHeads(context)),
    present_key: nested(keys),
    present_value: nested(values),
    qk_matmul_output: nested([plain, capped, masked, weights][mode ?? 0]!),
  };
}

/** The heads of one text: as they come, or still side by side. */
function heads(
  x: Nest,
  count: number | undefined,
): Tensor<["head", "token", "feature"]> {
  return count === undefined
    ? tensor(["head", "token", "feature"], x as number[][][])
    : splitHeads(tensor(["token", "projected"], x as number[][]), count);
}

/** What was kept, and behind it what is new. */
function withPast(
  past: Nest | undefined,
  x: Tensor<["head", "token", "feature"]>,
): Keys {
  const now = rename(x, "token", "key");
  return past === undefined
    ? now
    : join([tensor(["head", "key", "feature"], past as number[][][]), now], "key");
}

/** The scores; of several queries that share a key's head, by the recipe for groups. */
function scoresOf(queries: Queries, keys: Keys, scale: number | undefined): Scores {
  const root = Math.sqrt(queries.sizes.feature);
  const by = scale === undefined ? 1 : scale * root;
  if (queries.sizes.head === keys.sizes.head) return multiply(by, score(queries, keys));
  const grouped = split(queries, "head", ["shared", "group"], keys.sizes.head);
  const products = contract(grouped, rename(keys, "head", "shared"), "feature");
  return multiply(by / root, merge(products, ["shared", "group"], "head"));
}

/** The context, by the other half of the recipe. */
function contextOf(weights: Scores, values: Keys): Queries {
  if (weights.sizes.head === values.sizes.head) return weightedSum(weights, values);
  const grouped = split(weights, "head", ["shared", "group"], values.sizes.head);
  const sums = contract(grouped, rename(values, "head", "shared"), "key");
  return merge(sums, ["shared", "group"], "head");
}

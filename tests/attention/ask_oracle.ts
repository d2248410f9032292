/**
 * The oracle's answer to the question that `attention` was asked.
 *
 * @module
 */
import {
  type AttentionOptions,
  type AttentionParameters,
  type AttentionTrace,
  type Axes,
  type ForPairs,
  nested,
  type Tensor,
} from "../../lib/mod.ts";
import { assertClose, type Values } from "../difference.ts";
import {
  attention,
  type Linear,
  type Matrix,
  type Tables,
  type Turn,
} from "../oracle.ts";

type Tokens = Tensor<["token", "model"]>;

function linear(weight: Matrix, bias: number[] | undefined): Linear {
  return bias === undefined ? { weight } : { weight, bias };
}

function tables(x: ForPairs | undefined): Tables | undefined {
  return x && nested<Axes>(x) as Tables;
}

/** What `rotary` means, with nothing left unsaid. */
function turn(
  rotary: AttentionOptions["rotary"],
  target: Tokens,
  source: Tokens,
  { heads, query }: AttentionParameters,
): Turn | undefined {
  if (rotary === undefined || rotary === false) return undefined;
  const { positions, base, pairs, features } = rotary === true ? {} : rotary;
  const [queries, keys] = [target.sizes.token, source.sizes.token];
  return {
    target: [
      ...positions?.target ?? Array(queries).keys().map((i) => i + keys - queries),
    ],
    source: [...positions?.source ?? Array(keys).keys()],
    base: base ?? 10000,
    pairs: pairs ?? "neighbours",
    features: features ?? query.weight.sizes.projected / heads,
  };
}

/** Every stage of the trace is within 1e-5 of what plain loops give. */
export function assertOracleAgrees(
  trace: AttentionTrace,
  target: Tokens,
  source: Tokens,
  parameters: AttentionParameters,
  { mask, bias, rotary }: AttentionOptions = {},
): void {
  const { heads, query, key, value, output } = parameters;
  const expected = attention(
    nested(target),
    nested(source),
    {
      heads,
      query: linear(nested(query.weight), query.bias && nested(query.bias)),
      key: linear(nested(key.weight), key.bias && nested(key.bias)),
      value: linear(nested(value.weight), value.bias && nested(value.bias)),
      output: linear(nested(output.weight), output.bias && nested(output.bias)),
    },
    {
      mask: tables(mask),
      bias: tables(bias),
      rotary: turn(rotary, target, source, parameters),
    },
  );
  for (const [stage, values] of Object.entries(expected)) {
    const found = trace[stage as keyof AttentionTrace] as Tensor<Axes>;
    assertClose(nested<Axes>(found) as Values, values, 1e-5);
  }
}

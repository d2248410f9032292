/**
 * The oracle's answer to the question that `attention` was asked.
 *
 * @module
 */
import {
  type AttentionParameters,
  type AttentionTrace,
  nested,
  type Tensor,
} from "../../lib/mod.ts";
import { assertClose } from "../difference.ts";
import { attention, type Linear, type Matrix } from "../oracle.ts";

function linear(weight: Matrix, bias: number[] | undefined): Linear {
  return bias === undefined ? { weight } : { weight, bias };
}

/** Every stage of the trace is within 1e-5 of what plain loops give. */
export function assertOracleAgrees(
  trace: AttentionTrace,
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  { heads, query, key, value, output }: AttentionParameters,
  mask?: Tensor<["query", "key"]>,
): void {
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
    mask && nested(mask),
  );
  assertClose(nested(trace.queries), expected.queries, 1e-5);
  assertClose(nested(trace.keys), expected.keys, 1e-5);
  assertClose(nested(trace.values), expected.values, 1e-5);
  assertClose(nested(trace.scores), expected.scores, 1e-5);
  assertClose(nested(trace.maskedScores), expected.maskedScores, 1e-5);
  assertClose(nested(trace.weights), expected.weights, 1e-5);
  assertClose(nested(trace.context), expected.context, 1e-5);
  assertClose(nested(trace.concatenated), expected.concatenated, 1e-5);
  assertClose(nested(trace.output), expected.output, 1e-5);
}

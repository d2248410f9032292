/**
 * The operator `RotaryEmbedding` of ONNX, opset 23, with public functions only.
 *
 * @module
 */
import {
  add,
  join,
  merge,
  multiply,
  permute,
  slice,
  split,
  subtract,
  sum,
  type Tensor,
} from "../../lib/mod.ts";

/** Turns by a table of numbers, which need not be sines and cosines. */
export function turnedBy(
  x: Tensor<["head", "query", "feature"]>,
  cos: Tensor<["query", "pair"]>,
  sin: Tensor<["query", "pair"]>,
  interleaved: boolean,
): Tensor<["head", "query", "feature"]> {
  const pairs = cos.sizes.pair;
  const turning = slice(x, "feature", 0, 2 * pairs);
  const parts = interleaved
    ? split(turning, "feature", ["pair", "part"], pairs)
    : permute(split(turning, "feature", ["part", "pair"], 2), [
      "head",
      "query",
      "pair",
      "part",
    ]);
  const real = sum(slice(parts, "part", 0, 1), "part");
  const imaginary = sum(slice(parts, "part", 1), "part");
  const turned = [
    subtract(multiply(real, cos), multiply(imaginary, sin)),
    add(multiply(real, sin), multiply(imaginary, cos)),
  ];
  const apart = turned.map((part) => split(part, "pair", ["pair", "part"], pairs));
  const stacked = join(apart, "part");
  const laid = interleaved ? merge(stacked, ["pair", "part"], "feature") : merge(
    permute(stacked, ["head", "query", "part", "pair"]),
    ["part", "pair"],
    "feature",
  );
  return 2 * pairs === x.sizes.feature
    ? laid
    : join([laid, slice(x, "feature", 2 * pairs)], "feature");
}

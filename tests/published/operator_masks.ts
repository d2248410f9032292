/**
 * Masks as the operator `Attention` of ONNX has them, with public functions only.
 *
 * @module
 */
import {
  add,
  type Axes,
  causalMask,
  contract,
  join,
  map,
  paddingMask,
  permute,
  rename,
  slice,
  slidingWindowMask,
  subtract,
  type Tensor,
  tensor,
  zeros,
} from "../../lib/mod.ts";
import type { Nest } from "./operator_case.ts";

type Mask = Tensor<["query", "key"]>;
type PerHead = Tensor<["head", "query", "key"]>;

/** How far a query sees; −1 is for as far as it goes. */
export interface Sight {
  is_causal?: number;
  left_window_size?: number;
  right_window_size?: number;
}

/** A mask of one to three axes by their names; axes of one place are for all. */
export function maskTensor(
  mask: Nest,
  sizes: { query: number; key: number },
  filling: number,
): Tensor<Axes> {
  const shape: number[] = [];
  for (let part = mask; typeof part !== "number"; part = part[0]!) {
    shape.push(part.length);
  }
  const names = ["head", "query", "key"].slice(-shape.length);
  let found: Tensor<Axes> = tensor<string[]>(names, mask);
  for (const [i, name] of names.slice(0, -1).entries()) {
    if (shape[i] === 1) found = one(found, name);
  }
  // A short mask says nothing of the last keys: they stay hidden.
  const missing = sizes.key - shape.at(-1)!;
  if (missing === 0) return found;
  const rest = { ...found.sizes, key: missing };
  const filled = map(zeros(found.axes, rest), () => filling);
  return join([found, filled], "key");
}

/** A tensor without an axis that has one place. */
function one(x: Tensor<Axes>, name: string): Tensor<Axes> {
  return contract(x, tensor([name], [1]), name);
}

/** A mask for pairs, whichever of their axes it lacks. */
export function shaped(
  mask: Tensor<Axes>,
  sizes: { query: number; key: number },
): Mask | PerHead {
  const all = add<Axes, Axes>(zeros(["query", "key"], sizes), mask);
  return (all.axes.includes("head") ? permute(all, ["head", "query", "key"]) : all) as
    | Mask
    | PerHead;
}

/** What causality and windows let see, where query 0 stands at key `offset`. */
export function windows(
  { is_causal = 0, left_window_size: left = -1, right_window_size: right = -1 }: Sight,
  sizes: { query: number; key: number },
  offset: number,
): Mask[] {
  const many = Math.max(sizes.key, offset + sizes.query);
  const part = (square: Mask) =>
    slice(slice(square, "query", offset, offset + sizes.query), "key", 0, sizes.key);
  const turned = (square: Mask): Mask =>
    permute(
      rename(rename(rename(square, "query", "other"), "key", "query"), "other", "key"),
      ["query", "key"],
    );
  const past = left < 0 ? causalMask(many) : slidingWindowMask(many, left + 1);
  const future = turned(
    right < 0 ? causalMask(many) : slidingWindowMask(many, right + 1),
  );
  // Each sees itself on both sides.
  const both = subtract(add(past, future), slidingWindowMask(many, 1));
  return [
    ...(is_causal ? [part(causalMask(many))] : []),
    ...(left >= 0 || right >= 0 ? [part(both)] : []),
  ];
}

/** The keys that are there. */
export function padding(sizes: { query: number; key: number }, present: number): Mask {
  return paddingMask(
    sizes.query,
    Array.from({ length: sizes.key }, (_, i) => i < present),
  );
}

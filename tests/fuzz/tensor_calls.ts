/**
 * A right call of every public function of `lib/tensor`, in slots.
 *
 * @module
 */
import {
  any,
  axis,
  callback,
  count,
  list,
  matrix,
  name,
  names,
  number,
  only,
  operand,
  optional,
  record,
  type Slot,
  whole,
} from "./slots.ts";
import { isTensor } from "../../lib/tensor/checks/is_tensor.ts";
import { keys, loss, mask, positive, queries, scores, tokens, weights } from "./scene.ts";

/** Whether something is a tensor, or holds one, such as a trace does. */
export const hasTensors = (other: unknown, depth = 0): boolean =>
  isTensor(other) || depth < 4 && typeof other === "object" && other !== null &&
    Object.values(other).some((part) => hasTensors(part, depth + 1));

/** Something that holds tensors. What stands beside them may be anything. */
const marked: Slot = { value: { heads: 2, parts: [scores, keys] }, may: hasTensors };

/** The arguments, by the name of the function. */
export const TENSOR_CALLS: Readonly<Record<string, Slot[]>> = {
  tensor: [names("query", "key"), matrix(2, 3)],
  zeros: [names("query", "key"), record({ query: count(2), key: count(3) })],
  at: [any(scores), record({ head: whole(1), query: whole(2), key: whole(3) })],
  nested: [any(scores)],
  size: [any(scores), axis("key")],
  merge: [any(scores), list(axis("query"), axis("key")), name("pair")],
  permute: [any(scores), list(axis("key"), axis("head"), axis("query"))],
  rename: [any(scores), axis("key"), name("token")],
  split: [any(tokens), axis("model"), names("a", "b"), count(2)],
  contract: [any(queries), any(keys), axis("feature")],
  join: [list(any(scores), any(scores)), axis("key")],
  pick: [any(scores), axis("key"), list(whole(4), whole(0)), optional(name("picked"))],
  slice: [any(scores), axis("key"), whole(1), optional(whole(4))],
  add: [operand(scores), operand(mask)],
  subtract: [operand(scores), operand(2)],
  multiply: [operand(scores), operand(weights)],
  divide: [operand(1), operand(positive)],
  abs: [any(scores)],
  exp: [any(scores)],
  log: [any(positive)],
  relu: [any(scores)],
  sqrt: [any(positive)],
  square: [any(scores)],
  tanh: [any(scores)],
  map: [any(scores), callback((value) => value + 1)],
  zip: [any(scores), any(mask), callback((a, b) => a - b)],
  where: [any(mask), any(scores), number(-1)],
  largest: [any(scores), axis("key")],
  mean: [any(scores), axis("head")],
  sum: [any(scores), axis("query")],
  softmax: [any(scores), axis("key")],
  logSoftmax: [any(scores), axis("key")],
  normalise: [any(scores), axis("key")],
  largestDifference: [any(scores), any(scores)],
  learnable: [marked],
  constant: [marked],
  gradients: [only(loss)],
  random: [
    names("query", "key"),
    record({ query: count(2), key: count(3) }),
    record({ seed: whole(7) }),
  ],
};

import { at, type Tensor } from "@headlight/attention";

export function brokenAnswer(
  weights: Tensor<["head", "query", "key"]>,
  asked: readonly [first: number, second: number],
  head: number,
): "first" | "second" {
  const [first, second] = asked.map((key) => at(weights, { head, query: 0, key }));
  return first! > second! ? "first" : "second";
}

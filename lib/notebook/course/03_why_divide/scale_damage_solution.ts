import { contract, map, softmax, type Tensor } from "@headlight/attention";

export function scaleDamage(
  queries: Tensor<["head", "query", "feature"]>,
  keys: Tensor<["head", "key", "feature"]>,
): number {
  const { head, feature } = queries.sizes;
  const dots = contract(queries, keys, "feature");
  const meanEntropy = (divisor: number) => {
    const weights = softmax(map(dots, (dot) => dot / divisor), "key");
    const parts = map(weights, (weight) => weight === 0 ? 0 : -weight * Math.log(weight));
    const rows = weights.sizes.head * weights.sizes.query;
    return parts.data.reduce((sum, part) => sum + part, 0) / rows;
  };
  return meanEntropy(Math.sqrt(head * feature)) - meanEntropy(Math.sqrt(feature));
}

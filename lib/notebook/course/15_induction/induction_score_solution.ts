import { nested, type Tensor } from "@headlight/attention";

export function inductionScore(
  weights: Tensor<["query", "key"]>,
  tokens: readonly number[],
): number {
  const found = nested(weights).flatMap((row, query) => {
    if (!tokens.slice(0, query).includes(tokens[query]!)) return [];
    const after = row.filter((_, key) =>
      key <= query && tokens[key - 1] === tokens[query]
    );
    return [after.reduce((sum, weight) => sum + weight, 0)];
  });
  return found.reduce((sum, weight) => sum + weight, 0) / found.length;
}

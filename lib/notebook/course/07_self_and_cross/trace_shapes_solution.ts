type Size = "queries" | "keys" | "heads" | "features" | "model";

export function traceShapes(
  { queries, keys, heads, features, model }: Record<Size, number>,
) {
  return {
    scores: [heads, queries, keys],
    weights: [heads, queries, keys],
    context: [heads, queries, features],
    concatenated: [queries, heads * features],
    output: [queries, model],
  };
}

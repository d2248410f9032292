import { nested, type Tensor } from "@headlight/attention";

export function readWeights(
  chinese: string[],
  weights: Tensor<["query", "key"]>,
  dictionary: Record<string, string>,
): string[] {
  return nested(weights).map((row) => {
    const place = row.indexOf(Math.max(...row));
    return dictionary[chinese[place]!]!;
  });
}

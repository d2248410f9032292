import { nested, type Tensor } from "@headlight/attention";

export function blindQueries(mask: Tensor<["query", "key"]>): number[] {
  return nested(mask).flatMap((row, query) => row.includes(1) ? [] : [query]);
}

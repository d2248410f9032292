import { nested, type Tensor, tensor, zeros } from "@headlight/attention";

export function averagingOutput(
  heads: number,
  features: number,
): Tensor<["concat", "model"]> {
  const sizes = { concat: heads * features, model: features };
  const rows = nested(zeros(["concat", "model"], sizes));
  rows.forEach((row, concat) => row[concat % features] = 1 / heads);
  return tensor(["concat", "model"], rows);
}

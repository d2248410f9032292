import { at, nested, random, type splitHeads } from "@headlight/attention";

export function rightSplit(split: typeof splitHeads): boolean {
  const sizes = { token: 3, projected: 10 };
  const projected = random(["token", "projected"], sizes, { seed: 1 });
  return nested(split(projected, 2)).every((rows, head) =>
    rows.every((row, token) =>
      row.every((value, feature) =>
        value === at(projected, { token, projected: head * 5 + feature })
      )
    )
  );
}

/**
 * Tensors that go together.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const SIZES = { token: 3, model: 10, head: 2, query: 3, key: 5, feature: 4 };

function draw<const A extends (keyof typeof SIZES)[]>(axes: A, seed: number) {
  return library.random(axes, SIZES, { seed });
}

export const tokens = draw(["token", "model"], 1);
export const queries = draw(["head", "query", "feature"], 2);
export const keys = draw(["head", "key", "feature"], 3);
export const scores = draw(["head", "query", "key"], 4);
export const source = library.random(["token", "model"], { token: 5, model: 10 }, {
  seed: 5,
});
export const positive = library.abs(scores);
export const weights = library.softmax(scores, "key");
export const mask = library.causalMask(3, 5);
export const loss = library.mean(
  library.learnable(library.tensor(["key"], [1, 2, 4])),
  "key",
);

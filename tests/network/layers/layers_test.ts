import {
  embedding,
  feedForward,
  gradients,
  layerNorm,
  learnable,
  learnedPositions,
  linear,
  nested,
  random,
  square,
  sum,
  tensor,
} from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

const tokens = random(["token", "model"], { token: 3, model: 5 }, { seed: 1 });

Deno.test("linear() takes its axes from the matrix", () => {
  const weight = random(["model", "word"], { model: 5, word: 7 }, { seed: 2 });
  const bias = tensor(["word"], [1, 2, 3, 4, 5, 6, 7]);
  const [plain, raised] = [linear(tokens, { weight }), linear(tokens, { weight, bias })];
  assertEquals(plain.sizes, { token: 3, word: 7 });
  const expected = nested(plain).map((row) => row.map((x, i) => x + nested(bias)[i]!));
  assertClose(nested(raised), expected, 1e-6);
  assertThrows(
    () => linear(tokens, { weight: tensor(["word", "model"], [[1]]) } as never),
    TypeError,
    "Cannot use rows: the axes must be [token, word], found [token 3, model 5]",
  );
});

Deno.test("linear() refuses a matrix that leads back to the axis of the rows", () => {
  // Of the same size, so that only the names can tell.
  const rows = tensor(["token", "model"], [[1, 2], [3, 4]]);
  for (const axes of [["model", "token"], ["token", "model"]]) {
    assertThrows(
      () => linear(rows, { weight: tensor(axes, [[1, 0], [0, 1]]) } as never),
      TypeError,
      "the first axis of the rows must not be one of the matrix",
    );
  }
});

Deno.test("layerNorm() stretches by the gain and shifts by the bias", () => {
  const one = tensor(["model"], [1, 1, 1, 1, 1]),
    zero = tensor(["model"], [0, 0, 0, 0, 0]);
  const gain = tensor(["model"], [1, 2, 3, 4, 5]),
    bias = tensor(["model"], [9, 8, 7, 6, 5]);
  const plain = nested(layerNorm(tokens, { gain: one, bias: zero }));
  const expected = plain.map((row) => row.map((x, i) => x * (i + 1) + 9 - i));
  assertClose(nested(layerNorm(tokens, { gain, bias })), expected, 1e-5);
});

Deno.test("feedForward() cuts off what is below 0, and only that", () => {
  const widen = { weight: tensor(["model", "hidden"], [[1, -1, 2]]) };
  const narrow = { weight: tensor(["hidden", "model"], [[1], [10], [100]]) };
  const { hidden, output } = feedForward(tensor(["token", "model"], [[2], [-3]]), {
    widen,
    narrow,
  });
  assertEquals(nested(hidden), [[2, 0, 4], [0, 3, 0]]);
  assertEquals(nested(output), [[402], [30]]);
});

Deno.test("the gradient of embedding() is the sum over all places of a word", () => {
  const table = learnable(tensor(["word", "model"], [[1, 2], [3, 4], [5, 6]]));
  const loss = sum(sum(square(embedding(table, [2, 0, 2])), "model"), "token");
  assertEquals(nested(gradients(loss)(table)), [[2, 4], [0, 0], [20, 24]]);
});

Deno.test("learnedPositions() are the first of the table, and end with it", () => {
  const table = random(["position", "model"], { position: 3, model: 5 }, { seed: 3 });
  assertEquals(nested(learnedPositions(table, 2)), nested(table).slice(0, 2));
  assertEquals(nested(learnedPositions(table, 3)), nested(table));
  assertThrows(
    () => learnedPositions(table, 4),
    RangeError,
    "Cannot take positions: the table must have as many positions as there are tokens, " +
      "found 3 for 4 tokens",
  );
});

import { at, nested, random, splitHeads, tensor } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const projected = random(["token", "projected"], { token: 3, projected: 10 }, {
  seed: 1,
});

Deno.test("splitHeads() gives head h the features from h·F to h·F + F − 1 of each token", () => {
  const parts = splitHeads(projected, 2);
  assertEquals(parts.axes, ["head", "token", "feature"]);
  assertEquals(parts.sizes, { head: 2, token: 3, feature: 5 });
  for (let head = 0; head < 2; head++) {
    for (let token = 0; token < 3; token++) {
      for (let feature = 0; feature < 5; feature++) {
        assertEquals(
          at(parts, { head, token, feature }),
          at(projected, { token, projected: head * 5 + feature }),
        );
      }
    }
  }
});

Deno.test("splitHeads() is not the same numbers read straight as [head, token, feature]", () => {
  const x = tensor(["token", "projected"], [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]);
  assertEquals(nested(splitHeads(x, 2)), [
    [[1, 2], [5, 6], [9, 10]],
    [[3, 4], [7, 8], [11, 12]],
  ]);
});

Deno.test("splitHeads() into one head only puts an axis in front", () => {
  assertEquals(nested(splitHeads(projected, 1)), [nested(projected)]);
});

Deno.test("splitHeads() refuses heads that do not divide", () => {
  const x = random(["token", "projected"], { token: 3, projected: 8 }, { seed: 1 });
  for (const heads of [3, 16]) {
    assertThrows(
      () => splitHeads(x, heads),
      RangeError,
      `Cannot split axis "projected" into ${heads} heads: ` +
        `${heads} must divide its size, which is 8`,
    );
  }
});

Deno.test("splitHeads() refuses a number of heads that is no number of heads", () => {
  const x = random(["token", "projected"], { token: 3, projected: 8 }, { seed: 1 });
  for (const heads of [0, -1, 2.5, undefined as unknown as number]) {
    assertThrows(
      () => splitHeads(x, heads),
      RangeError,
      "Cannot split heads: heads must be a positive whole number, found",
    );
  }
});

Deno.test("splitHeads() refuses what is split already, and tokens that are not projected", () => {
  assertThrows(
    // @ts-expect-error: it has heads already
    () => splitHeads(splitHeads(projected, 2), 2),
    TypeError,
    "Cannot use projected: the axes must be [token, projected], " +
      "found [head 2, token 3, feature 5]",
  );
  const tokens = tensor(["token", "model"], [[1, 2]]);
  assertThrows(
    // @ts-expect-error: tokens have the axis "model"
    () => splitHeads(tokens, 2),
    TypeError,
    "Cannot use projected: the axes must be [token, projected], found [token 1, model 2]",
  );
});

import { at, concatHeads, nested, random, rename, splitHeads } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const context = random(["head", "query", "feature"], { head: 2, query: 3, feature: 7 }, {
  seed: 1,
});

Deno.test("concatHeads() puts feature f of head h at place h·F + f", () => {
  const concatenated = concatHeads(context);
  assertEquals(concatenated.axes, ["query", "concat"]);
  assertEquals(concatenated.sizes, { query: 3, concat: 14 });
  for (let head = 0; head < 2; head++) {
    for (let query = 0; query < 3; query++) {
      for (let feature = 0; feature < 7; feature++) {
        assertEquals(
          at(concatenated, { query, concat: head * 7 + feature }),
          at(context, { head, query, feature }),
        );
      }
    }
  }
});

Deno.test("concatHeads() undoes splitHeads()", () => {
  const projected = random(["token", "projected"], { token: 3, projected: 10 }, {
    seed: 2,
  });
  const parts = rename(splitHeads(projected, 5), "token", "query");
  assertEquals(nested(concatHeads(parts)), nested(projected));
});

Deno.test("concatHeads() refuses values, which belong to keys", () => {
  assertThrows(
    // @ts-expect-error: "key" stands where "query" belongs
    () => concatHeads(rename(context, "query", "key")),
    TypeError,
    "Cannot use context: the axes must be [head, query, feature], " +
      "found [head 2, key 3, feature 7]",
  );
});

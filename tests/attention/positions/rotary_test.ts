import fixtures from "../../fixtures/positions.json" with { type: "json" };
import { nested, random, rename, rotary, score, tensor } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";
import { rotate } from "../../oracle.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const queries = random(["head", "query", "feature"], { head: 2, query: 3, feature: 10 }, {
  seed: 1,
});
const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 10 }, {
  seed: 2,
});

/** Each pair of neighbours as a complex number: its length stays, its angle grows. */
function turn(vector: number[], position: number, base: number): number[] {
  return vector.flatMap((real, feature) => {
    if (feature % 2 === 1) return [];
    const imaginary = vector[feature + 1]!;
    const length = Math.hypot(real, imaginary);
    const angle = Math.atan2(imaginary, real) +
      position / Math.pow(base, feature / vector.length);
    return [length * Math.cos(angle), length * Math.sin(angle)];
  });
}

Deno.test("rotary() turns each pair of neighbours like a complex number", () => {
  const expected = nested(keys).map((rows) =>
    rows.map((row, position) => turn(row, position, 10000))
  );
  const rotated = rotary(keys);
  assertEquals(rotated.axes, ["head", "key", "feature"]);
  assertClose(nested(rotated), expected, 1e-6);
});

Deno.test("rotary() turns by the positions and the base that it is given", () => {
  const positions = [40, -3, 0];
  const expected = nested(queries).map((rows) =>
    rows.map((row, query) => turn(row, positions[query]!, 500))
  );
  assertClose(nested(rotary(queries, { positions, base: 500 })), expected, 1e-6);
});

for (const pairs of ["neighbours", "halves"] as const) {
  Deno.test(`rotary() of ${pairs} turns the first features only, as plain loops do`, () => {
    for (const features of [2, 4, 6, 8, 10]) {
      const positions = [3, -11, 40, 0, 7];
      const expected = nested(keys).map((rows) =>
        rotate(rows, positions, { base: 300, pairs, features })
      );
      const rotated = rotary(keys, { positions, base: 300, pairs, features });
      assertClose(nested(rotated), expected, 1e-6);
      const rest = (rows: number[][][]) => rows.flat().map((row) => row.slice(features));
      assertEquals(rest(nested(rotated)), rest(nested(keys)));
    }
  });
}

Deno.test("rotary() of halves pairs feature i with feature i + F/2", () => {
  const x = tensor(["head", "query", "feature"], [[[1, 0, 0, 0]]]);
  const once = rotary(x, { positions: [1], pairs: "halves" });
  assertClose(nested(once), [[[Math.cos(1), 0, Math.sin(1), 0]]], 1e-7);
});

Deno.test("rotary() of two features is the same for neighbours and halves", () => {
  const x = random(["head", "key", "feature"], { head: 3, key: 5, feature: 2 }, {
    seed: 3,
  });
  assertEquals(nested(rotary(x, { pairs: "halves" })), nested(rotary(x)));
});

Deno.test("rotary() refuses a number of features that is odd, none or too large", () => {
  const turn = (features: number) => () => rotary(queries, { features });
  assertThrows(
    turn(3),
    RangeError,
    "Cannot rotate by position: the number of features that turn must be even, " +
      "to be taken in pairs, found 3",
  );
  assertThrows(
    turn(12),
    RangeError,
    "Cannot rotate by position: at most all 10 features can turn, found 12",
  );
  for (const features of [0, -2, 1.5, NaN]) {
    assertThrows(
      turn(features),
      RangeError,
      "Cannot rotate by position: the number of features must be a positive whole " +
        `number, found the number ${features}`,
    );
  }
});

Deno.test("rotary() refuses other pairs than neighbours and halves", () => {
  assertThrows(
    // @ts-expect-error: it is called "halves"
    () => rotary(queries, { pairs: "half" }),
    TypeError,
    'Cannot rotate by position: the pairs must be "neighbours" or "halves", ' +
      'found the text "half"',
  );
});

for (const { positions, queries, rotated } of fixtures.rotations) {
  Deno.test(`rotary() agrees with RoFormer at positions ${positions.join(", ")}`, () => {
    const x = tensor(["head", "query", "feature"], queries);
    assertClose(nested(rotary(x, { positions })), rotated, 1e-5);
  });
}

Deno.test("rotary() turns queries and keys alike", () => {
  const asKeys = rename(queries, "query", "key");
  assertEquals(nested(rotary(asKeys)), nested(rotary(queries)));
});

Deno.test("rotary() leaves position 0 as it is", () => {
  assertEquals(nested(rotary(queries, { positions: [0, 0, 0] })), nested(queries));
});

Deno.test("rotary() leaves its argument as it is", () => {
  const before = structuredClone(queries.data);
  rotary(queries);
  assertEquals(queries.data, before);
});

Deno.test("rotary() refuses an odd number of features", () => {
  const odd = tensor(["head", "query", "feature"], [[[1, 2, 3]]]);
  assertThrows(
    () => rotary(odd),
    RangeError,
    "Cannot rotate by position: the number of features that turn must be even, to be taken in pairs, " +
      "found 3",
  );
});

Deno.test("rotary() refuses what is neither queries nor keys", () => {
  const needed =
    "Cannot use queries or keys: the axes must be [head, query, feature], found ";
  assertThrows(
    // @ts-expect-error: scores have no features
    () => rotary(score(queries, keys)),
    TypeError,
    `${needed}[head 2, query 3, key 5]`,
  );
  assertThrows(
    // @ts-expect-error: tokens are renamed before they are rotated
    () => rotary(rename(queries, "query", "token")),
    TypeError,
    `${needed}[head 2, token 3, feature 10]`,
  );
  assertThrows(
    // @ts-expect-error: nested arrays are no tensor
    () => rotary(nested(queries)),
    TypeError,
    `${needed}an array`,
  );
});

Deno.test("score() still refuses keys in the place of queries when both are rotated", () => {
  assertThrows(
    // @ts-expect-error: the checker sees "key" where "query" belongs
    () => score(rotary(keys), rotary(keys)),
    TypeError,
    "found [head 2, key 5, feature 10]",
  );
});

Deno.test("rotary() refuses positions that are not whole numbers and says which", () => {
  assertThrows(
    () => rotary(queries, { positions: [0, 0.5, 1] }),
    RangeError,
    "Cannot rotate by position: one whole number for each query is needed, " +
      "found the number 0.5 at [query 1]",
  );
  assertThrows(
    () => rotary(keys, { positions: [0, 1, 2, NaN, 4] }),
    RangeError,
    "one whole number for each key is needed, found the number NaN at [key 3]",
  );
  assertThrows(
    // @ts-expect-error: words are no positions
    () => rotary(queries, { positions: ["first", "second", "third"] }),
    RangeError,
    'found the text "first" at [query 0]',
  );
});

Deno.test("rotary() refuses more or fewer positions than there are queries", () => {
  assertThrows(
    () => rotary(queries, { positions: [0, 1] }),
    RangeError,
    "one whole number for each query is needed, which are 3, found 2",
  );
  assertThrows(
    // @ts-expect-error: a number is no list of positions
    () => rotary(queries, { positions: 3 }),
    TypeError,
    "one whole number for each query is needed, found the number 3",
  );
});

Deno.test("rotary() refuses a base that is no positive number", () => {
  const needed = "Cannot rotate by position: the base must be a positive number, found";
  for (const base of [0, -1, NaN, Infinity]) {
    assertThrows(
      () => rotary(queries, { base }),
      RangeError,
      `${needed} the number ${base}`,
    );
  }
  assertThrows(
    // @ts-expect-error: a text is no number
    () => rotary(queries, { base: "10000" }),
    RangeError,
    `${needed} the text "10000"`,
  );
});

Deno.test("rotary() refuses options of other names", () => {
  assertThrows(
    // @ts-expect-error: "position" is no option
    () => rotary(queries, { position: [0, 1, 2] }),
    TypeError,
    'Cannot rotate by position: the options must be { positions, base, pairs, features }, found "position"',
  );
});

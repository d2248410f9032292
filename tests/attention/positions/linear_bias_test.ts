import fixtures from "../../fixtures/positions.json" with { type: "json" };
import {
  add,
  applyMask,
  at,
  attentionWeights,
  causalMask,
  linearBias,
  nested,
  zeros,
} from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

/** What each head loses from one key to the key before it. */
function slopes(heads: number): number[] {
  const bias = linearBias({ heads, queries: 1, keys: 2 });
  return nested(bias).map((head) => -head[0]![0]!);
}

Deno.test("linearBias() is the slope of the head times the distance, negative", () => {
  const bias = linearBias({ heads: 2, queries: 5, keys: 7 });
  assertEquals(bias.axes, ["head", "query", "key"]);
  assertEquals(bias.sizes, { head: 2, query: 5, key: 7 });
  for (const [head, slope] of [1 / 16, 1 / 256].entries()) {
    for (let query = 0; query < 5; query++) {
      for (let key = 0; key < 7; key++) {
        // The last query stands at the last key.
        assertEquals(at(bias, { head, query, key }) + slope * (query + 2 - key), 0);
      }
    }
  }
});

Deno.test("linearBias() of a power of two of heads has slopes 2^(−8h/H)", () => {
  for (const heads of [1, 2, 4, 8, 16, 32, 64]) {
    const expected = Array.from({ length: heads }, (_, i) => 2 ** (-8 * (i + 1) / heads));
    assertClose(slopes(heads), expected, 1e-7);
  }
});

for (const { heads, slopes: expected } of fixtures.slopes) {
  Deno.test(`linearBias() has the slopes of the paper's code for ${heads} heads`, () => {
    assertClose(slopes(heads), expected, 1e-7);
  });
}

Deno.test("linearBias() gives every head a slope of its own", () => {
  for (let heads = 1; heads <= 40; heads++) {
    assertEquals(new Set(slopes(heads)).size, heads, `with ${heads} heads`);
  }
});

Deno.test("between equal scores under a causal mask, each step away costs a factor of e^slope", () => {
  const sizes = { head: 3, query: 5, key: 5 };
  const bias = linearBias({ heads: 3, queries: 5, keys: 5 });
  const scores = add(zeros(["head", "query", "key"], sizes), bias);
  const weights = attentionWeights(applyMask(scores, causalMask(5)));
  for (const [head, slope] of [1 / 16, 1 / 256, 1 / 4].entries()) {
    for (let query = 1; query < 5; query++) {
      for (let key = 0; key < query; key++) {
        const [far, near] = [key, key + 1].map((key) =>
          at(weights, { head, query, key })
        );
        assertAlmostEquals(near! / far!, Math.exp(slope), 1e-5);
      }
    }
  }
});

Deno.test("linearBias() refuses sizes that are not positive whole numbers", () => {
  const good = { heads: 2, queries: 3, keys: 5 };
  for (const name of ["heads", "queries", "keys"]) {
    for (const size of [0, -1, 1.5, NaN]) {
      assertThrows(
        () => linearBias({ ...good, [name]: size }),
        RangeError,
        `Cannot make a linear bias: ${name} must be a positive whole number, ` +
          `found the number ${size}`,
      );
    }
  }
});

Deno.test("linearBias() refuses options of other names", () => {
  const action = "Cannot make a linear bias:";
  assertThrows(
    // @ts-expect-error: a size is left out
    () => linearBias({ heads: 2, queries: 3 }),
    TypeError,
    `${action} { heads, queries, keys } is needed, found none of name "keys"`,
  );
  assertThrows(
    // @ts-expect-error: "head" is no option
    () => linearBias({ head: 2, queries: 3, keys: 5 }),
    TypeError,
    `${action} the options must be { heads, queries, keys }, found "head"`,
  );
  assertThrows(
    // @ts-expect-error: sizes have names
    () => linearBias(2, 3, 5),
    TypeError,
    `${action} 1 argument is needed, found 3`,
  );
});

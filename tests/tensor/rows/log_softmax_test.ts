import fc from "fast-check";
import { exp, logSoftmax, nested, random, softmax, tensor } from "../../../lib/mod.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

Deno.test("logSoftmax() gives the logarithms of what softmax() gives", () => {
  fc.assert(fc.property(fc.nat(), fc.constantFrom("query", "key"), (seed, over) => {
    const x = random(["query", "key"], { query: 3, key: 5 }, { seed });
    assertClose(nested(exp(logSoftmax(x, over))), nested(softmax(x, over)), 1e-6);
  }));
});

Deno.test("logSoftmax() is finite where the share is too small to hold", () => {
  const x = tensor(["key"], [0, 1e30, -1e30, -Infinity]);
  assertEquals(
    nested(logSoftmax(x, "key")),
    [-1e30, 0, -2e30, -Infinity].map(Math.fround),
  );
});

Deno.test("logSoftmax() refuses a row without a finite largest score and says which", () => {
  for (const largest of [NaN, Infinity, -Infinity]) {
    const x = {
      axes: ["query", "key"] as ["query", "key"],
      sizes: { query: 2, key: 2 },
      data: Float32Array.of(1, 2, largest, -Infinity),
    };
    assertThrows(
      () => logSoftmax(x, "key"),
      RangeError,
      'Cannot take the logarithms of the softmax over "key": the largest value must be ' +
        `finite, found ${largest} at [query 1]`,
    );
  }
});

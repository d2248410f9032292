import fc from "fast-check";
import { add, multiply, nested, normalise, random, tensor } from "../../../lib/mod.ts";
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

Deno.test("normalise() gives mean 0 and variance 1 along one axis only", () => {
  fc.assert(fc.property(fc.nat(), (seed) => {
    const x = random(["head", "token", "model"], { head: 2, token: 3, model: 7 }, {
      seed,
    });
    const mean = (row: number[]) => row.reduce((a, b) => a + b) / 7;
    const variance = (row: number[]) => mean(row.map((y) => (y - mean(row)) ** 2));
    const rows = nested(x).flat();
    for (const [i, row] of nested(normalise(x, "model")).flat().entries()) {
      assertAlmostEquals(mean(row), 0, 1e-6);
      // 1, but for the small number that is added to the variance.
      const before = variance(rows[i]!);
      assertAlmostEquals(variance(row), before / (before + 1e-5), 1e-5);
    }
  }));
});

Deno.test("normalise() does not see that numbers are shifted or stretched", () => {
  const x = random(["token", "model"], { token: 3, model: 7 }, { seed: 1 });
  const other = add(multiply(x, 100), 50);
  assertClose(nested(normalise(other, "model")), nested(normalise(x, "model")), 1e-4);
});

Deno.test("normalise() of equal numbers is 0", () => {
  assertEquals(nested(normalise(tensor(["model"], [3, 3, 3]), "model")), [0, 0, 0]);
});

Deno.test("normalise() refuses infinities, and an axis that the tensor lacks", () => {
  const x = tensor(["token", "model"], [[1, 2], [3, Infinity]]);
  assertThrows(
    () => normalise(x, "model"),
    RangeError,
    'Cannot normalise over "model": every number must be finite, found NaN at [token 1, ',
  );
  const error = assertThrows(() => normalise(x, "key" as never), TypeError);
  assert(error.message.includes('an axis "key" is needed'));
});

import fc from "fast-check";
import fixtures from "../../fixtures/positions.json" with { type: "json" };
import { at, nested, sinusoidalPositions, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

Deno.test("sinusoidalPositions() are sines and cosines by turns, slower from pair to pair", () => {
  const positions = sinusoidalPositions({ tokens: 7, model: 10 });
  assertEquals(positions.axes, ["token", "model"]);
  assertEquals(positions.sizes, { token: 7, model: 10 });
  for (let token = 0; token < 7; token++) {
    for (let pair = 0; pair < 5; pair++) {
      const turned = token / Math.pow(10000, (2 * pair) / 10);
      assertAlmostEquals(at(positions, { token, model: 2 * pair }), Math.sin(turned));
      assertAlmostEquals(at(positions, { token, model: 2 * pair + 1 }), Math.cos(turned));
    }
  }
});

for (const { tokens, model, positions } of fixtures.sinusoidal) {
  Deno.test(`sinusoidalPositions() agree with RoFormer's table for ${tokens} tokens of width ${model}`, () => {
    assertClose(nested(sinusoidalPositions({ tokens, model })), positions, 1e-6);
  });
}

Deno.test("the dot product of two sinusoidal positions depends on their offset only", () => {
  const place = fc.nat({ max: 40 });
  const width = fc.constantFrom(2, 6, 10, 34);
  fc.assert(fc.property(width, place, place, place, (model, first, offset, shift) => {
    const rows = nested(sinusoidalPositions({ tokens: 121, model }));
    const here = dot(rows[first]!, rows[first + offset]!);
    const there = dot(rows[first + shift]!, rows[first + offset + shift]!);
    assertAlmostEquals(here, there, 1e-5);
  }));
});

Deno.test("sinusoidalPositions() do not change when more follow", () => {
  const few = nested(sinusoidalPositions({ tokens: 3, model: 10 }));
  const many = nested(sinusoidalPositions({ tokens: 7, model: 10 }));
  assertEquals(many.slice(0, 3), few);
});

Deno.test("sinusoidalPositions() refuses a width that leaves a sine without its cosine", () => {
  assertThrows(
    () => sinusoidalPositions({ tokens: 3, model: 5 }),
    RangeError,
    "Cannot make sinusoidal positions: model must be even, to be taken in pairs, found 5",
  );
});

Deno.test("sinusoidalPositions() refuses sizes that are not positive whole numbers", () => {
  const needed = "must be a positive whole number, found the number";
  for (
    const [tokens, model, fault] of [[0, 4, "tokens"], [2.5, 4, "tokens"], [
      3,
      -2,
      "model",
    ]] as const
  ) {
    assertThrows(
      () => sinusoidalPositions({ tokens, model }),
      RangeError,
      `Cannot make sinusoidal positions: ${fault} ${needed}`,
    );
  }
});

Deno.test("sinusoidalPositions() refuses options of other names", () => {
  const action = "Cannot make sinusoidal positions:";
  assertThrows(
    // @ts-expect-error: "token" is no option
    () => sinusoidalPositions({ token: 3, model: 4 }),
    TypeError,
    `${action} the options must be { tokens, model }, found "token"`,
  );
  assertThrows(
    // @ts-expect-error: a size is left out
    () => sinusoidalPositions({ tokens: 3 }),
    TypeError,
    `${action} { tokens, model } is needed, found none of name "model"`,
  );
  assertThrows(
    // @ts-expect-error: the tokens themselves are no options
    () => sinusoidalPositions(tensor(["token", "model"], [[1, 2]])),
    TypeError,
    `${action} the options must be { tokens, model }, found the tensor [token 1, model 2]`,
  );
});

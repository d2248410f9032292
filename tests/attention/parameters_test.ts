import {
  attention,
  type AttentionParameters,
  nested,
  random,
  randomParameters,
} from "../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../assert.ts";

function shapesOf({ query, key, value, output }: AttentionParameters) {
  return [query, key, value, output].map(({ weight, bias }) => [
    weight.sizes,
    bias?.sizes,
  ]);
}

Deno.test("randomParameters() splits the model among the heads", () => {
  const parameters = randomParameters({ model: 10, heads: 2, seed: 1 });
  const square = [{ model: 10, projected: 10 }, undefined];
  assertEquals(parameters.heads, 2);
  assertEquals(shapesOf(parameters), [
    square,
    square,
    square,
    [{ concat: 10, model: 10 }, undefined],
  ]);
});

Deno.test("randomParameters() may have another source, other features and biases", () => {
  const parameters = randomParameters({
    model: 13,
    sourceModel: 17,
    heads: 3,
    keyFeatures: 2,
    valueFeatures: 11,
    bias: true,
    seed: 1,
  });
  assertEquals(shapesOf(parameters), [
    [{ model: 13, projected: 6 }, { projected: 6 }],
    [{ model: 17, projected: 6 }, { projected: 6 }],
    [{ model: 17, projected: 33 }, { projected: 33 }],
    [{ concat: 33, model: 13 }, { model: 13 }],
  ]);
});

Deno.test("randomParameters() fits the attention that it is made for", () => {
  const target = random(["token", "model"], { token: 5, model: 13 }, { seed: 1 });
  const source = random(["token", "model"], { token: 7, model: 17 }, { seed: 2 });
  const parameters = randomParameters({
    model: 13,
    sourceModel: 17,
    heads: 3,
    keyFeatures: 2,
    valueFeatures: 11,
    seed: 3,
  });
  const trace = attention(target, source, parameters);
  assertEquals(trace.weights.sizes, { head: 3, query: 5, key: 7 });
  assertEquals(trace.context.sizes, { head: 3, query: 5, feature: 11 });
  assertEquals(trace.output.sizes, { query: 5, model: 13 });
});

Deno.test("randomParameters() gives the same numbers for the same seed, and four different matrices", () => {
  const data = (seed: number) => {
    const { query, key, value, output } = randomParameters({ model: 6, heads: 3, seed });
    return [query, key, value, output].map(({ weight }) => nested<string[]>(weight));
  };
  assertEquals(data(1), data(1));
  const all = [...data(1), ...data(2)].map((rows) => JSON.stringify(rows));
  assertEquals(new Set(all).size, 8);
});

Deno.test("randomParameters() has the variance 1 over the number of rows in each matrix", () => {
  const { query, key, value, output } = randomParameters({
    model: 97,
    sourceModel: 89,
    heads: 1,
    keyFeatures: 83,
    valueFeatures: 79,
    seed: 1,
  });
  for (
    const [{ weight }, rows] of [[query, 97], [key, 89], [value, 89], [
      output,
      79,
    ]] as const
  ) {
    const many = weight.data.length;
    const squares = weight.data.reduce((sum, x) => sum + x * x, 0) / many;
    // Four standard errors.
    assertAlmostEquals(squares * rows, 1, 4 * Math.sqrt(2 / many));
  }
});

Deno.test("randomParameters() refuses heads that do not divide the model", () => {
  assertThrows(
    () => randomParameters({ model: 8, heads: 3, seed: 1 }),
    RangeError,
    'Cannot split axis "model" into 3 heads: 3 must divide its size, which is 8',
  );
  assertThrows(
    () => randomParameters({ model: 8, heads: 3, keyFeatures: 2, seed: 1 }),
    RangeError,
    'Cannot split axis "model" into 3 heads: 3 must divide its size, which is 8',
  );
});

Deno.test("randomParameters() needs no divisor where the features of a head are given", () => {
  const sizes = { model: 8, heads: 3, keyFeatures: 2, valueFeatures: 5, seed: 1 };
  assertEquals(randomParameters(sizes).output.weight.sizes, { concat: 15, model: 8 });
});

Deno.test("randomParameters() refuses a size that is not positive and whole", () => {
  const sizes = { model: 8, heads: 2, seed: 1 };
  for (
    const name of ["model", "heads", "sourceModel", "keyFeatures", "valueFeatures"]
  ) {
    assertThrows(
      () => randomParameters({ ...sizes, [name]: 0 }),
      RangeError,
      `Cannot make parameters: ${name} must be a positive whole number, found the number 0`,
    );
    assertThrows(
      () => randomParameters({ ...sizes, [name]: 1.5 }),
      RangeError,
      `Cannot make parameters: ${name} must be a positive whole number, found the number 1.5`,
    );
  }
});

Deno.test("randomParameters() refuses a missing seed and a misspelt option", () => {
  assertThrows(
    // @ts-expect-error: the seed is missing
    () => randomParameters({ model: 8, heads: 2 }),
    TypeError,
    'Cannot make parameters: { model, heads, seed } is needed, found none of name "seed"',
  );
  assertThrows(
    // @ts-expect-error: the option is called "keyFeatures"
    () => randomParameters({ model: 8, heads: 2, seed: 1, keyFeature: 3 }),
    TypeError,
    "Cannot make parameters: the options must be " +
      '{ model, heads, seed, sourceModel, keyFeatures, valueFeatures, bias }, found "keyFeature"',
  );
});

import { at, project, random, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const tokens = random(["token", "model"], { token: 3, model: 5 }, { seed: 1 });
const weight = random(["model", "projected"], { model: 5, projected: 7 }, { seed: 2 });
const bias = random(["projected"], { projected: 7 }, { seed: 3 });

Deno.test("project() is the sum over model of token times weight", () => {
  const projected = project(tokens, { weight });
  assertEquals(projected.axes, ["token", "projected"]);
  let sum = 0;
  for (let model = 0; model < 5; model++) {
    sum += at(tokens, { token: 2, model }) * at(weight, { model, projected: 6 });
  }
  assertAlmostEquals(at(projected, { token: 2, projected: 6 }), sum);
});

Deno.test("project() adds the bias to every token", () => {
  const without = project(tokens, { weight });
  const withIt = project(tokens, { weight, bias });
  for (let token = 0; token < 3; token++) {
    for (let projected = 0; projected < 7; projected++) {
      assertAlmostEquals(
        at(withIt, { token, projected }),
        at(without, { token, projected }) + at(bias, { projected }),
      );
    }
  }
});

Deno.test("project() refuses tokens of another model and shows both shapes", () => {
  const strangers = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
  assertThrows(
    () => project(strangers, { weight }),
    RangeError,
    'Cannot project the tokens: both sides must have the same size of "model", ' +
      "found [token 3, model 11] and [model 5, projected 7]",
  );
});

Deno.test("project() refuses a bias of another width", () => {
  assertThrows(
    () => project(tokens, { weight, bias: tensor(["projected"], [1, 2]) }),
    RangeError,
    'Cannot add the bias: both sides must have the same size of "projected", ' +
      "found [token 3, projected 7] and [projected 2]",
  );
});

Deno.test("project() refuses axes of other names", () => {
  const output = random(["concat", "model"], { concat: 5, model: 7 }, { seed: 1 });
  assertThrows(
    // @ts-expect-error: a weight is no sequence of tokens
    () => project(weight, { weight }),
    TypeError,
    "Cannot use tokens: the axes must be [token, model], found [model 5, projected 7]",
  );
  assertThrows(
    // @ts-expect-error: the output's matrix has the axes [concat, model]
    () => project(tokens, { weight: output }),
    TypeError,
    "Cannot use weight: the axes must be [model, projected], found [concat 5, model 7]",
  );
  assertThrows(
    // @ts-expect-error: the bias has the axis "model"
    () => project(tokens, { weight, bias: tensor(["model"], [1]) }),
    TypeError,
    "Cannot use bias: the axes must be [projected], found [model 1]",
  );
});

Deno.test("project() refuses a matrix that is not in an object", () => {
  assertThrows(
    // @ts-expect-error: { weight } is meant
    () => project(tokens, weight),
    TypeError,
    "Cannot project the tokens: { weight } is needed, and { bias } may be there, found the tensor [model 5, projected 7]",
  );
});

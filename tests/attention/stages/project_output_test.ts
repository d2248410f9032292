import { at, projectOutput, random, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const concatenated = random(["query", "concat"], { query: 3, concat: 7 }, { seed: 1 });
const weight = random(["concat", "model"], { concat: 7, model: 5 }, { seed: 2 });
const bias = random(["model"], { model: 5 }, { seed: 3 });

Deno.test("projectOutput() is the sum over concat of query times weight, plus the bias", () => {
  const output = projectOutput(concatenated, { weight, bias });
  assertEquals(output.axes, ["query", "model"]);
  let sum = at(bias, { model: 4 });
  for (let concat = 0; concat < 7; concat++) {
    sum += at(concatenated, { query: 2, concat }) * at(weight, { concat, model: 4 });
  }
  assertAlmostEquals(at(output, { query: 2, model: 4 }), sum);
});

Deno.test("projectOutput() without a bias adds nothing", () => {
  const zero = tensor(["query", "concat"], [[0, 0, 0, 0, 0, 0, 0]]);
  assertEquals(projectOutput(zero, { weight }).data, new Float32Array(5));
});

Deno.test("projectOutput() refuses heads that are together of another width", () => {
  const narrow = random(["query", "concat"], { query: 3, concat: 2 }, { seed: 1 });
  assertThrows(
    () => projectOutput(narrow, { weight }),
    RangeError,
    'Cannot project the output: both sides must have the same size of "concat", ' +
      "found [query 3, concat 2] and [concat 7, model 5]",
  );
});

Deno.test("projectOutput() refuses a bias of another width", () => {
  assertThrows(
    () => projectOutput(concatenated, { weight, bias: tensor(["model"], [1, 2]) }),
    RangeError,
    'Cannot add the bias: both sides must have the same size of "model", ' +
      "found [query 3, model 5] and [model 2]",
  );
});

Deno.test("projectOutput() refuses axes of other names", () => {
  const projection = random(["model", "projected"], { model: 7, projected: 5 }, {
    seed: 1,
  });
  assertThrows(
    // @ts-expect-error: the matrix is that of queries, keys or values
    () => projectOutput(concatenated, { weight: projection }),
    TypeError,
    "Cannot use weight: the axes must be [concat, model], found [model 7, projected 5]",
  );
  assertThrows(
    // @ts-expect-error: "model" stands where "concat" belongs
    () => projectOutput(tensor(["query", "model"], [[1, 2]]), { weight }),
    TypeError,
    "Cannot use concatenated: the axes must be [query, concat], found [query 1, model 2]",
  );
  assertThrows(
    // @ts-expect-error: the weight is missing
    () => projectOutput(concatenated, { bias }),
    TypeError,
    'Cannot project the output: { weight } is needed, and { bias } may be there, found none of name "weight"',
  );
});

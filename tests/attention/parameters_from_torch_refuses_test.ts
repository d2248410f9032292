/**
 * States that are no parameters of ours, each refused with its reason.
 *
 * @module
 */
import { parametersFromTorch, type TorchState } from "../../lib/mod.ts";
import { assertThrows } from "../assert.ts";
import { matrix, state } from "./torch_state.ts";

Deno.test("parametersFromTorch() refuses what cannot be attended with one source, with the reason", () => {
  const separate = {
    q_proj_weight: matrix(5, 5),
    k_proj_weight: matrix(5, 3),
    v_proj_weight: matrix(5, 7),
    "out_proj.weight": matrix(5, 5),
  };
  assertThrows(
    () => parametersFromTorch(separate, 1),
    RangeError,
    "Cannot read the state: keys and values must come from one source, " +
      "found a kdim of 3 and a vdim of 7",
  );
  assertThrows(
    // @ts-expect-error: such a layer adds a key
    () => parametersFromTorch({ ...state, bias_k: [[[1, 2, 3, 4, 5]]] }, 1),
    TypeError,
    "Cannot read the state: every key must come from a token, found bias_k, which adds one",
  );
});

Deno.test("parametersFromTorch() refuses heads that do not divide", () => {
  assertThrows(
    () => parametersFromTorch(state, 2),
    RangeError,
    'Cannot split axis "projected" into 2 heads: 2 must divide its size, which is 5',
  );
  assertThrows(
    // @ts-expect-error: the number of heads is not in the state
    () => parametersFromTorch(state),
    RangeError,
    "Cannot read the state: heads must be a positive whole number, found undefined",
  );
});

Deno.test("parametersFromTorch() refuses a state in another layout", () => {
  assertThrows(
    // @ts-expect-error: another library's name
    () => parametersFromTorch({ ...state, "c_attn.weight": matrix(5, 15) }, 1),
    TypeError,
    "Cannot read the state: the options must be { in_proj_weight, q_proj_weight, " +
      "k_proj_weight, v_proj_weight, in_proj_bias, out_proj.weight, out_proj.bias }, " +
      'found "c_attn.weight"',
  );
  assertThrows(
    // @ts-expect-error: the output's matrix is missing
    () => parametersFromTorch({ in_proj_weight: matrix(15, 5) }, 1),
    TypeError,
    "Cannot read the state: { out_proj.weight } is needed, " +
      'found none of name "out_proj.weight"',
  );
  assertThrows(
    // @ts-expect-error: nothing was given
    () => parametersFromTorch(null, 1),
    TypeError,
    "Cannot read the state: { out_proj.weight } is needed, found null",
  );
});

Deno.test("parametersFromTorch() refuses two layouts at once, and half of one", () => {
  const needed =
    "Cannot read the state: either in_proj_weight or all of q_proj_weight, " +
    "k_proj_weight and v_proj_weight are needed, found";
  assertThrows(
    () => parametersFromTorch({ ...state, k_proj_weight: matrix(5, 5) }, 1),
    TypeError,
    `${needed} in_proj_weight, out_proj.weight, k_proj_weight`,
  );
  assertThrows(
    () =>
      parametersFromTorch({
        "out_proj.weight": matrix(5, 5),
        q_proj_weight: matrix(5, 5),
        v_proj_weight: matrix(5, 5),
      }, 1),
    TypeError,
    `${needed} out_proj.weight, q_proj_weight, v_proj_weight`,
  );
});

Deno.test("parametersFromTorch() refuses sizes that do not fit together", () => {
  const separate = {
    q_proj_weight: matrix(5, 5),
    k_proj_weight: matrix(5, 5),
    v_proj_weight: matrix(5, 5),
  };
  const strange: [string, TorchState, string, string][] = [
    [
      "in_proj_weight",
      { ...state, in_proj_weight: matrix(14, 5) },
      "[projected 15, model 5]",
      "[projected 14, model 5]",
    ],
    [
      "in_proj_weight",
      { ...state, in_proj_weight: matrix(15, 3) },
      "[projected 15, model 5]",
      "[projected 15, model 3]",
    ],
    [
      "out_proj.weight",
      { ...state, "out_proj.weight": matrix(5, 7) },
      "[model 5, concat 5]",
      "[model 5, concat 7]",
    ],
    ["out_proj.bias", { ...state, "out_proj.bias": [1, 2, 3] }, "[model 5]", "[model 3]"],
    [
      "q_proj_weight",
      { ...separate, q_proj_weight: matrix(5, 3), "out_proj.weight": matrix(5, 5) },
      "[projected 5, model 5]",
      "[projected 5, model 3]",
    ],
    [
      "v_proj_weight",
      { ...separate, v_proj_weight: matrix(3, 5), "out_proj.weight": matrix(5, 5) },
      "[projected 5, model 5]",
      "[projected 3, model 5]",
    ],
  ];
  for (const [name, state, needed, found] of strange) {
    assertThrows(
      () => parametersFromTorch(state, 1),
      RangeError,
      `Cannot read ${name}: it must be ${needed} to fit the rows of out_proj.weight, ` +
        `found ${found}`,
    );
  }
  assertThrows(
    () => parametersFromTorch({ ...state, in_proj_bias: [1, 2, 3, 4, 5] }, 1),
    RangeError,
    "to fit the rows of out_proj.weight, found",
  );
});

Deno.test("parametersFromTorch() refuses an array level too many and says what it often is", () => {
  const whole = {
    ...state,
    in_proj_bias: matrix(1, 15)[0]!,
    "out_proj.bias": [1, 2, 3, 4, 5],
  };
  const parts: [name: keyof typeof whole, axes: string, deep: number][] = [
    ["in_proj_weight", "projected, model", 2],
    ["in_proj_bias", "projected", 1],
    ["out_proj.weight", "model, concat", 2],
    ["out_proj.bias", "model", 1],
  ];
  for (const [name, axes, deep] of parts) {
    assertThrows(
      () => parametersFromTorch({ ...whole, [name]: [whole[name]] }, 1),
      TypeError,
      `Cannot read ${name}: the axes [${axes}] need arrays ${deep} deep, found deeper ` +
        "ones; an outer array of length 1 is often a batch: take its only entry",
    );
  }
});

Deno.test("parametersFromTorch() refuses what stands in the place of a part, and takes only null for none", () => {
  for (const strange of ["", 0, false, NaN]) {
    for (const name of ["in_proj_bias", "out_proj.bias", "in_proj_weight"]) {
      assertThrows(
        () => parametersFromTorch({ ...state, [name]: strange }, 1),
        TypeError,
        `Cannot read ${name}: the axes`,
      );
    }
  }
});

Deno.test("parametersFromTorch() refuses what is no matrix of numbers, and names it", () => {
  assertThrows(
    // @ts-expect-error: the rows are missing
    () => parametersFromTorch({ ...state, in_proj_weight: [1, 2, 3] }, 1),
    TypeError,
    "Cannot read in_proj_weight: the axes [projected, model] need arrays 2 deep, " +
      "found the number 1 at depth 1",
  );
  const [first, ...others] = matrix(5, 5);
  assertThrows(
    () =>
      parametersFromTorch(
        { ...state, "out_proj.weight": [first!.with(3, NaN), ...others] },
        1,
      ),
    RangeError,
    "Cannot read out_proj.weight: every value must be a number in single precision, " +
      "found NaN at [model 0, concat 3]",
  );
});

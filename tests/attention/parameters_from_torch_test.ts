import { nested, parametersFromTorch } from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { matrix, state } from "./torch_state.ts";

Deno.test("parametersFromTorch() takes the three thirds of in_proj_weight, transposed", () => {
  const { heads, query, key, value, output } = parametersFromTorch(state, 5);
  const columns = (rows: number[][]) =>
    rows[0]!.map((_, i) => rows.map((row) => row[i]!));
  assertEquals(heads, 5);
  assertEquals(query.weight.sizes, { model: 5, projected: 5 });
  assertEquals(nested(query.weight), columns(matrix(5, 5, 0)));
  assertEquals(nested(key.weight), columns(matrix(5, 5, 25)));
  assertEquals(nested(value.weight), columns(matrix(5, 5, 50)));
  assertEquals(output.weight.axes, ["concat", "model"]);
  assertEquals(nested(output.weight), columns(matrix(5, 5, 100)));
});

Deno.test("parametersFromTorch() takes separate matrices, of a source of another model too", () => {
  const { query, key, value } = parametersFromTorch({
    q_proj_weight: matrix(5, 5),
    k_proj_weight: matrix(5, 3),
    v_proj_weight: matrix(5, 3),
    "out_proj.weight": matrix(5, 5),
  }, 1);
  assertEquals(
    [query, key, value].map(({ weight }) => weight.sizes),
    [5, 3, 3].map((model) => ({ model, projected: 5 })),
  );
  assertEquals(nested(key.weight)[2], [2, 5, 8, 11, 14]);
});

Deno.test("parametersFromTorch() takes the biases where there are some, and null for none", () => {
  const biases = matrix(1, 15)[0]!;
  const withThem = parametersFromTorch({
    ...state,
    in_proj_bias: biases,
    "out_proj.bias": [1, 2, 3, 4, 5],
  }, 1);
  assertEquals(withThem.query.bias!.data, new Float32Array(biases.slice(0, 5)));
  assertEquals(withThem.key.bias!.data, new Float32Array(biases.slice(5, 10)));
  assertEquals(withThem.value.bias!.data, new Float32Array(biases.slice(10)));
  assertEquals(withThem.output.bias!.data, new Float32Array([1, 2, 3, 4, 5]));
  const without = parametersFromTorch({
    ...state,
    in_proj_bias: null,
    "out_proj.bias": null,
    q_proj_weight: null,
  }, 1);
  assertEquals([without.query.bias, without.output.bias], [undefined, undefined]);
});

Deno.test("parametersFromTorch() answers a forgotten JSON.parse in one line", () => {
  const text = JSON.stringify({ ...state, padding: "0".repeat(100_000) });
  const { message } = assertThrows(
    () => parametersFromTorch(text as unknown as typeof state, 1),
    TypeError,
    "Cannot read the state: ",
  );
  assert(message.length < 200, message);
});

import { tensor } from "../../../lib/mod.ts";
import { isTensor } from "../../../lib/tensor/checks/is_tensor.ts";
import { kindOf } from "../../../lib/tensor/checks/kind_of.ts";
import { assertEquals } from "../../assert.ts";

Deno.test("kindOf() says in words what was found", () => {
  const found = [
    [undefined, "undefined"],
    [null, "null"],
    [true, "true"],
    [3, "the number 3"],
    [NaN, "the number NaN"],
    ["6", 'the text "6"'],
    [6n, "a bigint"],
    [Math.max, "a function"],
    [Symbol("key"), "a symbol"],
    [[1, 2], "an array"],
    [{ weight: 1 }, "an object"],
    [Object.create(null), "an object"],
    [new Float32Array(2), "a Float32Array"],
    [new Map(), "a Map"],
    [tensor(["query", "key"], [[1, 2, 3]]), "the tensor [query 1, key 3]"],
  ];
  for (const [value, words] of found) assertEquals(kindOf(value), words);
});

Deno.test("isTensor() knows tensors from what resembles them", () => {
  const x = tensor(["key"], [1, 2]);
  assertEquals(isTensor(x), true);
  assertEquals(isTensor({ ...x, data: [1, 2] }), false);
  assertEquals([[1, 2], null, undefined, "tensor", { data: [] }].some(isTensor), false);
});

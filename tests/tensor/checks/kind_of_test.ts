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
    [new Int8Array(2), "an Int8Array"],
    [new Uint8Array(2), "a Uint8Array"],
    [Promise.resolve(1), "a Promise"],
    [new Error("no"), "an Error"],
    [{ constructor: 3 }, "an object"],
    [
      { scores: tensor(["key"], [1]) },
      "an object that holds tensors (take one of them, such as scores)",
    ],
    [tensor(["query", "key"], [[1, 2, 3]]), "the tensor [query 1, key 3]"],
  ];
  for (const [value, words] of found) assertEquals(kindOf(value), words);
});

Deno.test("isTensor() knows tensors from what resembles them", () => {
  const x = tensor(["key"], [1, 2]);
  assertEquals(isTensor(x), true);
  assertEquals(isTensor({ ...x, data: [1, 2] }), false);
  assertEquals(isTensor(structuredClone(x)), true);
  const forged: [unknown, unknown, number][] = [
    [["key"], { key: 2 }, 3],
    [["key", "key"], { key: 2 }, 4],
    [["query", "key"], { query: -1, key: -2 }, 2],
    [["query", "key"], { query: 0.5, key: 4 }, 2],
    [["key"], { key: 0 }, 0],
    [["key"], { query: 2 }, 2],
    [["constructor"], {}, 1],
    [[""], { "": 2 }, 2],
    [[3], { 3: 2 }, 2],
    [[Symbol.iterator], { [Symbol.iterator]: 2 }, 2],
    ["key", { key: 2 }, 2],
    [["key"], null, 2],
  ];
  for (const [axes, sizes, length] of forged) {
    assertEquals(isTensor({ axes, sizes, data: new Float32Array(length) }), false);
  }
  assertEquals([[1, 2], null, undefined, "tensor", { data: [] }].some(isTensor), false);
});

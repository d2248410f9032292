/**
 * The mark of what is learned.
 *
 * @module
 */
import {
  constant,
  exp,
  gradients,
  learnable,
  nested,
  randomParameters,
  square,
  sum,
  tensor,
} from "../../../lib/mod.ts";
import { originOf } from "../../../lib/tensor/gradients/record.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const x = tensor(["query", "key"], [[1, 2, 3], [4, 5, 6]]);

Deno.test("learnable() marks a new tensor of the same numbers, and constant() takes it off", () => {
  const marked = learnable(x), computed = exp(marked);
  assert(originOf(x) === undefined && originOf(marked) !== undefined);
  assert(originOf(computed) !== undefined && originOf(exp(x)) === undefined);
  for (const y of [constant(marked), constant(computed)]) {
    assert(originOf(y) === undefined);
  }
  assert(marked !== x && marked.data === x.data && marked.axes !== x.axes);
});

Deno.test("learnable() and constant() go through objects and arrays, and leave the rest", () => {
  const date = () => 1;
  const whole = {
    heads: 2,
    name: "a",
    none: undefined,
    date,
    layers: [{ x }, [x, null]],
  };
  const marked = learnable(whole);
  assertEquals(marked, whole);
  assert(originOf((marked.layers[0] as { x: typeof x }).x) !== undefined);
  assert(originOf((constant(marked).layers[0] as { x: typeof x }).x) === undefined);
  assert(originOf((whole.layers[0] as { x: typeof x }).x) === undefined);
  const parameters = learnable(randomParameters({ model: 4, heads: 2, seed: 1 }));
  assertEquals(parameters.heads, 2);
});

Deno.test("what is shared inside of an object stays shared", () => {
  const { encoder, decoder } = learnable({ encoder: { x }, decoder: { x } });
  assert(encoder.x === decoder.x);
});

Deno.test("the mark, and what a tensor came from, show nowhere", () => {
  for (
    const [marked, plain] of [[learnable(x), x], [exp(learnable(x)), exp(x)]] as const
  ) {
    assertEquals(marked, plain);
    assertEquals(Deno.inspect(marked), Deno.inspect(plain));
    assertEquals(JSON.stringify(marked), JSON.stringify(plain));
    assertEquals(Reflect.ownKeys(marked), ["axes", "sizes", "data"]);
    assertEquals(structuredClone(marked), structuredClone(plain));
    assertEquals(nested(marked), nested(plain));
  }
});

Deno.test("a tensor made elsewhere can be learned", () => {
  const copy = learnable(structuredClone(x));
  const loss = sum(sum(square(copy), "key"), "query");
  assertEquals(nested(gradients(loss)(copy)), [[2, 4, 6], [8, 10, 12]]);
});

Deno.test("learnable() and constant() refuse what holds no tensor, or may hide one", () => {
  for (
    const [call, action] of [[learnable, "mark as learnable"], [
      constant,
      "make constant",
    ]] as const
  ) {
    const refused = (whole: unknown) =>
      assertThrows(() => call(whole), TypeError).message;
    const needed =
      `Cannot ${action}: a tensor is needed, or a plain object or array of tensors, found `;
    assertEquals(refused(3), `${needed}the number 3 without tensors`);
    assertEquals(refused({}), `${needed}an object without tensors`);
    assertEquals(refused([[]]), `${needed}an array without tensors`);
    assertEquals(
      refused({ a: { layers: new Map([["x", x]]) } }),
      `${needed}a Map at "layers"`,
    );
    const endless: unknown[] = [x];
    endless.push(endless);
    assertEquals(refused(endless), `${needed}one inside another without end at "1"`);
  }
});

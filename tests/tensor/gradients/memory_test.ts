/**
 * What is recorded is freed with the loss.
 *
 * @module
 */
import { learnable, random, randomParameters, selfAttention } from "../../../lib/mod.ts";
import { originOf } from "../../../lib/tensor/gradients/record.ts";
import { assert, assertEquals } from "../../assert.ts";

/** Ten steps of a training, of which nothing is kept but the parameters. */
const PROGRAM = `
import { gradients, learnable, random, randomParameters, selfAttention, square, sum } from "LIBRARY";
const parameters = learnable(randomParameters({ model: 10, heads: 5, seed: 1 }));
const x = random(["token", "model"], { token: 3, model: 10 }, { seed: 2 });
const refs = [];
const step = () => {
  const trace = selfAttention(x, parameters);
  const loss = sum(sum(square(trace.output), "model"), "query");
  const gradientOf = gradients(loss);
  refs.push(...[loss, trace.scores, gradientOf(trace.scores), gradientOf].map((x) => new WeakRef(x)));
  return loss;
};
let last;
for (let i = 0; i < 10; i++) last = step();
const collected = async () => {
  for (let i = 0; i < 5; i++) {
    await new Promise((done) => setTimeout(done, 0));
    gc();
  }
  return refs.filter((ref) => ref.deref() === undefined).length;
};
const before = await collected();
const kept = last.data[0] > 0;
last = undefined;
console.log(JSON.stringify({ all: refs.length, before, kept, after: await collected(), parameters: parameters.heads }));
`;

Deno.test("a trace lives as long as its loss, and parameters keep nothing", async () => {
  const library = new URL("../../../lib/mod.ts", import.meta.url).href;
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--v8-flags=--expose-gc", PROGRAM.replace("LIBRARY", library)],
  }).output();
  const text = new TextDecoder().decode(stdout);
  assert(text !== "", new TextDecoder().decode(stderr));
  const { all, before, kept, after } = JSON.parse(text);
  // Of the last step the loss and the scores remain, until the loss is let go.
  assertEquals({ all, before, kept, after }, {
    all: 40,
    before: 38,
    kept: true,
    after: 40,
  });
});

Deno.test("what a result came from points to its inputs, and an input to nothing", () => {
  const parameters = learnable(randomParameters({ model: 10, heads: 5, seed: 1 }));
  const x = random(["token", "model"], { token: 3, model: 10 }, { seed: 2 });
  const { weight } = parameters.query;
  const before = originOf(weight)!;
  const { output } = selfAttention(x, parameters);
  assert(originOf(output)!.inputs.length > 0);
  assert(originOf(weight) === before);
  assertEquals([before.inputs, before.setting], [[], undefined]);
});

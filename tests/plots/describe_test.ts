import {
  bars,
  describe,
  heatmap,
  line,
  random,
  randomParameters,
  selfAttention,
  stages,
  tensor,
  zeros,
} from "../../lib/mod.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";

Deno.test("describe() says the title, and the largest values by token", () => {
  const weights = tensor(["query", "key"], [[0.75, 0.25], [0.375, 0.625]]);
  const labels = { query: ["it", "sleeps"], key: ["the", "animal"] };
  assertEquals(
    describe(heatmap(weights, { title: "Where each word looks", labels })),
    'Where each word looks. Largest: query "it" → key "the": 0.750; ' +
      'query "sleeps" → key "animal": 0.625; query "sleeps" → key "the": 0.375.',
  );
});

Deno.test("describe() takes the largest by size, whatever the sign, and passes over what is masked", () => {
  const scores = tensor(["query", "key"], [[1, -Infinity], [-3, 2]]);
  assertEquals(
    describe(heatmap(scores, { title: "Scores" })),
    "Scores. Largest: query 1 → key 0: −3; query 1 → key 1: 2; query 0 → key 0: 1.",
  );
});

Deno.test("describe() says each panel by its name", () => {
  const x = tensor(["head", "key"], [[1, 2], [4, 3]]);
  assertEquals(
    describe(bars(x, { title: "Bars" })),
    "Bars. head 0: largest key 1: 2; key 0: 1. head 1: largest key 0: 4; key 1: 3.",
  );
  assertStringIncludes(describe(line(x)), "head 1: largest key 0: 4; key 1: 3.");
});

Deno.test("describe() says only what is seen at first", () => {
  const x = random(["token", "model"], { token: 2, model: 6 }, { seed: 1 });
  const trace = selfAttention(x, randomParameters({ model: 6, heads: 3, seed: 2 }));
  const words = describe(stages(trace));
  for (const name of ["Queries", "Masked scores", "Weights", "Output"]) {
    assertEquals(words.split(`${name}: largest`).length, 2, name);
  }
  assert(!words.includes("more."));
});

Deno.test("describe() stays short for many panels", () => {
  const words = describe(
    heatmap(zeros(["head", "query", "key"], { head: 97, query: 3, key: 5 })),
  );
  assertStringIncludes(words, "And 88 more.");
  assert(words.length < 1500);
});

Deno.test("describe() leaves a figure without numbers or title in words", () => {
  const masked = tensor(["query", "key"], [[-Infinity, -Infinity]]);
  assertStringIncludes(describe(heatmap(masked)), "Nothing to see.");
  assertEquals(describe({ data: [], layout: {} }), "");
});

Deno.test("describe() speaks no tags", () => {
  const words = describe({
    data: [{ type: "bar", y: [2, 1], name: "<b>head</b> 0" }],
    layout: { title: { text: "Weights<br>of one <i>head</i>." } },
  });
  assert(!/[<>]/.test(words), words);
  assert(!words.includes(".."), words);
});

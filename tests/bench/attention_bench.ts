/**
 * How long attention takes, with all its stages kept.
 *
 * Goals: six tokens in 0.1 ms; at 512 tokens at least two billion operations a second, an
 * operation being one multiplication or one addition.
 *
 * @module
 */
import {
  attention,
  contract,
  heatmap,
  map,
  random,
  randomParameters,
  selfAttention,
  softmax,
  stages,
} from "../../lib/mod.ts";

const sentence = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
const small = randomParameters({ model: 32, heads: 4, seed: 2 });

const text = random(["token", "model"], { token: 512, model: 512 }, { seed: 3 });
const large = randomParameters({ model: 512, heads: 8, seed: 4 });
const { queries, keys, values, scores, weights } = attention(text, text, large);

/** The name of a bench with the number of its operations, in billions. */
function counted(name: string, operations: number): string {
  return `${name} (${(operations / 1e9).toFixed(3)} billion operations)`;
}

const projection = 2 * 512 * 512 * 512;
const scoring = 2 * 512 * 512 * 512;

Deno.bench("attention: 6 tokens, 32 wide, 4 heads", () => {
  selfAttention(sentence, small);
});

Deno.bench(
  counted("attention: 512 tokens, 512 wide, 8 heads", 4 * projection + 2 * scoring),
  () => {
    attention(text, text, large);
  },
);

Deno.bench(counted("contract: projecting 512 tokens", projection), () => {
  contract(text, large.query.weight, "model");
});

Deno.bench(counted("contract: 512 queries with 512 keys, 8 heads", scoring), () => {
  contract(queries, keys, "feature");
});

Deno.bench(counted("contract: weights with 512 values, 8 heads", scoring), () => {
  contract(weights, values, "key");
});

Deno.bench("softmax: 8 x 512 x 512", () => {
  softmax(scores, "key");
});

Deno.bench("map: 8 x 512 x 512", () => {
  map(scores, (score) => score / 8);
});

const trace = selfAttention(sentence, small);

Deno.bench("heatmap(): 6 tokens, 4 heads", () => {
  heatmap(trace.weights);
});

Deno.bench("stages(): 6 tokens, 4 heads", () => {
  stages(trace);
});

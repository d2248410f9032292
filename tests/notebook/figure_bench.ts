import {
  attention,
  contrast,
  crossAttention,
  heatmap,
  random,
  softmax,
  stages,
} from "../../lib/mod.ts";
import { figureBundle } from "../../lib/notebook/drawing/bundle.ts";
import { chinese, english, handmade } from "../../lib/notebook/mod.ts";

const self = attention(chinese.tokens, chinese.tokens, handmade);
const cross = crossAttention(english.tokens, chinese.tokens, handmade);
const words = { target: chinese.words, source: chinese.words };
const long = { head: 8, query: 512, key: 512 };
const many = { layer: 12, head: 12, query: 24, key: 24 };
const weights = softmax(random(["head", "query", "key"], long, { seed: 1 }), "key");
const heads = softmax(
  random(["layer", "head", "query", "key"], many, { seed: 1 }),
  "key",
);
const figures = {
  "heatmap(): 2 heads": heatmap(self.weights),
  "contrast(): 2 heads": contrast(self, cross),
  "stages(): 2 heads": stages(self, words),
};

// The first one loads Plotly.
for (const figure of Object.values(figures)) await figureBundle(figure);

for (const [name, figure] of Object.entries(figures)) {
  Deno.bench(`a warm figure: ${name}`, async () => {
    await figureBundle(figure);
  });
}

Deno.bench("a large figure, made and drawn: 8 heads of 512 tokens", async () => {
  await figureBundle(heatmap(weights));
});

Deno.bench("a large figure, made and drawn: 12 layers of 12 heads", async () => {
  await figureBundle(heatmap(heads));
});

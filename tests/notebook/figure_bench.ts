import { attention, contrast, crossAttention, heatmap, stages } from "../../lib/mod.ts";
import { figureBundle } from "../../lib/notebook/drawing/bundle.ts";
import { chinese, english, handmade } from "../../lib/notebook/mod.ts";

const self = attention(chinese.tokens, chinese.tokens, handmade);
const cross = crossAttention(english.tokens, chinese.tokens, handmade);
const words = { target: chinese.words, source: chinese.words };
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

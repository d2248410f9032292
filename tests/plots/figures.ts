/**
 * One figure of every kind, of numbers that any machine writes alike.
 *
 * @module
 */
import {
  attention,
  bars,
  causalMask,
  contrast,
  type Figure,
  heatmap,
  line,
  map,
  random,
  randomParameters,
  selfAttention,
  sideBySide,
  slider,
  stages,
  tensor,
} from "../../lib/mod.ts";

const target = random(["token", "model"], { token: 2, model: 4 }, { seed: 1 });
const source = random(["token", "model"], { token: 3, model: 4 }, { seed: 2 });
const weights = randomParameters({ model: 4, heads: 2, seed: 3 });
const words = { target: ["猫", "睡"], source: ["the", "cat", "sleeps"] };
const self = selfAttention(target, weights, { mask: causalMask(2) });
const cross = attention(target, source, weights);
const pair = random(["token", "model"], { token: 2, model: 2 }, { seed: 1 });
const one = selfAttention(pair, randomParameters({ model: 2, heads: 1, seed: 2 }));
const shares = tensor(["query", "key"], [[0.75, 0.25, 0], [0.125, 0.5, 0.375]]);
const row = tensor(["key"], [0.5, -0.25]);
const rows = tensor(["head", "key"], [[0.25, 0.5, 0.25], [-1, 0, 2]]);

/** Rounded to eighths, so that no machine's last bit can be seen. */
function rounded<T extends object>(trace: T): T {
  const entries = Object.entries(trace).map(([name, x]) => [
    name,
    map(x, (value) => Math.round(value * 8) / 8 + 0),
  ]);
  return Object.fromEntries(entries);
}

/** The figures, by name. */
export const figures: Readonly<Record<string, Figure>> = {
  heatmap: heatmap(shares, {
    title: "Where each word looks",
    labels: { query: words.target, key: words.source },
  }),
  heads: heatmap(
    tensor(["head", "query", "key"], [[[1, -Infinity], [-2, 3]], [[4, 5], [0, 6]]]),
  ),
  bars: bars(rows, { labels: { key: words.source }, value: "score" }),
  line: line(rows, { labels: { key: [0, 0.5, 2] }, title: "Two curves" }),
  stages: stages(rounded(self), { target: words.target, source: words.target }),
  "one head": stages(rounded(one)),
  contrast: contrast(rounded(self), rounded(cross), words),
  "side by side": sideBySide({
    before: shares,
    after: { matrix: shares, note: "the same" },
  }),
  slider: slider([["1", bars(row)], ["2", bars(map(row, (value) => value / 2))]], {
    name: "temperature",
  }),
};

import fc from "fast-check";
import {
  contrast,
  crossAttention,
  type Figure,
  heatmap,
  random,
  randomParameters,
  selfAttention,
  sideBySide,
  stages,
  tensor,
} from "../../../lib/mod.ts";
import { assert } from "../../assert.ts";
import { boxesOf, isInside, overlap } from "../boxes.ts";

const TITLE = 44, COLOUR_BAR = 60;

/** Every panel has its own place, labels and headings included, and all lie inside. */
function assertRoomForAll(figure: Figure): void {
  const { width = 0, height = 0 } = figure.layout;
  const page = { left: 0, right: width - COLOUR_BAR, top: TITLE, bottom: height };
  const panels = boxesOf(figure);
  for (const [i, { cells, labelled, heading }] of panels.entries()) {
    assert(cells.right > cells.left && cells.bottom > cells.top, `Panel ${i} is empty`);
    assert(isInside(labelled, page), `Panel ${i} reaches out of the figure`);
    assert(isInside(heading, page), `The heading of panel ${i} reaches out`);
    assert(!overlap(heading, cells), `The heading of panel ${i} covers its cells`);
    for (const [j, other] of panels.entries()) {
      if (j === i) continue;
      const both = `panel ${i} and panel ${j}`;
      assert(!overlap(labelled, other.labelled), `Overlap of ${both}`);
      assert(!overlap(heading, other.heading), `Overlap of the headings of ${both}`);
      assert(!overlap(heading, other.labelled), `Overlap of ${both} with a heading`);
    }
  }
}

const SHORT = ["it", "the", "animal", "street", "猫", "因为它", "[mask]"];
const LONG = ["internationalisation", "不在办公室的时候", "a", "incomprehensibilities"];

/** Words for the places of an axis. */
function repeat(words: string[], size: number): string[] {
  return Array.from({ length: size }, (_, i) => words[i % words.length]!);
}

const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(17, 40, 61, 97));
const seed = 1;

Deno.test("no panel of a heatmap overlaps another, whatever its sizes and labels", () => {
  const sizes = fc.record({
    head: fc.integer({ min: 1, max: 13 }),
    query: size,
    key: size,
  });
  const down = fc.constantFrom(SHORT, undefined);
  const across = fc.constantFrom(SHORT, LONG, undefined);
  const columns = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  fc.assert(fc.property(sizes, down, across, columns, (sizes, down, across, columns) => {
    const figure = heatmap(random(["head", "query", "key"], sizes, { seed }), {
      labels: {
        ...(down && { query: repeat(down, sizes.query) }),
        ...(across && { key: repeat(across, sizes.key) }),
      },
      ...(columns && { columns }),
    });
    assertRoomForAll(figure);
  }));
});

Deno.test("no panel of stages() or contrast() overlaps another, whatever the sizes", () => {
  const few = fc.constantFrom(1, 2, 3, 5, 7, 13);
  const sizes = fc.record({ heads: few, feature: few, queries: few, keys: few });
  const words = fc.constantFrom(SHORT, undefined);
  fc.assert(
    fc.property(sizes, words, ({ heads, feature, queries, keys }, words) => {
      const model = heads * feature;
      const target = random(["token", "model"], { token: queries, model }, { seed });
      const source = random(["token", "model"], { token: keys, model }, { seed });
      const weights = randomParameters({ model, heads, seed });
      const cross = crossAttention(target, source, weights);
      const labels = words &&
        { target: repeat(words, queries), source: repeat(words, keys) };
      assertRoomForAll(stages(cross, labels));
      assertRoomForAll(contrast(selfAttention(target, weights), cross, labels));
    }),
    { numRuns: 50 },
  );
});

Deno.test("no panel of sideBySide() overlaps another of another size", () => {
  const sizes = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(sizes, (sizes) => {
      const sides = sizes.map(([query, key], i) => {
        const matrix = random(["query", "key"], { query, key }, { seed });
        return [`side ${i}`, { matrix, note: "what it means" }];
      });
      assertRoomForAll(sideBySide(Object.fromEntries(sides)));
    }),
    { numRuns: 50 },
  );
});

Deno.test("the bars of low figures have room for their numbers, and do not overlap", () => {
  const weights = tensor(["query", "key"], [[0.25, 0.75]]);
  const scores = tensor(["query", "key"], [[-2, 1]]);
  const { layout } = sideBySide({ Weights: weights, Scores: scores });
  const height = layout.height!;
  const barOf = (name: string) => {
    const { colorbar } = layout[name] as { colorbar: { y: number; len: number } };
    const top = (1 - colorbar.y) * height;
    return { top, bottom: top + colorbar.len };
  };
  const [upper, lower] = [barOf("coloraxis"), barOf("coloraxis2")];
  for (const { top, bottom } of [upper, lower]) assert(bottom - top >= 47.9);
  // Between them stands the name of the lower one.
  assert(upper.bottom + 24 < lower.top);
  assert(lower.bottom <= height);
});

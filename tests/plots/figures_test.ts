import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import { assert, assertEquals, assertMatch } from "../assert.ts";
import { figures } from "./figures.ts";
import { axisOf } from "./layout.ts";

/** The kinds of trace that the bundle registers with Plotly. */
const drawable = new Set(
  [...plotly.matchAll(/moduleType:"trace",name:"(\w+)"/g)].map(([, name]) => name),
);

for (const [name, figure] of Object.entries(figures)) {
  Deno.test(`the figure "${name}" is plain JSON`, () => {
    assertEquals(JSON.parse(JSON.stringify(figure)), figure);
  });

  Deno.test(`the figure "${name}" has only traces that the loaded Plotly can draw`, () => {
    assert(drawable.has("scatter"));
    const types = new Set(figure.data.map(({ type }) => type));
    assertEquals([...types].filter((type) => !drawable.has(type)), []);
  });

  Deno.test(`the figure "${name}" has a title, a size, and names on its axes`, () => {
    assert(figure.layout.title?.text);
    assert(figure.layout.width! > 0 && figure.layout.height! > 0);
    for (const key of Object.keys(figure.layout).filter((key) => /^[xy]axis/.test(key))) {
      assert(axisOf(figure, key).title.text);
    }
  });

  Deno.test(`the figure "${name}" has hover text in words for every value`, () => {
    for (const { z, y, hovertext } of figure.data) {
      const texts = [hovertext ?? []].flat(2) as string[];
      assertEquals(texts.length, (z ?? [y!]).flat().length);
      for (const text of texts) assertMatch(text, /^\w+ ["\w].*: ([−\d.]+|−∞)$/);
    }
  });
}

Deno.test("every panel in front has a pair of axes of its own, anchored to one another", () => {
  for (const { data, layout } of Object.values(figures)) {
    const panels = data.filter(({ type, visible }) => type === "heatmap" && visible);
    const pairs = panels.map((panel) => `${panel["xaxis"]} ${panel["yaxis"]}`);
    assertEquals(new Set(pairs).size, pairs.length);
    for (const pair of pairs) {
      const [x, y] = pair.split(" ") as [string, string];
      assertEquals(x.slice(1), y.slice(1));
      const across = layout[`xaxis${x.slice(1)}`] as { anchor: string };
      const down = layout[`yaxis${y.slice(1)}`] as { anchor: string };
      assertEquals([across.anchor, down.anchor], [y, x]);
    }
  }
});

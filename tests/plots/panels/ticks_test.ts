import fc from "fast-check";
import { aside, sparseTicks } from "../../../lib/plots/panels/ticks.ts";
import { assert, assertEquals } from "../../assert.ts";

const axis = {
  axis: "key",
  size: 97,
  labels: {},
  block: 1,
  length: 485,
  areLevel: false,
};

Deno.test("every so-manieth place has a tick, as many as have room", () => {
  const indices = (length: number, areLevel = false) =>
    sparseTicks({ ...axis, length, areLevel }).ticktext.map(Number);
  assertEquals(indices(97 * 15).length, 97);
  assertEquals(indices(485), Array.from({ length: 20 }, (_, i) => i * 5));
  assertEquals(indices(120), [0, 20, 40, 60, 80]);
  // Two digits beside each other need more room than two lines.
  assertEquals(indices(97 * 15, true), Array.from({ length: 49 }, (_, i) => i * 2));
});

Deno.test("ticks have the names of their places", () => {
  const names = Array.from({ length: 97 }, (_, i) => `<${i}>`);
  const { ticktext } = sparseTicks({ ...axis, length: 120, labels: { key: names } });
  assertEquals(ticktext, [0, 20, 40, 60, 80].map((i) => `&lt;${i}&gt;`));
});

Deno.test("a tick stands where its place is within its block", () => {
  const { tickvals } = sparseTicks({ ...axis, length: 120, block: 4, start: 100 });
  assertEquals(tickvals, [0, 20, 40, 60, 80].map((i) => 99.5 + (i + 0.5) / 4));
});

Deno.test("no tick stands so near to a cell that Plotly would take one for the other", () => {
  const count = fc.integer({ min: 1, max: 2048 });
  fc.assert(fc.property(count, fc.integer({ min: 1, max: 60 }), (size, block) => {
    const { tickvals } = sparseTicks({ ...axis, size, block, length: 700 });
    const cells = Math.ceil(size / block);
    for (const place of tickvals) {
      assert(Math.abs(place - Math.round(place)) > cells / 10_000);
    }
  }));
  assert(Math.abs(aside(3, 350) - 3) < 0.1);
});

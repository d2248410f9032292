/**
 * What holds for every rotation, whatever the position and the numbers.
 *
 * @module
 */
import fc from "fast-check";
import { nested, random, rotary, score } from "../../../lib/mod.ts";
import { assertClose } from "../../difference.ts";

const scene = fc.record({
  heads: fc.constantFrom(1, 2, 3),
  features: fc.constantFrom(2, 4, 6, 10),
  query: fc.integer({ min: -1000, max: 1000 }),
  key: fc.integer({ min: -1000, max: 1000 }),
  shift: fc.integer({ min: -1000, max: 1000 }),
  seed: fc.nat(),
});

/** A query and a key for each head. */
function pair(head: number, feature: number, seed: number) {
  return {
    query: random(["head", "query", "feature"], { head, query: 1, feature }, { seed }),
    key: random(["head", "key", "feature"], { head, key: 1, feature }, {
      seed: seed + 1,
    }),
  };
}

Deno.test("rotary() keeps the length of every vector", () => {
  fc.assert(fc.property(scene, ({ heads, features, query: position, seed }) => {
    const { query } = pair(heads, features, seed);
    const lengths = (x: typeof query) => nested(x).map(([row]) => Math.hypot(...row!));
    const rotated = rotary(query, { positions: [position] });
    assertClose(lengths(rotated), lengths(query), 1e-5);
  }));
});

Deno.test("the score of a rotated query with a rotated key depends on their offset only", () => {
  fc.assert(fc.property(scene, ({ heads, features, seed, shift, ...at }) => {
    const { query, key } = pair(heads, features, seed);
    const scoresAt = (queryAt: number, keyAt: number) =>
      nested(score(
        rotary(query, { positions: [queryAt] }),
        rotary(key, { positions: [keyAt] }),
      ));
    const here = scoresAt(at.query, at.key);
    assertClose(scoresAt(at.query + shift, at.key + shift), here, 1e-5);
    assertClose(scoresAt(0, at.key - at.query), here, 1e-5);
  }));
});

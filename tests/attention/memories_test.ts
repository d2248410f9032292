/**
 * Several memories, each with a mask of its own, against plain loops.
 *
 * @module
 */
import {
  type Axes,
  crossAttention,
  type ForPairs,
  join,
  linearBias,
  map,
  type Memory,
  nested,
  randomParameters,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";
import { mixedMask, type Sequence, sequence } from "./scene.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const target = sequence(5, 13, 1);
const text = sequence(3, 17, 2);
const image = sequence(7, 17, 3);
const sizes = { model: 13, heads: 2, keyFeatures: 6, valueFeatures: 11, seed: 4 };
const parameters = randomParameters({ ...sizes, sourceModel: 17, bias: true });
const rotary = { pairs: "halves", features: 4, base: 100 } as const;

/** One table for each of two heads, whatever it was. */
function perHead(mask: ForPairs | undefined, keys: number): number[][][] {
  if (mask === undefined) {
    return [0, 1].map(() => Array.from({ length: 5 }, () => Array(keys).fill(1)));
  }
  const tables = nested<Axes>(mask) as number[][] | number[][][];
  return (mask.axes.length === 3 ? tables : [tables, tables]) as number[][][];
}

/** What a query may see of all memories: the masks side by side, times that over all. */
function sideBySide(
  ofText: ForPairs | undefined,
  ofImage: ForPairs | undefined,
  overAll: ForPairs | undefined,
): Tensor<["head", "query", "key"]> {
  const [left, right, all] = [
    perHead(ofText, 3),
    perHead(ofImage, 7),
    perHead(overAll, 10),
  ];
  return tensor(
    ["head", "query", "key"],
    all.map((rows, head) =>
      rows.map((row, query) => {
        const own = [...left[head]![query]!, ...right[head]![query]!];
        return row.map((may, key) => may * own[key]!);
      })
    ),
  );
}

Deno.test("crossAttention() to memories with masks of their own has the oracle's stages, in every combination", () => {
  const masks = (keys: number, seed: number) => [
    undefined,
    mixedMask(0, 5, keys, seed),
    mixedMask(2, 5, keys, seed + 1),
  ];
  const bias = linearBias({ heads: 2, queries: 5, keys: 10 });
  const sees = new Set<string>();
  for (const ofText of masks(3, 11)) {
    for (const ofImage of masks(7, 13)) {
      for (const overAll of [undefined, openMask(0), openMask(2)]) {
        const memories: (Sequence | Memory)[] = [
          { source: text, mask: ofText },
          { source: image, mask: ofImage },
        ];
        const trace = crossAttention(target, memories, parameters, {
          mask: overAll,
          bias,
          rotary,
        });
        const mask = sideBySide(ofText, ofImage, overAll);
        const source = join([text, image], "token");
        assertOracleAgrees(trace, target, source, parameters, { mask, bias, rotary });
        sees.add(mask.data.join());
      }
    }
  }
  assertEquals(sees.size, 27);
});

/** A mask over all ten keys that leaves each query what `mixedMask` leaves it. */
function openMask(heads: number): ForPairs {
  let place = 0;
  return map(mixedMask(heads, 5, 10, 17) as Tensor<["query", "key"]>, (value) => {
    const key = place % 10, query = Math.floor(place++ / 10) % 5;
    return key === query % 3 || key === 3 + query % 7 ? 1 : value;
  });
}

Deno.test("crossAttention() with rotary positions lets the memories count on", () => {
  const positions = { target: [5, 6, 7, 8, 9], source: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };
  assertEquals(
    crossAttention(target, [text, image], parameters, { rotary: true }),
    crossAttention(target, [text, image], parameters, { rotary: { positions } }),
  );
});

/**
 * What may be passed by mistake, by name.
 *
 * @module
 */
import {
  bars,
  heatmap,
  random,
  randomParameters,
  selfAttention,
  tensor,
  zeros,
} from "../../lib/mod.ts";

const x = random(["token", "model"], { token: 3, model: 4 }, { seed: 1 });
const long = "long ".repeat(2000);

/** Two heads, three queries, three keys. */
export const trace = selfAttention(x, randomParameters({ model: 4, heads: 2, seed: 2 }));

/** Three bars. */
export const figure = bars(tensor(["key"], [1, 2, 3]));

/** Two queries, three keys. */
export const matrix = tensor(["query", "key"], [[0.5, 0.25, 0.25], [0, 1, 0]]);

/** Three keys. */
export const row = tensor(["key"], [0.5, 0.25, 0.25]);

/** The values, some of which are right in some places. */
export const VALUES: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  true: true,
  false: false,
  "0": 0,
  "-1": -1,
  "1": 1,
  "1.5": 1.5,
  "1e9": 1e9,
  NaN: NaN,
  Infinity: Infinity,
  "a bigint": 10n,
  "a symbol": Symbol("key"),
  "an empty text": "",
  "a text": "text",
  "digits": "2",
  "a long text": long,
  "a scale": "weights",
  "a misspelt scale": "weigths",
  "no names": [],
  "two names": ["a", "b"],
  "three names": ["a", "b", "c"],
  "three numbers": [0, 0.5, 2],
  "three names too deep": [["a", "b", "c"]],
  "names with a hole": ["a", , "c"],
  "names with nothing": ["a", undefined, "c"],
  "names with a symbol": ["a", Symbol("b"), "c"],
  "names with NaN": [0, NaN, 1],
  "names with an object": ["a", {}, "c"],
  "rows": [[0.5, 0.25, 0.25], [0, 1, 0]],
  "a page of rows": [[[0.5, 0.25, 0.25], [0, 1, 0]]],
  "a typed array": new Float32Array([0.5, 0.25, 0.25]),
  "a buffer": new ArrayBuffer(8),
  "a function": () => matrix,
  "a class": class Matrix {},
  "a date": new Date(0),
  "a map": new Map([["title", "text"]]),
  "a set": new Set(["title"]),
  "a promise": Promise.resolve(matrix),
  "a pattern": /title/,
  "an empty object": {},
  "an object without a prototype": Object.create(null),
  "an object with a length": { length: 3 },
  "an object of a long name": { [long]: 1 },
  "no axes": tensor([], 1),
  "a row": row,
  "another row": tensor(["time"], [1, 2, 3]),
  "a matrix": matrix,
  "another matrix": zeros(["token", "model"], { token: 2, model: 3 }),
  "a matrix of another size": zeros(["query", "key"], { query: 5, key: 7 }),
  "heads": zeros(["head", "query", "key"], { head: 2, query: 3, key: 3 }),
  "layers": zeros(["layer", "head", "query", "key"], {
    ...{ layer: 5, head: 2, query: 7, key: 3 },
  }),
  "five axes": zeros(["a", "b", "c", "d", "e"], { a: 1, b: 2, c: 3, d: 5, e: 7 }),
  "an axis of a long name": zeros(["query", long], { query: 2, [long]: 3 }),
  "a tensor of other data": { axes: ["key"], sizes: { key: 3 }, data: [1, 2, 3] },
  "a trace": trace,
  "a trace without weights": { ...trace, weights: undefined },
  "a trace of arrays": { ...trace, weights: [[[1]]] },
  "a trace of other heads": { ...trace, ...pick(1) },
  "weights alone": { weights: trace.weights },
  "a figure": figure,
  "another figure": heatmap(matrix),
  "a figure without traces": { data: [], layout: {} },
  "a figure with nothing as a trace": { data: [null], layout: {} },
  "a figure with a hole": { data: [, { type: "bar" }], layout: {} },
  "a figure without a layout": { data: [{ type: "bar" }] },
  "a figure with nothing as a layout": { data: [], layout: null },
  "a figure of strange parts": {
    data: [{ type: 5, y: 7, z: "text", name: {}, hovertext: 3, text: Symbol("text") }],
    layout: { title: "text", margin: null, coloraxis: 3 },
  },
};

/** The parts of a trace of this many heads. */
function pick(heads: number) {
  const other = selfAttention(x, randomParameters({ model: 4, heads, seed: 2 }));
  return { weights: other.weights };
}

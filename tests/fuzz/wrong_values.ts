/**
 * What people pass by mistake.
 *
 * @module
 */
import { random, randomParameters, selfAttention, tensor } from "../../lib/mod.ts";

const x = random(["token", "model"], { token: 2, model: 2 }, { seed: 1 });
const parameters = randomParameters({ model: 2, heads: 1, seed: 2 });
const holes: number[] = [];
holes[2] = 1;
const endless: unknown[] = [];
endless.push(endless);
let deep: unknown = 1;
for (let depth = 0; depth < 10_000; depth++) deep = [deep];

/** An object that has the parts of a tensor. */
const forged = (axes: unknown, sizes: unknown, data: unknown) => ({ axes, sizes, data });

/** Each under a name for messages; for some functions some are right. */
export const WRONG: Readonly<Record<string, unknown>> = {
  "undefined": undefined,
  "null": null,
  "NaN": NaN,
  "Infinity": Infinity,
  "-Infinity": -Infinity,
  "-1": -1,
  "0": 0,
  "1": 1,
  "1.5": 1.5,
  "1e9": 1e9,
  "2 ** 53": 2 ** 53,
  "1e300": 1e300,
  "an empty text": "",
  "a text": "text",
  "a text of 200 KB": "0123456789".repeat(20_000),
  "__proto__": "__proto__",
  "constructor": "constructor",
  "a symbol": Symbol("key"),
  "a bigint": 10n,
  "true": true,
  "false": false,
  "an empty array": [],
  "an array of nothing": [[]],
  "one array level too many": [[[1]]],
  "an array of a text": [1, "2"],
  "an array of NaN": [NaN, NaN],
  "an array of names": ["strange", "axes"],
  "an array with holes": holes,
  "an array that holds itself": endless,
  "a very deep array": deep,
  "very many names": Array.from({ length: 20_000 }, (_, i) => `axis ${i}`),
  "names of 200 KB": ["a", "b"].map((name) => name.repeat(100_000)),
  "an empty object": {},
  "an object": { strange: 1 },
  "an object without a prototype": Object.create(null),
  "a function": () => 1,
  "a function that gives a text": () => "1",
  "a date": new Date(0),
  "a map": new Map([["mask", 1]]),
  "a set": new Set(["key"]),
  "a pattern": /key/,
  "a promise": Promise.resolve(x),
  "an error": new Error("Another"),
  "a text object": new String("key"),
  "a typed array": new Float32Array(4),
  "an empty typed array": new Float32Array(0),
  "a buffer": new ArrayBuffer(16),
  "a tensor of other axes": tensor(["strange", "axes"], [[1, 0], [0, 1]]),
  "a tensor with names of 200 KB": tensor(["a".repeat(200_000)], [1]),
  "one number as a tensor": tensor([], 1),
  "a token": tensor(["token", "model"], [[1]]),
  "a mask of one": tensor(["query", "key"], [[1]]),
  "a score": tensor(["head", "query", "key"], [[[1]]]),
  "an infinite score": tensor(["head", "query", "key"], [[[Infinity]]]),
  "a query": tensor(["head", "query", "feature"], [[[1]]]),
  "a key": tensor(["head", "key", "feature"], [[[1]]]),
  "a matrix": tensor(["model", "projected"], [[1]]),
  "a forged tensor that is too short": forged(["key"], { key: 3 }, new Float32Array(2)),
  "a forged tensor of an array": forged(["key"], { key: 2 }, [1, 2]),
  "a forged tensor of equal names": forged(
    ["key", "key"],
    { key: 2 },
    new Float32Array(4),
  ),
  "a forged tensor of negative sizes": forged(
    ["query", "key"],
    { query: -2, key: -3 },
    new Float32Array(6),
  ),
  "a forged tensor of broken sizes": forged(
    ["query", "key"],
    { query: 1.5, key: 4 },
    new Float32Array(6),
  ),
  "a forged tensor of nothing": forged(["key"], { key: 0 }, new Float32Array(0)),
  "a forged tensor with symbols": forged(
    [Symbol.iterator],
    { [Symbol.iterator]: 2 },
    new Float32Array(2),
  ),
  "a forged tensor without names": forged(
    [undefined],
    { undefined: 2 },
    new Float32Array(2),
  ),
  "a forged tensor without sizes": forged(["key"], undefined, new Float32Array(2)),
  "a trace": selfAttention(x, parameters),
  "parameters": parameters,
};

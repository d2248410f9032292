/**
 * What no memory holds is refused by its name, before any work is done.
 *
 * @module
 */
import {
  add,
  causalMask,
  contract,
  linearBias,
  paddingMask,
  random,
  randomParameters,
  rename,
  sinusoidalPositions,
  slidingWindowMask,
  tensor,
  where,
  zeros,
} from "../../lib/mod.ts";
import { assertThrows } from "../assert.ts";

const many = zeros(["query"], { query: 2 ** 20 });
const others = rename(many, "query", "key");

const CALLS: [action: string, found: string, call: () => unknown][] = [
  [
    "build a tensor",
    "1.15e+18 numbers in [a 1073741824, b 1073741824]",
    () => zeros(["a", "b"], { a: 2 ** 30, b: 2 ** 30 }),
  ],
  ["build a tensor", "1.00e+9 numbers in [a 1000000000]", () => zeros(["a"], { a: 1e9 })],
  [
    "draw random numbers",
    "1.10e+12 numbers in [a 1099511627776]",
    () => random(["a"], { a: 2 ** 40 }, { seed: 1 }),
  ],
  [
    "make a causal mask",
    "1.00e+12 numbers in [query 1000000, key 1000000]",
    () => causalMask(1e6),
  ],
  [
    "make a sliding window mask",
    "1.00e+12 numbers in [query 1000000, key 1000000]",
    () => slidingWindowMask(1e6, 2),
  ],
  [
    "make a padding mask",
    "2.00e+9 numbers in [query 1000000000, key 2]",
    () => paddingMask(1e9, [true, false]),
  ],
  [
    "make a linear bias",
    "2.00e+12 numbers in [head 2, query 1000000, key 1000000]",
    () => linearBias({ heads: 2, queries: 1e6, keys: 1e6 }),
  ],
  [
    "make sinusoidal positions",
    "1.00e+12 numbers in [token 1000000, model 1000000]",
    () => sinusoidalPositions({ tokens: 1e6, model: 1e6 }),
  ],
  [
    "make parameters",
    "1.00e+12 numbers in [model 1000000, projected 1000000]",
    () => randomParameters({ model: 1e6, heads: 1, seed: 1 }),
  ],
  ["add", "1.10e+12 numbers in [query 1048576, key 1048576]", () => add(many, others)],
  [
    "choose by a mask",
    "1.10e+12 numbers in [key 1048576, query 1048576]",
    () => where(many, others, 1),
  ],
  [
    'contract over "over"',
    "1.10e+12 numbers in [query 1048576, key 1048576]",
    () =>
      contract(
        add(many, tensor(["over"], [1])),
        add(others, tensor(["over"], [1])),
        "over",
      ),
  ],
];

for (const [action, found, call] of CALLS) {
  Deno.test(`what cannot be done to ${found} is refused: ${action}`, () => {
    assertThrows(
      call,
      RangeError,
      `Cannot ${action}: the result must fit into memory, found ${found}`,
    );
  });
}

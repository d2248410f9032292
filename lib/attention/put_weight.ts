/**
 * Looking where one is told to.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectOptions,
  expectParts,
} from "../tensor/checks/expect.ts";
import { kindOf } from "../tensor/checks/kind_of.ts";
import { add } from "../tensor/elementwise/arithmetic.ts";
import { where } from "../tensor/elementwise/where.ts";
import { make } from "../tensor/make.ts";
import type { Tensor } from "../tensor/types.ts";

/** Where all the weight goes, and whose. */
export interface WeightPlace {
  /** The key that gets it. */
  readonly key: number;
  /** The query that gives it; by default every query. */
  readonly query?: number | undefined;
  /** The head in which it does; by default every head. */
  readonly head?: number | undefined;
}

/**
 * Puts all the weight of a query on one key: 1 there, 0 at every other. Put into the chain
 * by `attendWith`, it shows what the output owes to where a head looks.
 *
 * @param weights Shares of attention.
 * @param place The key; and the query and the head, if not all are meant. All from 0.
 * @returns Weights: the other rows stay as they are.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If there is no such place.
 *
 * @example The last query is made to look at the first token
 * ```ts
 * import { attendWith, attentionWeights, putWeight, random, randomParameters } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 4 }, { seed: 1 });
 * const parameters = randomParameters({ model: 4, heads: 1, seed: 2 });
 *
 * const forced = attendWith({
 *   attentionWeights: (scores) => putWeight(attentionWeights(scores), { query: 2, key: 0 }),
 * });
 *
 * console.log(forced(x, x, parameters).weights); // its last row is 1, 0, 0
 * ```
 */
export function putWeight(
  weights: Tensor<["head", "query", "key"]>,
  place: WeightPlace,
): Tensor<["head", "query", "key"]> {
  const action = "put the weight";
  expectArguments(action, arguments.length, 2);
  expectAxes("weights", weights, ["head", "query", "key"]);
  expectOptions(action, place, ["key", "query", "head"]);
  expectParts(action, place, ["key"]);
  const { axes, sizes } = weights;
  for (const name of axes) {
    const index = place[name as keyof WeightPlace];
    if (index === undefined) continue;
    if (Number.isInteger(index) && index >= 0 && index < sizes[name as "key"]) continue;
    throw new RangeError(
      `Cannot ${action}: the ${name} must be a whole number from 0 to ${
        sizes[name as "key"] - 1
      }, found ${kindOf(index)}`,
    );
  }
  const kept = new Float32Array(weights.data.length).fill(1);
  const put = new Float32Array(weights.data.length);
  let at = 0;
  for (let head = 0; head < sizes.head; head++) {
    for (let query = 0; query < sizes.query; query++, at += sizes.key) {
      if (place.head !== undefined && place.head !== head) continue;
      if (place.query !== undefined && place.query !== query) continue;
      kept.fill(0, at, at + sizes.key);
      put[at + place.key] = 1;
    }
  }
  return add(where(make(axes, sizes, kept), weights, 0), make(axes, sizes, put));
}

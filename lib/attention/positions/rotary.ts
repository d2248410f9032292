/**
 * Positions as rotations of queries and keys.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectCount,
  expectOptions,
} from "../../tensor/checks/expect.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { merge } from "../../tensor/axes/merge.ts";
import { permute } from "../../tensor/axes/permute.ts";
import { split } from "../../tensor/axes/split.ts";
import { contract } from "../../tensor/contract.ts";
import { sineAndCosine } from "../../tensor/exact/sine.ts";
import { join } from "../../tensor/join.ts";
import { slice } from "../../tensor/slice.ts";
import { make } from "../../tensor/make.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { angle, expectPairs } from "./pairs.ts";

/** What can be chosen besides the queries or keys. */
export interface RotaryOptions {
  /** Where each query or key stands: whole numbers; by default 0, 1, 2 and so on. */
  readonly positions?: readonly number[] | undefined;
  /** How much slower the last pairs turn than the first; by default 10000. */
  readonly base?: number | undefined;
  /**
   * Which two features are a pair: `"neighbours"`, as in the paper, or one of the first
   * and one of the second of two `"halves"`, as in GPT-NeoX and Llama.
   */
  readonly pairs?: "neighbours" | "halves" | undefined;
  /** How many features turn, from the first; by default all. The others stay. */
  readonly features?: number | undefined;
}

/**
 * Turns each pair of features of a query or key by an angle that grows with its position.
 *
 * $$ \begin{aligned}
 * x'_{p,2i} &= x_{p,2i} \cos \alpha_{pi} - x_{p,2i+1} \sin \alpha_{pi} \\
 * x'_{p,2i+1} &= x_{p,2i+1} \cos \alpha_{pi} + x_{p,2i} \sin \alpha_{pi}
 * \end{aligned} \qquad \alpha_{pi} = p \, b^{-2i/F} $$
 *
 * The score of a rotated query with a rotated key depends on how far apart they stand,
 * and not on where. Values are not rotated.
 *
 * Source: Su et al. 2021, RoFormer, equation 34 (their $m$ is our position $p$, their
 * $d$ our number of features $F$). A pair is two neighbours there and here; GPT-NeoX, Llama
 * and others pair feature $i$ with feature $i + F/2$, and parameters trained for the one do
 * not fit the other. Where only some features turn, $F$ is their number.
 *
 * @param x Queries or keys, split into heads.
 * @param options Positions other than 0, 1, 2, …; a base other than 10000; other pairs;
 * fewer features.
 * @returns Vectors as long as before, under the same names.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If the number of features that turn is odd or too large, there is
 * not one whole number for each position, or the base is not a positive number.
 *
 * @example The further, the more it is turned
 * ```ts
 * import { rotary, tensor } from "@headlight/attention";
 *
 * const keys = tensor(["head", "key", "feature"], [[[1, 0], [1, 0], [1, 0]]]);
 *
 * console.log(rotary(keys)); // by 0, 1 and 2 radians: 1 0, 0.54 0.84, -0.42 0.91
 * ```
 *
 * @example What `attention` does with it
 * ```ts
 * import { largestDifference, random, randomParameters, rotary, selfAttention } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
 * const parameters = randomParameters({ model: 32, heads: 4, seed: 2 });
 *
 * const plain = selfAttention(x, parameters);
 * const turned = selfAttention(x, parameters, { rotary: true });
 *
 * console.log(largestDifference(turned.queries, rotary(plain.queries))); // 0
 * ```
 */
export function rotary<Name extends "query" | "key">(
  x: Tensor<["head", Name, "feature"]>,
  options: RotaryOptions = {},
): Tensor<["head", Name, "feature"]> {
  const action = "rotate by position";
  expectArguments(action, arguments.length, 2);
  const name = (isTensor(x) && x.axes[1] === "key" ? "key" : "query") as Name;
  expectAxes("queries or keys", x, ["head", name, "feature"]);
  expectOptions(action, options, ["positions", "base", "pairs", "features"]);
  const { [name]: count, feature: all } = x.sizes;
  const { positions, base = 10000, pairs = "neighbours", features = all } = options;
  expectCount(action, "the number of features", features);
  expectPairs(action, "the number of features that turn", features);
  if (features > all) {
    throw new RangeError(
      `Cannot ${action}: at most all ${all} features can turn, found ${features}`,
    );
  }
  if (positions !== undefined) expectPositions(action, positions, name, count);
  if (!(Number.isFinite(base) && base > 0)) {
    throw new RangeError(
      `Cannot ${action}: the base must be a positive number, found ${kindOf(base)}`,
    );
  }
  if (pairs !== "neighbours" && pairs !== "halves") {
    throw new TypeError(
      `Cannot ${action}: the pairs must be "neighbours" or "halves", found ${
        kindOf(pairs)
      }`,
    );
  }
  const turns = rotations(
    name,
    positions ?? Array(count).keys().toArray(),
    features,
    base,
  );
  const turned = turn(
    features === all ? x : slice(x, "feature", 0, features),
    turns,
    pairs,
  );
  return features === all
    ? turned
    : join([turned, slice(x, "feature", features)], "feature");
}

/** For each position and pair, the matrix that turns the pair: two rows, `part`, of two. */
function rotations(
  name: string,
  positions: readonly number[],
  features: number,
  base: number,
): Tensor<Axes> {
  const sizes = { [name]: positions.length, pair: features / 2, part: 2, turned: 2 };
  const numbers = positions.flatMap((position) =>
    Array.from({ length: features / 2 }, (_, pair) => {
      const turned = angle(position, pair, features, base);
      const [sin, cos] = sineAndCosine(turned);
      return [cos, sin, -sin, cos];
    }).flat()
  );
  return make([name, "pair", "part", "turned"], sizes, Float32Array.from(numbers));
}

/** Takes features apart into pairs, turns each, and lays them out as they were. */
function turn<Name extends "query" | "key">(
  x: Tensor<["head", Name, "feature"]>,
  turns: Tensor<Axes>,
  pairs: "neighbours" | "halves",
): Tensor<["head", Name, "feature"]> {
  const all: Tensor<Axes> = x;
  const by = (parts: Tensor<Axes>): Tensor<Axes> => contract(parts, turns, "part");
  if (pairs === "neighbours") {
    const turned = by(split(all, "feature", ["pair", "part"], x.sizes.feature / 2));
    return merge(turned, ["pair", "turned"], "feature") as Tensor<Axes> as typeof x;
  }
  const turned = by(split(all, "feature", ["part", "pair"], 2));
  const laid = permute(turned, ["head", x.axes[1]!, "turned", "pair"]);
  return merge(laid, ["turned", "pair"], "feature") as Tensor<Axes> as typeof x;
}

function expectPositions(
  action: string,
  positions: readonly number[],
  name: string,
  count: number,
): void {
  const needed = `Cannot ${action}: one whole number for each ${name} is needed`;
  if (!Array.isArray(positions)) {
    throw new TypeError(`${needed}, found ${kindOf(positions)}`);
  }
  if (positions.length !== count) {
    throw new RangeError(`${needed}, which are ${count}, found ${positions.length}`);
  }
  const strange = positions.findIndex((position) => !Number.isSafeInteger(position));
  if (strange !== -1) {
    throw new RangeError(
      `${needed}, found ${kindOf(positions[strange])} at [${name} ${strange}]`,
    );
  }
}

/**
 * Positions as rotations of queries and keys.
 *
 * @module
 */
import { expectAxes, expectOptions } from "../../tensor/checks/expect.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { make } from "../../tensor/tensor.ts";
import type { Tensor } from "../../tensor/types.ts";
import { angle, expectPairs } from "./pairs.ts";

/** What can be chosen besides the queries or keys. */
export interface RotaryOptions {
  /** Where each query or key stands: whole numbers; by default 0, 1, 2 and so on. */
  readonly positions?: readonly number[];
  /** How much slower the last pairs turn than the first; by default 10000. */
  readonly base?: number;
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
 * $d$ our number of features $F$). A pair is two neighbours there and here; some libraries
 * pair feature $i$ with feature $i + F/2$ instead, and weights trained for the one do not
 * fit the other.
 *
 * @param x Queries or keys, split into heads.
 * @param options Positions other than 0, 1, 2, …; a base other than 10000.
 * @returns Vectors as long as before, under the same names.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If the number of features is odd, there is not one whole number
 * for each position, or the base is not a positive number.
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
 * @example Between two stages: rotate, then score
 * ```ts
 * import { project, random, randomParameters, rename, rotary, score, splitHeads } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
 * const weights = randomParameters({ model: 32, heads: 4, seed: 2 });
 *
 * const queries = rename(splitHeads(project(x, weights.query), 4), "token", "query");
 * const keys = rename(splitHeads(project(x, weights.key), 4), "token", "key");
 *
 * const scores = score(rotary(queries), rotary(keys));
 * console.log(scores.sizes); // { head: 4, query: 6, key: 6 }
 * ```
 */
export function rotary<Name extends "query" | "key">(
  x: Tensor<["head", Name, "feature"]>,
  options: RotaryOptions = {},
): Tensor<["head", Name, "feature"]> {
  const action = "rotate by position";
  const name = (isTensor(x) && x.axes[1] === "key" ? "key" : "query") as Name;
  expectAxes("queries or keys", x, ["head", name, "feature"]);
  expectOptions(action, options, ["positions", "base"]);
  const { [name]: count, feature: features } = x.sizes;
  const { positions = Array.from({ length: count }, (_, i) => i), base = 10000 } =
    options;
  expectPairs(action, "the number of features", features);
  expectPositions(action, positions, name, count);
  if (!(Number.isFinite(base) && base > 0)) {
    throw new RangeError(
      `Cannot ${action}: the base must be a positive number, found ${kindOf(base)}`,
    );
  }
  const data = new Float32Array(x.data.length);
  for (let i = 0; i < data.length; i += 2) {
    const position = positions[Math.floor(i / features) % count]!;
    const turned = angle(position, i % features / 2, features, base);
    const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
    const [first, second] = [x.data[i]!, x.data[i + 1]!];
    data[i] = first * cos - second * sin;
    data[i + 1] = second * cos + first * sin;
  }
  return make(x.axes, x.sizes, data);
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
  const strange = positions.findIndex((position) => !Number.isInteger(position));
  if (strange !== -1) {
    throw new RangeError(
      `${needed}, found ${kindOf(positions[strange])} at [${name} ${strange}]`,
    );
  }
}

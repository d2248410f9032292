/**
 * Taking a head away.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectCount,
  expectParts,
} from "../tensor/checks/expect.ts";
import { kindOf } from "../tensor/checks/kind_of.ts";
import { multiply } from "../tensor/elementwise/arithmetic.ts";
import { make } from "../tensor/make.ts";
import type { Affine } from "./stages/affine.ts";
import type { AttentionParameters } from "./parameters.ts";

/**
 * The same parameters with one head that says nothing: its block of rows in the output
 * projection is 0. All stages before it stay as they are, so that its weights can still
 * be seen.
 *
 * Source: ablation, as in Michel, Levy and Neubig 2019, section 2.3.
 *
 * @param parameters Learned matrices, and the number of heads.
 * @param head Which head, from 0.
 * @throws {TypeError} If an axis or a part has another name.
 * @throws {RangeError} If there is no such head.
 *
 * @example With its only head away, nothing comes out
 * ```ts
 * import { random, randomParameters, selfAttention, withoutHead } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 4 }, { seed: 1 });
 * const parameters = randomParameters({ model: 4, heads: 1, seed: 2 });
 *
 * console.log(selfAttention(x, withoutHead(parameters, 0)).output); // zeros
 * ```
 */
export function withoutHead(
  parameters: AttentionParameters,
  head: number,
): AttentionParameters {
  const action = "take a head away";
  expectArguments(action, arguments.length, 2);
  expectParts(action, parameters, ["heads", ...INPUTS, "output"], []);
  const { heads, output } = parameters;
  expectCount(action, "heads", heads);
  for (const name of INPUTS) {
    expectAffine(action, name, parameters[name], ["model", "projected"]);
  }
  expectAffine(action, "output", output, ["concat", "model"]);
  if (!(Number.isInteger(head) && head >= 0 && head < heads)) {
    throw new RangeError(
      `Cannot ${action}: the head must be a whole number from 0 to ${heads - 1}, ` +
        `found ${kindOf(head)}`,
    );
  }
  const { concat } = output.weight.sizes;
  if (concat % heads !== 0) {
    throw new RangeError(
      `Cannot ${action}: ${heads} heads must divide the size of "concat", ` +
        `which is ${concat}`,
    );
  }
  const data = Float32Array.from(
    { length: concat },
    (_, row) => Math.floor(row * heads / concat) === head ? 0 : 1,
  );
  const kept = make(["concat"], { concat }, data);
  return { ...parameters, output: { ...output, weight: multiply(output.weight, kept) } };
}

const INPUTS = ["query", "key", "value"] as const;

function expectAffine<In extends string, Out extends string>(
  action: string,
  name: string,
  map: Affine<In, Out>,
  axes: [In, Out],
): void {
  expectParts(action, map, ["weight"], ["bias"]);
  expectAxes(`the weight of ${name}`, map.weight, axes);
  if (map.bias !== undefined) expectAxes(`the bias of ${name}`, map.bias, [axes[1]]);
}

/**
 * What attention learns: four matrices.
 *
 * @module
 */
import type { OutputProjection } from "./stages/project_output.ts";
import type { Projection } from "./stages/project.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../tensor/checks/expect.ts";
import { expectFlag } from "../tensor/checks/expect_flag.ts";
import { fill, normals } from "../tensor/random.ts";
import { blank } from "../tensor/tensor.ts";
import type { ByName } from "../tensor/grid.ts";
import type { Axes, Tensor } from "../tensor/types.ts";

/** The learned matrices of one attention, and how many heads share them. */
export interface AttentionParameters {
  /** How many heads the projected features are split into. */
  readonly heads: number;
  /** From target tokens to queries, all heads side by side. */
  readonly query: Projection;
  /** From source tokens to keys. */
  readonly key: Projection;
  /** From source tokens to values. */
  readonly value: Projection;
  /** From the heads end to end back to the model. */
  readonly output: OutputProjection;
}

/** The sizes of random parameters. */
export interface RandomParametersOptions {
  /** The width of the target's tokens, and of the output. */
  readonly model: number;
  /** How many heads. */
  readonly heads: number;
  /** A whole number; another seed, other parameters. */
  readonly seed: number;
  /** The width of the source's tokens; by default that of the target's. */
  readonly sourceModel?: number | undefined;
  /** Query and key features of one head; by default `model / heads`. */
  readonly keyFeatures?: number | undefined;
  /** Value features of one head; by default `model / heads`. */
  readonly valueFeatures?: number | undefined;
  /** Whether every projection has a bias; by default none has. */
  readonly bias?: boolean | undefined;
}

const OPTIONS: readonly (keyof RandomParametersOptions)[] = [
  "model",
  "heads",
  "seed",
  "sourceModel",
  "keyFeatures",
  "valueFeatures",
  "bias",
];

/**
 * Makes random parameters: untrained, but of the right sizes.
 *
 * The variance of each matrix is 1 over the number of its rows, so that a token of
 * variance 1 is projected to features of variance 1.
 *
 * @param options The sizes, and the seed.
 * @throws {RangeError} If `heads` does not divide `model` and no features are given, or
 * a size is not a positive whole number.
 *
 * @example As many numbers with one head as with eight
 * ```ts
 * import { randomParameters } from "@headlight/attention";
 *
 * const one = randomParameters({ model: 64, heads: 1, seed: 1 });
 * const eight = randomParameters({ model: 64, heads: 8, seed: 1 });
 *
 * console.log(one.query.weight.data.length, eight.query.weight.data.length); // 4096 4096
 * ```
 */
export function randomParameters(options: RandomParametersOptions): AttentionParameters {
  const action = "make parameters";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, OPTIONS);
  expectParts(action, options, ["model", "heads", "seed"]);
  const { model, heads, seed, sourceModel = model, bias = false } = options;
  for (const [name, size] of Object.entries({ model, heads, sourceModel })) {
    expectCount(action, name, size);
  }
  expectFlag(action, "bias", bias);
  const areGiven = options.keyFeatures !== undefined &&
    options.valueFeatures !== undefined;
  if (model % heads !== 0 && !areGiven) {
    throw new RangeError(
      `Cannot split axis "model" into ${heads} heads: ` +
        `${heads} must divide its size, which is ${model}`,
    );
  }
  const { keyFeatures = model / heads, valueFeatures = model / heads } = options;
  expectCount(action, "keyFeatures", keyFeatures);
  expectCount(action, "valueFeatures", valueFeatures);
  const next = normals(seed);
  const draw = <const A extends Axes>(axes: A, rows: number, sizes: ByName) =>
    fill(
      blank(action, axes, sizes as Tensor<A>["sizes"]),
      () => next() / Math.sqrt(rows),
    );

  const projection = (model: number, projected: number): Projection => ({
    weight: draw(["model", "projected"], model, { model, projected }),
    ...(bias && { bias: draw(["projected"], model, { projected }) }),
  });
  const concat = heads * valueFeatures;
  return {
    heads,
    query: projection(model, heads * keyFeatures),
    key: projection(sourceModel, heads * keyFeatures),
    value: projection(sourceModel, heads * valueFeatures),
    output: {
      weight: draw(["concat", "model"], concat, { concat, model }),
      ...(bias && { bias: draw(["model"], concat, { model }) }),
    },
  };
}

/**
 * Parameters at the start.
 *
 * @module
 */
import { fill, normals, uniforms } from "../tensor/random.ts";
import { blank } from "../tensor/tensor.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { LayerNorm } from "./layers/layer_norm.ts";
import type { Linear } from "./layers/linear.ts";

/** Draws one part of a model after the other from one seed. */
export interface Draw {
  /** Another seed, for what draws by itself, such as `randomParameters`. */
  readonly seed: () => number;
  /** A tensor of nearly normal numbers with mean 0 and this variance. */
  readonly tensor: <const A extends Axes>(
    axes: A,
    sizes: NoInfer<Tensor<A>["sizes"]>,
    variance: number,
  ) => Tensor<A>;
  /** A linear map of variance 1 over what goes in, with a bias of zeros. */
  readonly linear: <In extends string, Out extends string>(
    axes: [In, Out],
    from: number,
    to: number,
  ) => Required<Linear<In, Out>>;
}

/** Everything that is drawn for one model; the order matters. */
export function drawFrom(seed: number): Draw {
  const action = "make parameters";
  const next = uniforms(seed);
  const own = () => Math.floor(next() * 2 ** 32);
  const tensor: Draw["tensor"] = (axes, sizes, variance) => {
    const normal = normals(own()), deviation = Math.sqrt(variance);
    return fill(blank(action, axes, sizes), () => normal() * deviation);
  };
  return {
    seed: own,
    tensor,
    linear: <In extends string, Out extends string>(
      [into, out]: [In, Out],
      from: number,
      to: number,
    ) => {
      const sizes = { [into]: from, [out]: to } as Tensor<[In, Out]>["sizes"];
      return {
        weight: tensor([into, out], sizes, 1 / from),
        bias: blank(action, [out], sizes as Tensor<[Out]>["sizes"]),
      };
    },
  };
}

/** A layer norm that changes nothing yet. */
export function plainNorm(model: number): LayerNorm {
  const bias = blank("make parameters", ["model"], { model });
  return { gain: fill(blank("make parameters", ["model"], { model }), () => 1), bias };
}

/**
 * Random right calls of every public function of `lib/tensor` and `lib/attention`, each
 * with the shape that must come out.
 *
 * @module
 */
import { RIGHT_ARITHMETIC } from "./right_arithmetic.ts";
import { RIGHT_CHAIN } from "./right_chain.ts";
import { RIGHT_GRADIENTS } from "./right_gradients.ts";
import { RIGHT_STAGES } from "./right_stages.ts";
import { RIGHT_TENSOR } from "./right_tensor.ts";
import type { Maker } from "./right_call.ts";

/** All makers, by the name of the function. */
export const RIGHT_CALLS: Readonly<Record<string, Maker>> = {
  ...RIGHT_TENSOR,
  ...RIGHT_ARITHMETIC,
  ...RIGHT_GRADIENTS,
  ...RIGHT_STAGES,
  ...RIGHT_CHAIN,
};

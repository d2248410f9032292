/**
 * What is learned, and what is not.
 *
 * @module
 */
import { expectArguments } from "../checks/expect.ts";
import { mapTensors } from "./map_tensors.ts";
import { leaf, plain } from "./record.ts";

/**
 * Marks a tensor, or all tensors of an object such as parameters, as something to be
 * learned. Whatever is computed from them by the operations of the house can then be asked
 * for its gradient, by {@linkcode gradients}.
 *
 * The numbers are shared, nothing is copied, and the mark shows nowhere. Operations give the
 * same results as before. Numbers that leave the tensors, by `nested` or `at`, and come back
 * by `tensor`, lose it.
 *
 * @param whole A tensor, or a plain object or an array of tensors, one inside another. What
 * else stands in it, such as the number of heads, stays.
 * @returns The same under the same names, marked: a new object, and new tensors. Where they
 * came from is forgotten.
 * @throws {TypeError} If there is no tensor in it.
 *
 * @example Parameters are marked, and nothing else changes
 * ```ts
 * import { gradients, learnable, random, randomParameters, selfAttention, square, sum } from "@headlight/attention";
 *
 * const parameters = learnable(randomParameters({ model: 8, heads: 2, seed: 1 }));
 * const x = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 *
 * const trace = selfAttention(x, parameters);
 * const loss = sum(sum(square(trace.output), "model"), "query");
 *
 * console.log(gradients(loss)(parameters.query.weight).sizes); // { model: 8, projected: 8 }
 * ```
 */
export function learnable<T>(whole: T): T {
  expectArguments("mark as learnable", arguments.length, 1);
  return mapTensors("mark as learnable", whole, leaf);
}

/**
 * Takes the mark of {@linkcode learnable} off: the same numbers as something that is not
 * learned, and that came from nowhere. No gradient passes.
 *
 * @param whole A tensor, or a plain object or an array of tensors, such as parameters or a
 * trace. What else stands in it stays.
 * @returns The same under the same names: a new object, and new tensors.
 * @throws {TypeError} If there is no tensor in it.
 *
 * @example The second factor counts as a number
 * ```ts
 * import { constant, gradients, learnable, multiply, nested, tensor } from "@headlight/attention";
 *
 * const x = learnable(tensor([], 3));
 *
 * console.log(nested(gradients(multiply(x, x))(x))); // 6
 * console.log(nested(gradients(multiply(x, constant(x)))(x))); // 3
 * ```
 */
export function constant<T>(whole: T): T {
  expectArguments("make constant", arguments.length, 1);
  return mapTensors("make constant", whole, plain);
}

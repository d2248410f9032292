/**
 * How much each number on the way would change the last one.
 *
 * @module
 */
import { expectArguments, expectTensor } from "../checks/expect.ts";
import { isTensor } from "../checks/is_tensor.ts";
import { kindOf } from "../checks/kind_of.ts";
import { shapeOf } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import type { Operand, Settings } from "./origin.ts";
import { addBack } from "./places.ts";
import { originOf } from "./record.ts";
import { type Rule, RULES } from "./rules.ts";

/**
 * Gives the gradient of a tensor from which the loss was computed, under the same names.
 *
 * @example A function that takes gradients takes this
 * ```ts
 * import { type GradientOf, gradients, learnable, nested, square, type Tensor, tensor } from "@headlight/attention";
 *
 * const step = (x: Tensor<[]>, gradientOf: GradientOf) => nested(x) - 0.1 * nested(gradientOf(x));
 *
 * const x = learnable(tensor([], 3));
 * console.log(step(x, gradients(square(x)))); // 2.4
 * ```
 */
export type GradientOf = <A extends Axes>(x: Tensor<A>) => Tensor<A>;

/**
 * Goes back from a loss to everything that it was computed from.
 *
 * $$ g_{\ldots} = \frac{\partial L}{\partial x_{\ldots}} $$
 *
 * A positive gradient says that the loss would grow with this number, a negative one that
 * it would fall. Every tensor on the way has one: parameters, and each stage of a trace.
 *
 * Where a function has a corner, one of its slopes is taken: 0 for `abs` and `relu` at 0;
 * equal parts for `largest` where several are largest. What has no influence has the
 * gradient 0, even where a slope is infinite, as that of `sqrt` at 0 is. Products and sums
 * are accumulated in double precision. The gradients themselves are constants.
 *
 * Source: reverse accumulation (Linnainmaa 1970; Rumelhart, Hinton and Williams 1986).
 *
 * @param loss One number, computed by the operations of the house from something that is
 * {@linkcode learnable}.
 * @returns A function that gives the gradient of a tensor: of any with which the loss was
 * computed and into which something learnable went; zeros for a learnable one that took no
 * part. It refuses all others with a `TypeError`.
 * @throws {TypeError} If the loss is not one number, or nothing learnable went into it.
 *
 * @example Which keys are praised, which are blamed?
 * ```ts
 * import { gradients, learnable, random, randomParameters, selfAttention, square, subtract, sum } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 8 }, { seed: 1 });
 * const wanted = random(["query", "model"], { query: 3, model: 8 }, { seed: 2 });
 * const parameters = learnable(randomParameters({ model: 8, heads: 2, seed: 3 }));
 *
 * const trace = selfAttention(x, parameters);
 * const loss = sum(sum(square(subtract(trace.output, wanted)), "model"), "query");
 * const gradientOf = gradients(loss);
 *
 * console.log(gradientOf(trace.scores)); // below 0: a higher score would lower the loss
 * console.log(gradientOf(parameters.value.weight));
 * ```
 *
 * @example The slope of a parabola
 * ```ts
 * import { gradients, learnable, nested, square, sum, tensor } from "@headlight/attention";
 *
 * const x = learnable(tensor(["key"], [-1, 0, 3]));
 *
 * console.log(nested(gradients(sum(square(x), "key"))(x))); // [-2, 0, 6]
 * ```
 */
export function gradients(loss: Tensor<[]>): GradientOf {
  expectArguments("take gradients", arguments.length, 1);
  expectLoss(loss);
  const found = backwards(loss);
  return (x, ...surplus: never[]) => {
    const action = "give the gradient";
    expectArguments(action, 1 + surplus.length, 1);
    expectTensor(action, x);
    const gradient = found.get(x);
    if (gradient !== undefined) return gradient as Tensor<Axes> as typeof x;
    const origin = originOf(x);
    if (origin !== undefined && origin.operation === undefined) {
      return make(x.axes, x.sizes, new Float32Array(x.data.length));
    }
    const state = origin === undefined
      ? "into which nothing learnable went; mark what it is, or what it is computed " +
        "from, with learnable() before it is used"
      : "from which this loss was not computed";
    throw new TypeError(
      `Cannot ${action}: a tensor on the way to the loss is needed, ` +
        `found ${kindOf(x)}, ${state}`,
    );
  };
}

function expectLoss(loss: Tensor<Axes>): void {
  const action = "take gradients";
  if (!isTensor(loss) || loss.axes.length > 0) {
    const found = isTensor(loss) ? shapeOf(loss) : kindOf(loss);
    throw new TypeError(
      `Cannot ${action}: a loss of one number, a tensor without axes, is needed ` +
        `(sum and mean take axes away), found ${found}`,
    );
  }
  if (originOf(loss) === undefined) {
    throw new TypeError(
      `Cannot ${action}: the loss must be computed from something learnable, found none ` +
        "that went into it; mark it with learnable() before it is used",
    );
  }
}

/** The gradients of all that went into a loss and is learned, or computed from it. */
function backwards(loss: Tensor<Axes>): Map<Operand, Tensor<Axes>> {
  const found = new Map<Operand, Tensor<Axes>>();
  const reached = new Map<Operand, Reached>();
  reached.set(loss, { first: make([], {}, Float32Array.of(1)) });
  for (const result of fromLastToFirst(loss)) {
    const g = total(reached.get(result)!);
    found.set(result, g);
    const { operation, inputs, setting } = originOf(result)!;
    if (operation === undefined) continue;
    const rule = RULES[operation] as Rule<unknown>;
    for (let which = 0; which < inputs.length; which++) {
      const input = inputs[which]!;
      if (typeof input === "number" || originOf(input) === undefined) continue;
      const before = reached.get(input);
      if (before !== undefined && operation === "slice") {
        const { axis, from } = setting as Settings["slice"];
        addBack(g, input, axis, from, sumOf(before));
        continue;
      }
      const part = rule(g, { input, which, inputs, result, setting });
      if (before === undefined) reached.set(input, { first: part });
      else add(part.data, sumOf(before));
    }
  }
  return found;
}

/** What reaches a tensor: on the first way, and on all ways together if there are more. */
interface Reached {
  readonly first: Tensor<Axes>;
  /** In double precision, to be rounded once. */
  sum?: Float64Array;
}

function sumOf(reached: Reached): Float64Array {
  if (reached.sum !== undefined) return reached.sum;
  const { data } = reached.first;
  const sum = reached.sum = new Float64Array(data.length);
  add(data, sum);
  return sum;
}

function add(part: Float32Array, sum: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
}

function total({ first, sum }: Reached): Tensor<Axes> {
  return sum === undefined ? first : make(first.axes, first.sizes, new Float32Array(sum));
}

/** All that is learned, or computed from it: each result before what went into it. */
function fromLastToFirst(loss: Tensor<Axes>): Tensor<Axes>[] {
  const order: Tensor<Axes>[] = [];
  const seen = new Set<Operand>([loss]);
  // A stack of our own: long trainings would be too deep for that of the engine.
  const path = [{ x: loss, next: 0 }];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { inputs } = originOf(step.x)!;
    if (step.next === inputs.length) {
      order.push(step.x);
      path.pop();
      continue;
    }
    const input = inputs[step.next++]!;
    if (typeof input === "number" || seen.has(input)) continue;
    if (originOf(input) === undefined) continue;
    seen.add(input);
    path.push({ x: input, next: 0 });
  }
  return order.reverse();
}

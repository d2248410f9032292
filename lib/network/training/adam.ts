/**
 * Steps downhill.
 *
 * @module
 */
import {
  expectArguments,
  expectCount,
  expectFunction,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import type { GradientOf } from "../../tensor/gradients/gradients.ts";
import { mapTensors } from "../../tensor/gradients/map_tensors.ts";
import { leaf } from "../../tensor/gradients/record.ts";
import { make } from "../../tensor/make.ts";
import {
  ACTION,
  expectGradient,
  expectSameAsBefore,
  strange,
  tooFar,
} from "./expect_step.ts";
import { rateAt } from "./rate.ts";
import type { Recipe } from "./trainable.ts";

/** How {@linkcode adam} learns: the part of a recipe that concerns it. */
export type AdamOptions = Omit<Recipe, "batch">;

/** Something that knows the next step. */
export interface Optimiser {
  /**
   * Takes one step.
   *
   * @param parameters What is learned; marked as learnable, as it went into the loss.
   * @param gradientOf What `gradients(loss)` gives.
   * @returns The next parameters, marked as learnable, and the optimiser of the next step.
   * This one does not change: from here, another step can be tried.
   * @throws {TypeError} If what is given is no gradient of a parameter.
   * @throws {RangeError} If a gradient is `NaN` or infinite: it names the parameter; if the
   * parameters are others than those of the step before, or move too far to be numbers.
   */
  step<P>(
    parameters: P,
    gradientOf: GradientOf,
  ): { readonly parameters: P; readonly optimiser: Optimiser };
}

/**
 * Adam: each number moves by the mean of its gradients so far, divided by their size, so
 * that all move about equally fast. It forgets what is long ago.
 *
 * $$ m_n = \beta_1 m_{n-1} + (1 - \beta_1) g, \quad v_n = \beta_2 v_{n-1} + (1 - \beta_2) g^2,
 * \quad x_n = x_{n-1} - r_n \frac{m_n / (1 - \beta_1^n)}{\sqrt{v_n / (1 - \beta_2^n)} + 10^{-8}} $$
 *
 * The rate $r_n$ rises over `warmUp` steps and falls smoothly to 0. If all gradients
 * together are longer than `clip`, they are shortened to it.
 *
 * Source: Kingma and Ba 2015, algorithm 1; Pascanu, Mikolov and Bengio 2013, algorithm 1,
 * for the clipping.
 *
 * @param options How many steps there will be, how fast, and what is kept.
 * @throws {TypeError} If an option has another name or is no number.
 * @throws {RangeError} If a number is out of its range.
 *
 * @example One step downhill
 * ```ts
 * import { adam, gradients, learnable, nested, square, tensor } from "@headlight/attention";
 *
 * const x = learnable(tensor([], 3));
 * const { parameters } = adam({ steps: 10, rate: 0.1 }).step(x, gradients(square(x)));
 *
 * console.log(nested(parameters)); // 2.9
 * ```
 */
export function adam(options: AdamOptions): Optimiser {
  const action = "make an optimiser";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["steps", "rate", "warmUp", "clip", "betas"]);
  expectParts(action, options, ["steps", "rate"]);
  const { steps, rate, warmUp = 1, clip = Infinity, betas = [.9, .98] } = options;
  expectCount(action, "steps", steps);
  expectCount(action, "warmUp", warmUp);
  const expectRange = (what: string, found: unknown, fits: (x: number) => boolean) => {
    if (typeof found === "number" && fits(found)) return;
    throw new RangeError(`Cannot ${action}: ${what}, found ${kindOf(found)}`);
  };
  expectRange("rate must be above 0 and finite", rate, (x) => x > 0 && x < Infinity);
  expectRange("clip must be above 0", clip, (x) => x > 0);
  const areTwo = Array.isArray(betas) && betas.length === 2;
  const needed = "betas must be two numbers from 0 up to 1";
  if (!areTwo) expectRange(needed, betas, () => false);
  // An array's own walk would pass over holes.
  for (const beta of [betas[0], betas[1]]) {
    expectRange(needed, beta, (x) => x >= 0 && x < 1);
  }
  const start = { step: 0, means: [], squares: [], left: [1, 1] } as const;
  return after({ steps, rate, warmUp, clip, betas }, start);
}

/** What is kept from step to step. */
interface State {
  /** How many steps are done. */
  readonly step: number;
  /** $m$ and $v$ of each parameter, in double precision. */
  readonly means: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
  /** $\beta_1^n$ and $\beta_2^n$. */
  readonly left: readonly [number, number];
}

type Settled = { readonly [Name in keyof AdamOptions]-?: NonNullable<AdamOptions[Name]> };

function after(options: Settled, state: State): Optimiser {
  const { steps, rate, warmUp, clip, betas: [first, second] } = options;
  return {
    step(parameters, gradientOf, ...surplus: never[]) {
      expectArguments(ACTION, 2 + surplus.length, 2);
      expectFunction(ACTION, gradientOf);
      const found: Float32Array[] = [];
      mapTensors(ACTION, parameters, (x) => {
        const g = gradientOf(x);
        expectGradient(x, g);
        found.push(g.data);
        return x;
      });
      expectSameAsBefore(found, state.means);
      const length = lengthOf(found);
      if (!Number.isFinite(length)) throw strange(parameters, gradientOf);

      const shorten = Math.min(1, clip / length);
      const step = state.step + 1;
      const left = [state.left[0] * first, state.left[1] * second] as const;
      const pace = rateAt(step, steps, rate, warmUp);
      const means: Float64Array[] = [], squares: Float64Array[] = [];
      const next = mapTensors(ACTION, parameters, ({ axes, sizes, data: from }) => {
        const which = means.length, g = found[which]!;
        const m = state.means[which]?.slice() ?? new Float64Array(g.length);
        const v = state.squares[which]?.slice() ?? new Float64Array(g.length);
        const data = new Float32Array(g.length);
        for (let i = 0; i < data.length; i++) {
          const slope = g[i]! * shorten;
          m[i] = first * m[i]! + (1 - first) * slope;
          v[i] = second * v[i]! + (1 - second) * slope * slope;
          const size = Math.sqrt(v[i]! / (1 - left[1])) + SMALL;
          data[i] = from[i]! - pace * (m[i]! / (1 - left[0])) / size;
          if (!Number.isFinite(data[i]) && Number.isFinite(from[i])) {
            throw tooFar(data[i]!);
          }
        }
        means.push(m);
        squares.push(v);
        return leaf(make(axes, sizes, data));
      });
      return {
        parameters: next,
        optimiser: after(options, { step, means, squares, left }),
      };
    },
  };
}

/** Keeps from dividing by 0. */
const SMALL = 1e-8;

/** The length of all gradients as one vector. */
function lengthOf(found: readonly Float32Array[]): number {
  let sum = 0;
  for (const g of found) {
    for (let i = 0; i < g.length; i++) sum += g[i]! * g[i]!;
  }
  return Math.sqrt(sum);
}

/**
 * Weights of a layer trained elsewhere.
 *
 * @module
 */
import type { Projection } from "../stages/project.ts";
import { permute } from "../tensor/axes.ts";
import { tensor } from "../tensor/tensor.ts";
import type { AttentionWeights } from "./weights.ts";

/**
 * The state of a PyTorch `nn.MultiheadAttention`, as nested arrays: what
 * `{name: value.tolist() for name, value in layer.state_dict().items()}` gives.
 */
export interface TorchState {
  /** Queries', keys' and values' matrices on top of each other: 3·model rows of model numbers. */
  readonly in_proj_weight?: number[][] | null;
  /** The queries' matrix, where the three are separate. */
  readonly q_proj_weight?: number[][] | null;
  /** The keys' matrix, where the three are separate. */
  readonly k_proj_weight?: number[][] | null;
  /** The values' matrix, where the three are separate. */
  readonly v_proj_weight?: number[][] | null;
  /** Three biases end to end. */
  readonly in_proj_bias?: number[] | null;
  /** The output's matrix. */
  readonly "out_proj.weight": number[][];
  /** The output's bias. */
  readonly "out_proj.bias"?: number[] | null;
}

const NAMES = [
  "in_proj_weight",
  "q_proj_weight",
  "k_proj_weight",
  "v_proj_weight",
  "in_proj_bias",
  "out_proj.weight",
  "out_proj.bias",
];

/**
 * Takes the weights of a PyTorch `nn.MultiheadAttention`, so that anyone can check our
 * numbers.
 *
 * PyTorch multiplies by the transpose: its rows are our columns.
 *
 * Source: PyTorch 2.13, `torch.nn.MultiheadAttention`.
 *
 * @param state The layer's `state_dict()` as nested arrays.
 * @param heads The layer's `num_heads`.
 * @throws {TypeError} If the state has other names: one is missing, or one is unknown.
 * @throws {RangeError} If sizes do not fit together, or `heads` does not divide them.
 *
 * @example A layer that changes nothing
 * ```ts
 * import { tensor, selfAttention, nested, weightsFromTorch } from "@headlight/attention";
 *
 * const weights = weightsFromTorch({
 *   in_proj_weight: [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]],
 *   "out_proj.weight": [[1, 0], [0, 1]],
 * }, 1);
 *
 * const x = tensor(["token", "model"], [[3, 4]]);
 * console.log(nested(selfAttention(x, weights).output)); // [[3, 4]]
 * ```
 */
export function weightsFromTorch(state: TorchState, heads: number): AttentionWeights {
  expectNames(state);
  const output = state["out_proj.weight"];
  const width = output.length;
  const [query, key, value] = state.in_proj_weight
    ? thirds("in_proj_weight", state.in_proj_weight, width)
    : [state.q_proj_weight!, state.k_proj_weight!, state.v_proj_weight!];
  const biases = state.in_proj_bias
    ? thirds("in_proj_bias", state.in_proj_bias, width)
    : undefined;

  const projection = (rows: number[][], bias: number[] | undefined): Projection => {
    expectLength("a matrix of queries, keys or values", rows, width);
    return {
      weight: permute(tensor(["projected", "model"], rows), ["model", "projected"]),
      ...(bias && { bias: tensor(["projected"], bias) }),
    };
  };
  const outputBias = state["out_proj.bias"];
  if (!(Number.isInteger(heads) && heads > 0 && width % heads === 0)) {
    throw new RangeError(
      `Cannot split axis "projected" into ${heads} heads: ` +
        `${heads} must divide its size, which is ${width}`,
    );
  }
  if (outputBias) expectLength("out_proj.bias", outputBias, width);
  return {
    heads,
    query: projection(query!, biases?.[0]),
    key: projection(key!, biases?.[1]),
    value: projection(value!, biases?.[2]),
    output: {
      weight: permute(tensor(["model", "concat"], output), ["concat", "model"]),
      ...(outputBias && { bias: tensor(["model"], outputBias) }),
    },
  };
}

/** The three equal parts of an array: the queries', the keys', the values'. */
function thirds<T>(name: string, all: T[], width: number): T[][] {
  expectLength(name, all, 3 * width);
  return [0, 1, 2].map((part) => all.slice(part * width, (part + 1) * width));
}

function expectLength(name: string, rows: unknown[], needed: number): void {
  if (!Array.isArray(rows) || rows.length !== needed) {
    throw new RangeError(
      `Cannot read the state: ${name} must have ${needed} rows to fit out_proj.weight, ` +
        `found ${Array.isArray(rows) ? rows.length : rows}`,
    );
  }
}

function expectNames(state: TorchState): void {
  const given = Object.keys(state);
  const unknown = given.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(
      `Cannot read the state: its names must be among ${
        NAMES.join(", ")
      }, found ${unknown}`,
    );
  }
  const separate = state.q_proj_weight && state.k_proj_weight && state.v_proj_weight;
  if (!Array.isArray(state["out_proj.weight"]) || !(state.in_proj_weight || separate)) {
    throw new TypeError(
      `Cannot read the state: out_proj.weight and either in_proj_weight or q_proj_weight, ` +
        `k_proj_weight and v_proj_weight are needed, found ${
          given.join(", ") || "nothing"
        }`,
    );
  }
}

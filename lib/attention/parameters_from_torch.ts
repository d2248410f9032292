/**
 * Parameters of a layer trained elsewhere.
 *
 * @module
 */
import type { Projection } from "./stages/project.ts";
import { permute } from "../tensor/axes/permute.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../tensor/checks/expect.ts";
import { type ByName, inWords, shapeOf } from "../tensor/grid.ts";
import { shorten } from "../tensor/checks/shorten.ts";
import { slice } from "../tensor/slice.ts";
import { build } from "../tensor/tensor.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { AttentionParameters } from "./parameters.ts";

/**
 * The state of a PyTorch `nn.MultiheadAttention`, as nested arrays: what
 * `{name: value.tolist() for name, value in layer.state_dict().items()}` gives.
 */
export interface TorchState {
  /** The matrices of queries, keys and values on top of each other: 3·model rows. */
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

const SEPARATE = ["q_proj_weight", "k_proj_weight", "v_proj_weight"] as const;
const OUTPUT = ["out_proj.weight", "out_proj.bias"];
const NAMES = ["in_proj_weight", ...SEPARATE, "in_proj_bias", ...OUTPUT];

/**
 * Takes the parameters of a PyTorch `nn.MultiheadAttention`, so that anyone can check our
 * numbers.
 *
 * PyTorch multiplies by the transpose: its rows are our columns. A state does not say
 * whether the layer was made with `add_zero_attn`, which adds a key of zeros: such a layer
 * gives other numbers than ours.
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
 * import { tensor, selfAttention, nested, parametersFromTorch } from "@headlight/attention";
 *
 * const parameters = parametersFromTorch({
 *   in_proj_weight: [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]],
 *   "out_proj.weight": [[1, 0], [0, 1]],
 * }, 1);
 *
 * const x = tensor(["token", "model"], [[3, 4]]);
 * console.log(nested(selfAttention(x, parameters).output)); // [[3, 4]]
 * ```
 */
export function parametersFromTorch(
  state: TorchState,
  heads: number,
): AttentionParameters {
  expectArguments("read the state", arguments.length, 2);
  expectState(state);
  const output = build(
    "read out_proj.weight",
    ["model", "concat"],
    state["out_proj.weight"],
  );
  const width = output.sizes.model;
  expectSizes("out_proj.weight", output, { model: width, concat: width });
  expectCount("read the state", "heads", heads);
  if (width % heads !== 0) {
    throw new RangeError(
      `Cannot split axis "projected" into ${heads} heads: ` +
        `${heads} must divide its size, which is ${width}`,
    );
  }
  const matrices = isGiven(state.in_proj_weight)
    ? thirds(state, width)
    : separate(state, width);
  const biases = isGiven(state.in_proj_bias) &&
    readBias(state, "in_proj_bias", "projected", 3 * width);
  const outputBias = isGiven(state["out_proj.bias"]) &&
    readBias(state, "out_proj.bias", "model", width);
  const [query, key, value] = matrices.map((rows, part): Projection => ({
    weight: permute(rows, ["model", "projected"]),
    ...(biases && { bias: third(biases, part, width) }),
  })) as [Projection, Projection, Projection];
  return {
    heads,
    query,
    key,
    value,
    output: {
      weight: permute(output, ["concat", "model"]),
      ...(outputBias && { bias: outputBias }),
    },
  };
}

/** Whether a layer has such a part: PyTorch's None becomes null on the way. */
function isGiven(part: unknown): boolean {
  return part !== undefined && part !== null;
}

type Rows = Tensor<["projected", "model"]>;

/** Three matrices that came on top of each other. */
function thirds(state: TorchState, width: number): Rows[] {
  const all = build("read in_proj_weight", ["projected", "model"], state.in_proj_weight);
  expectSizes("in_proj_weight", all, { projected: 3 * width, model: width });
  return [0, 1, 2].map((part) => third(all, part, width));
}

/** Three matrices that came one by one; those of keys and values may be of another model. */
function separate(state: TorchState, width: number): Rows[] {
  const all = SEPARATE.map((name) => {
    const rows = build(`read ${name}`, ["projected", "model"], state[name]);
    const model = name === "q_proj_weight" ? width : rows.sizes.model;
    expectSizes(name, rows, { projected: width, model });
    return rows;
  });
  const [, kdim, vdim] = all.map((rows) => rows.sizes.model);
  if (kdim !== vdim) {
    throw new RangeError(
      "Cannot read the state: keys and values must come from one source, " +
        `found a kdim of ${kdim} and a vdim of ${vdim}`,
    );
  }
  return all;
}

function third<Rest extends Axes>(
  all: Tensor<["projected", ...Rest]>,
  part: number,
  width: number,
): Tensor<["projected", ...Rest]> {
  return slice(all, "projected", part * width, (part + 1) * width);
}

function readBias<const Name extends string>(
  state: TorchState,
  name: "in_proj_bias" | "out_proj.bias",
  axis: Name,
  size: number,
): Tensor<[Name]> {
  const bias = build(`read ${name}`, [axis], state[name]);
  expectSizes(name, bias, { [axis]: size });
  return bias;
}

function expectSizes(name: string, x: Tensor<Axes>, needed: ByName): void {
  if (x.axes.some((axis) => (x.sizes as ByName)[axis] !== needed[axis])) {
    throw new RangeError(
      `Cannot read ${name}: it must be ${inWords(x.axes, needed)} to fit the rows of ` +
        `out_proj.weight, found ${shapeOf(x)}`,
    );
  }
}

function expectState(state: TorchState): void {
  expectParts("read the state", state, ["out_proj.weight"]);
  if ("bias_k" in state) {
    throw new TypeError(
      "Cannot read the state: every key must come from a token, found bias_k, which adds one",
    );
  }
  expectOptions("read the state", state, NAMES);
  const separate = SEPARATE.map((name) => state[name]);
  const isComplete = isGiven(state.in_proj_weight)
    ? !separate.some(isGiven)
    : separate.every(isGiven);
  if (!isComplete) {
    throw new TypeError(
      `Cannot read the state: either in_proj_weight or all of q_proj_weight, k_proj_weight ` +
        `and v_proj_weight are needed, found ${shorten(Object.keys(state).join(", "))}`,
    );
  }
}

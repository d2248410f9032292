/**
 * The whole chain, with nothing hidden.
 *
 * @module
 */
import { rename } from "../tensor/axes/rename.ts";
import {
  expectArguments,
  expectAxes,
  expectFunction,
  expectOptions,
  expectParts,
  expectSameSizes,
} from "../tensor/checks/expect.ts";
import { add } from "../tensor/elementwise/arithmetic.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { AttentionOptions } from "./options.ts";
import type { AttentionParameters } from "./parameters.ts";
import { places } from "./positions/places.ts";
import { rotary } from "./positions/rotary.ts";
import { expectForPairs, type ForPairs } from "./stages/pair_axes.ts";
import type { Projection } from "./stages/project.ts";
import { STAGES, type Stages } from "./stages/stages.ts";
import type { AttentionTrace } from "./trace.ts";

/** Anything that is called as `attention` is. */
export type Attend = typeof attention;

/**
 * Lets each token of the target look at the tokens of the source, in eight stages, and
 * returns what every stage gave.
 *
 * $$ \operatorname{MultiHead}(Q, K, V) = \operatorname{Concat}(\mathrm{head}_1, \ldots,
 * \mathrm{head}_h) \, W^O, \quad \mathrm{head}_i = \operatorname{softmax}\!\left(
 * \frac{Q_i K_i^\top}{\sqrt{d_k}}\right) V_i $$
 *
 * Source: Vaswani et al. 2017, equation 1 and section 3.2.2 (their $Q$, $K$, $V$ are
 * our queries, keys, values; their $h$ our heads; their $d_k$ our features of one head).
 *
 * @param target The tokens that ask; one query each.
 * @param source The tokens that answer; one key and one value each.
 * @param parameters Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not. A bias of
 * the scores. Rotary positions.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If sizes do not fit, a query sees no key, or numbers get too large.
 *
 * @example Two tokens ask, three answer
 * ```ts
 * import { attention, random, randomParameters } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const source = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const parameters = randomParameters({ model: 8, heads: 4, seed: 3 });
 *
 * const trace = attention(target, source, parameters);
 *
 * console.log(trace.weights.sizes); // { head: 4, query: 2, key: 3 }
 * ```
 */
export function attention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  parameters: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectArguments("attend", arguments.length, 4);
  return run(STAGES, target, source, parameters, options);
}

/**
 * The chain with some stages replaced, to be called as `attention` is: a bug is only the
 * lines in which it differs, and so are an ablation and an intervention.
 *
 * @param replaced The stages that differ, as functions; with none, it is `attention`.
 * @throws {TypeError} If there is no such stage, or something is no function.
 *
 * @example Weights where one wants them
 * ```ts
 * import { attendWith, random, randomParameters, tensor } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 2, model: 4 }, { seed: 1 });
 * const parameters = randomParameters({ model: 4, heads: 1, seed: 2 });
 *
 * const weights = tensor(["head", "query", "key"], [[[0, 1], [1, 0]]]);
 * const attend = attendWith({ attentionWeights: () => weights });
 *
 * console.log(attend(x, x, parameters).output);
 * ```
 */
export function attendWith(replaced: Partial<Stages>): Attend {
  const action = "replace stages";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, replaced, Object.keys(STAGES));
  for (const stage of Object.values(replaced)) expectFunction(action, stage);
  const stages = { ...STAGES, ...replaced };
  return (target, source, parameters, options = {}, ...surplus: never[]) => {
    expectArguments("attend", 4 + surplus.length, 4);
    return run(stages, target, source, parameters, options);
  };
}

const PARTS = ["heads", "query", "key", "value", "output"];

function run(
  stages: Stages,
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  parameters: AttentionParameters,
  options: AttentionOptions,
): AttentionTrace {
  expectAxes("target", target, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts("use the parameters", parameters, PARTS, []);
  expectOptions("attend", options, ["mask", "bias", "rotary"]);
  const { heads } = parameters;
  const { mask, bias } = options;
  const split = (tokens: Tensor<["token", "model"]>, projection: Projection) =>
    stages.splitHeads(stages.project(tokens, projection), heads);

  const [queries, keys] = turned(
    rename(split(target, parameters.query), "token", "query"),
    rename(split(source, parameters.key), "token", "key"),
    options,
  );
  const values = rename(split(source, parameters.value), "token", "key");
  const scores = biased(stages.score(queries, keys), bias);
  const maskedScores = mask === undefined ? scores : stages.applyMask(scores, mask);
  const weights = stages.attentionWeights(maskedScores);
  const context = stages.weightedSum(weights, values);
  const concatenated = stages.concatHeads(context);
  const output = stages.projectOutput(concatenated, parameters.output);
  return {
    queries,
    keys,
    values,
    scores,
    maskedScores,
    weights,
    context,
    concatenated,
    output,
  };
}

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;

/** Queries and keys, turned by their positions if that is asked for. */
function turned(
  queries: Queries,
  keys: Keys,
  options: AttentionOptions,
): [Queries, Keys] {
  const { rotary: placing = false } = options;
  if (placing === false) return [queries, keys];
  const action = "rotate by position";
  const chosen = placing === true ? {} : placing;
  expectOptions(action, chosen, ["positions", "base", "pairs", "features"]);
  const { positions = places(queries.sizes.query, keys.sizes.key), ...how } = chosen;
  expectParts(action, positions, ["target", "source"], []);
  return [
    rotary(queries, { ...how, positions: positions.target }),
    rotary(keys, { ...how, positions: positions.source }),
  ];
}

/** The scores, with the bias if there is one. */
function biased(
  scores: Tensor<["head", "query", "key"]>,
  bias: ForPairs | undefined,
): Tensor<["head", "query", "key"]> {
  if (bias === undefined) return scores;
  expectForPairs("bias", bias);
  expectSameSizes("add the bias", scores, bias);
  return add<Axes, Axes>(scores, bias) as typeof scores;
}

/**
 * Looking digits up in memories by the places where they stand.
 *
 * @module
 */
import type { AttentionParameters } from "../../../attention/parameters.ts";
import { attentionWeights } from "../../../attention/stages/attention_weights.ts";
import { concatHeads } from "../../../attention/stages/concat_heads.ts";
import { project } from "../../../attention/stages/project.ts";
import { projectOutput } from "../../../attention/stages/project_output.ts";
import type { score } from "../../../attention/stages/score.ts";
import { splitHeads } from "../../../attention/stages/split_heads.ts";
import { weightedSum } from "../../../attention/stages/weighted_sum.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import { expectAxes, expectParts } from "../../../tensor/checks/expect.ts";
import { contract } from "../../../tensor/contract.ts";
import { join } from "../../../tensor/join.ts";
import { make } from "../../../tensor/make.ts";
import { pick } from "../../../tensor/pick.ts";
import { zeros } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { expectPlaces } from "../expect_examples.ts";

type Tokens = Tensor<["token", "model"]>;

/** What many questions to many memories gave. */
export interface ManyAnswers {
  /** How well each question matches each place. */
  readonly scores: Tensor<["head", "query", "key"]>;
  /** Where each question looks: it does not depend on what stands there. */
  readonly weights: Tensor<["head", "query", "key"]>;
  /** One vector for each question. */
  readonly output: Tensor<["query", "model"]>;
}

/**
 * Asks many questions at once, each to a memory of its own. All memories have the same
 * places, so keys are computed once, and there are few kinds of content, so each kind gets
 * the sum of the weights of the places where it stands: the same as attention to one memory
 * after the other.
 *
 * @param questions A vector for each question.
 * @param places A vector for each place: what keys are made of.
 * @param kinds A vector for each kind of content: what values are made of.
 * @param memories For each question, the kind that stands at each place.
 */
export function askMany(
  questions: Tokens,
  places: Tokens,
  kinds: Tokens,
  memories: readonly (readonly number[])[],
  parameters: AttentionParameters,
  scoreBy: typeof score,
): ManyAnswers {
  expectParts(ASK, parameters, ["heads", ...MATRICES]);
  for (const memory of memories) expectMemory(memory, places, kinds);
  const { heads, query, key, value, output } = parameters;
  const queries = rename(splitHeads(project(questions, query), heads), "token", "query");
  const keys = rename(splitHeads(project(places, key), heads), "token", "key");
  const values = rename(splitHeads(project(kinds, value), heads), "token", "key");
  const scores = scoreBy(queries, keys);
  const weights = attentionWeights(scores);
  const shares = contract(weights, standsAt(memories, kinds.sizes.token), "key");
  const context = weightedSum(rename(shares, "kind", "key"), values);
  return { scores, weights, output: projectOutput(concatHeads(context), output) };
}

/** Every place of one memory: its address and its content end to end. */
export function memoryOf(
  places: Tokens,
  kinds: Tokens,
  memory: readonly number[],
): Tokens {
  expectMemory(memory, places, kinds);
  return join([places, pick(kinds, "token", memory)], "model");
}

const ASK = "ask";
const MATRICES = ["query", "key", "value", "output"] as const;

function expectMemory(memory: readonly number[], places: Tokens, kinds: Tokens): void {
  expectPlaces(ASK, "contents", memory, kinds.sizes.token, places.sizes.token);
}

/** 1 where a kind stands at a place. */
function standsAt(
  memories: readonly (readonly number[])[],
  kinds: number,
): Tensor<["query", "key", "kind"]> {
  const places = memories[0]!.length;
  const data = new Float32Array(memories.length * places * kinds);
  let row = 0;
  for (const memory of memories) {
    for (const kind of memory) data[kinds * row++ + kind] = 1;
  }
  const sizes = { query: memories.length, key: places, kind: kinds };
  return make(["query", "key", "kind"], sizes, data);
}

/**
 * The parameters for a memory whose tokens are the address and the content end to end:
 * keys are made of the address alone, values of the content alone.
 */
export function forMemory(parameters: AttentionParameters): AttentionParameters {
  expectParts(ASK, parameters, ["heads", ...MATRICES]);
  for (const name of MATRICES) expectParts(ASK, parameters[name], ["weight"]);
  const { key, value } = parameters;
  expectAxes("the weight of key", key.weight, ["model", "projected"]);
  const none = zeros(["model", "projected"], key.weight.sizes);
  return {
    ...parameters,
    key: { weight: join([key.weight, none], "model") },
    value: { weight: join([none, value.weight], "model") },
  };
}

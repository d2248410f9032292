/**
 * Two layers that continue what they have seen once.
 *
 * @module
 */
import type { AttentionTrace } from "../../../attention/trace.ts";
import {
  expectArguments,
  expectOptions,
  expectParts,
} from "../../../tensor/checks/expect.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { uniforms } from "../../../tensor/random.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { crossEntropy } from "../../training/cross_entropy.ts";
import type { Trainable } from "../../training/trainable.ts";
import { drawMany } from "../expect_examples.ts";
import { largestPlace } from "../largest_place.ts";
import { madeBy } from "../made_by.ts";
import { methodsOf } from "../methods.ts";
import { expectLearned, expectSequences, expectTokens } from "./expect_sequences.ts";
import { foresee, type InductionParameters, start } from "./network.ts";
import { drawSequence, type InductionSequence } from "./sequences.ts";

/** What can be chosen about the model. */
export interface InductionOptions {
  /** How many layers: 1 or 2. */
  readonly layers: number;
  /**
   * How a head knows where a key stands: by a learned number for each distance, or by a
   * learned vector for each position, which is added to the token.
   */
  readonly positions: "relative" | "absolute";
}

/** What came of one sequence. */
export interface InductionTrace {
  /** Every stage of the attention of each layer. */
  readonly layers: readonly AttentionTrace[];
  /** For each token, a logit for each kind of the next one. */
  readonly logits: Tensor<["token", "word"]>;
}

/** A model that foresees the next token. */
export interface Induction extends Trainable<InductionParameters> {
  /** Draws sequences; another seed, others. */
  readonly examples: (count: number, seed: number) => InductionSequence[];
  /** Every stage of one sequence of any length up to 32. */
  readonly trace: (
    parameters: InductionParameters,
    tokens: readonly number[],
  ) => InductionTrace;
  /** What the model expects after each token. */
  readonly answer: (
    parameters: InductionParameters,
    tokens: readonly number[],
  ) => number[];
  /** Which share of the foreseeable tokens is foreseen; by default in 200 sequences. */
  readonly accuracy: (
    parameters: InductionParameters,
    sequences?: readonly InductionSequence[],
  ) => number;
}

/**
 * Sequences of 32 tokens of 16 kinds. Each is made of four words of its own, three tokens
 * each; whoever has seen a word once can foresee its second and third token.
 *
 * Two heads a layer, and nothing but attention between tokens: no feed-forward.
 *
 * Source: Olsson et al. 2022, "In-context Learning and Induction Heads".
 *
 * @param options How many layers, and what they know of positions.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If there are not one or two layers, or positions of another kind.
 *
 * @example Three steps
 * ```ts
 * import { induction, trained } from "@headlight/attention";
 *
 * const model = induction({ layers: 2, positions: "relative" });
 * const parameters = trained(model, { seed: 0, steps: 3 });
 *
 * console.log(model.accuracy(parameters)); // little: it has not learned yet
 * ```
 */
export function induction(options: InductionOptions): Induction {
  expectArguments("make a model of induction", arguments.length, 1);
  const { layers, positions } = settle(options);
  const examples: Induction["examples"] = (count, seed) =>
    drawMany(count, uniforms(seed), drawSequence);
  const trace: Induction["trace"] = (parameters, tokens) => {
    expectLearned(parameters, positions);
    expectTokens(tokens);
    return foresee(parameters, [tokens]);
  };
  const answer: Induction["answer"] = (parameters, tokens) =>
    expected(trace(parameters, tokens).logits);
  const loss: Induction["loss"] = (parameters, count, next) => {
    expectLearned(parameters, positions);
    const sequences = drawMany(count, next, drawSequence);
    const { logits } = foresee(
      parameters,
      sequences.map(({ tokens }) => tokens.slice(0, -1)),
    );
    const weights = sequences.flatMap(({ tokens, foreseeable }) => {
      const counts = new Set(foreseeable);
      return tokens.slice(1).map((_, i) => counts.has(i + 1) ? 1 : 0);
    });
    return crossEntropy(
      logits,
      sequences.flatMap(({ tokens }) => tokens.slice(1)),
      { weights },
    );
  };
  const accuracy: Induction["accuracy"] = (
    parameters,
    sequences = examples(200, 1000),
  ) => {
    expectLearned(parameters, positions);
    expectSequences(sequences);
    let right = 0, all = 0;
    const { logits } = foresee(parameters, sequences.map(({ tokens }) => tokens));
    const given = expected(logits);
    for (const [i, { tokens, foreseeable }] of sequences.entries()) {
      for (const place of foreseeable) {
        if (given[i * tokens.length + place - 1] === tokens[place]) right++;
      }
      all += foreseeable.length;
    }
    return right / all;
  };
  return madeBy("induction", { layers, positions }, {
    recipe: { steps: 400, batch: 16, rate: 1e-2, warmUp: 50, clip: 1 },
    ...methodsOf(
      {
        start: (seed: number) => start(layers, positions === "relative", seed),
        loss,
        examples,
        trace,
        answer,
        accuracy,
      },
      { start: 1, loss: 3, examples: 2, trace: 2, answer: 2, accuracy: 2 },
    ),
  });
}

/** The kind with the largest logit after each token. */
function expected({ data, sizes }: Tensor<["token", "word"]>): number[] {
  return Array.from(
    { length: sizes.token },
    (_, i) => largestPlace(data.subarray(i * sizes.word, (i + 1) * sizes.word)),
  );
}

function settle(options: InductionOptions): InductionOptions {
  const action = "make a model of induction";
  expectOptions(action, options, ["layers", "positions"]);
  expectParts(action, options, ["layers", "positions"]);
  const { layers, positions } = options;
  if (layers !== 1 && layers !== 2) {
    throw new RangeError(
      `Cannot ${action}: one or two layers are needed, found ${kindOf(layers)}`,
    );
  }
  if (positions !== "relative" && positions !== "absolute") {
    throw new RangeError(
      `Cannot ${action}: positions must be "relative" or "absolute", ` +
        `found ${kindOf(positions)}`,
    );
  }
  return { layers, positions };
}

/**
 * What the model of induction is asked with.
 *
 * @module
 */
import { expectParts } from "../../../tensor/checks/expect.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { expectBlocks, expectExamples, expectPlaces } from "../expect_examples.ts";
import type { InductionParameters } from "./network.ts";
import { type InductionSequence, KINDS, LENGTH } from "./sequences.ts";

const FORESEE = "foresee tokens";
const PARTS = ["tokens", "blocks", "norm", "next"];

/** Refuses what is not learned by a model that knows positions in this way. */
export function expectLearned(
  parameters: InductionParameters,
  positions: "relative" | "absolute",
): void {
  const known = positions === "relative" ? "distances" : "positions";
  expectParts(FORESEE, parameters, [...PARTS, known], []);
  const { blocks, distances = blocks } = parameters;
  expectBlocks(FORESEE, blocks);
  if (Array.isArray(distances) && distances.length === blocks.length) return;
  const found = Array.isArray(distances) ? `${distances.length}` : kindOf(distances);
  throw new TypeError(
    `Cannot ${FORESEE}: as many distances as blocks are needed, which are ` +
      `${blocks.length}, found ${found}`,
  );
}

/** Refuses what is no sequence of tokens. */
export function expectTokens(tokens: readonly number[]): void {
  expectPlaces(FORESEE, "tokens", tokens, KINDS);
  if (tokens.length > 0 && tokens.length <= LENGTH) return;
  throw new RangeError(
    `Cannot ${FORESEE}: 1 to ${LENGTH} tokens are needed, found ${tokens.length}`,
  );
}

/** Refuses sequences that cannot go through the model together, or have nothing to ask. */
export function expectSequences(sequences: readonly InductionSequence[]): void {
  expectExamples(FORESEE, sequences, ["tokens", "foreseeable"]);
  for (const { tokens, foreseeable } of sequences) {
    expectTokens(tokens);
    const { length } = sequences[0]!.tokens;
    expectPlaces(FORESEE, "foreseeable", foreseeable, tokens.length);
    if (foreseeable.includes(0)) {
      throw new RangeError(
        `Cannot ${FORESEE}: something must come before what is foreseeable, ` +
          "found the number 0",
      );
    }
    if (tokens.length !== length) {
      throw new RangeError(
        `Cannot ${FORESEE}: all sequences must have one length, ` +
          `found ${length} and ${tokens.length} tokens`,
      );
    }
  }
  if (sequences.every(({ foreseeable }) => foreseeable.length === 0)) {
    throw new RangeError(
      `Cannot ${FORESEE}: a token that can be foreseen is needed, found none`,
    );
  }
}

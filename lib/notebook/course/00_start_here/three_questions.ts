/**
 * The exercise of notebook 00.
 *
 * @module
 */
import { difference } from "../../exercises/difference.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { threeQuestions as worked } from "./three_questions_solution.ts";
import source from "./three_questions_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** Six layers of real models. */
export type Layer =
  | "bert"
  | "gpt2"
  | "decoderFirst"
  | "decoderSecond"
  | "sagan"
  | "bahdanau";

/** A place in the grid, and the third question. */
export interface Place {
  /** How many heads: one or several. */
  readonly heads: "one" | "several";
  /** How many sequences: queries and keys of one, or of two. */
  readonly sequences: "one" | "two";
  /** Whether a query sees every key, or only what came before it. */
  readonly mask: "none" | "causal";
}

/** Six layers of real models, placed by three questions. */
export const threeQuestions = functionExercise<
  [],
  Record<Layer, Place>,
  Layer | "strangeWords"
>({
  name: "threeQuestions",
  words,
  inputs: [],
  cases: [[]],
  worked,
  source,
  reveal: false,
  mistakes: {
    strangeWords: {
      when: (places) =>
        Object.values(places).some(({ heads, sequences, mask }) =>
          !["one", "several"].includes(heads) || !["one", "two"].includes(sequences) ||
          !["none", "causal"].includes(mask)
        ),
    },
    bert: isWrong("bert"),
    gpt2: isWrong("gpt2"),
    decoderFirst: isWrong("decoderFirst"),
    decoderSecond: isWrong("decoderSecond"),
    sagan: isWrong("sagan"),
    bahdanau: isWrong("bahdanau"),
  },
});

/** A mistake in one layer. */
function isWrong(layer: Layer) {
  return {
    when: (places: Record<Layer, Place>) =>
      difference(places[layer], worked()[layer]) !== undefined,
  };
}

/**
 * The exercise of notebook 11.
 *
 * @module
 */
import { functionExercise } from "../../exercises/function_exercise.ts";
import {
  ablations,
  type BeforeAblation,
  loadHeads,
  type Which,
} from "./ablated_heads.ts";
import { brokenAnswer as worked } from "./broken_answer_solution.ts";
import source from "./broken_answer_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** Which answer breaks when a head is taken away? */
export const brokenAnswer = functionExercise<
  BeforeAblation,
  Which,
  "survivor" | "headNumber" | "placeNumber" | "otherHead" | "always" | "noSuchWord"
>({
  name: "brokenAnswer",
  words,
  inputs: ["weights", "asked", "head"],
  load: loadHeads,
  // Only where the exercise is done are heads taken away.
  get cases() {
    return ablations().map(({ before }) => before);
  },
  worked,
  source,
  // Not the worked solution decides: the head is taken away.
  expected: (weights, asked, head) =>
    ablations().find(({ before }) =>
      before[0].data.every((share, i) => share === weights.data[i]) &&
      before[1].every((place, i) => place === asked[i]) && before[2] === head
    )!.broken,
  mistakes: {
    survivor: { like: (...inputs) => other(worked(...inputs)) },
    headNumber: { like: (_weights, _asked, head) => head === 0 ? "first" : "second" },
    placeNumber: {
      like: (_weights, [first, second]) => first < second ? "first" : "second",
    },
    otherHead: { like: (weights, asked) => worked(weights, asked, 0) },
    always: { when: (output) => output === "first" || output === "second" },
    noSuchWord: { when: (output) => output !== "first" && output !== "second" },
  },
});

function other(which: Which): Which {
  return which === "first" ? "second" : "first";
}

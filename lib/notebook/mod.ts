/**
 * What a notebook's cells import besides the library: figures are shown, the session is
 * prepared, exercises check themselves.
 *
 * @example The first cells of a notebook
 * ```ts
 * import { causalMask } from "@headlight/attention";
 * import { notebook, show } from "@headlight/attention/notebook";
 *
 * await notebook();
 * await show(causalMask(4));
 * ```
 *
 * @module
 */
export { notebook } from "./session/notebook.ts";
export { show } from "./session/show.ts";
export { stopped } from "./session/stop_button.ts";
export {
  chinese,
  english,
  features,
  handmade,
  type Sentence,
} from "./course/sentences.ts";

export { check } from "./exercises/check.ts";
export { solution } from "./exercises/solution.ts";
export { todo } from "./exercises/todo.ts";
export type { Exercise, Exhibit, Table, Verdict, Wording } from "./exercises/exercise.ts";

export { type Exercises, exercises } from "./course/exercises.ts";
export type { Layer, Place } from "./course/00_start_here/three_questions.ts";
export type { Shapes, Sizes } from "./course/07_self_and_cross/trace_shapes.ts";
export type { Encode } from "./course/08_positions/encoders.ts";

export type { Bug, BugName, BugWords } from "./course/09_the_bug_zoo/bugs/bug.ts";
export { bugs } from "./course/09_the_bug_zoo/bugs/mod.ts";

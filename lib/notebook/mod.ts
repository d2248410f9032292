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

export { averagingOutput } from "./course/06_a_sum_of_heads/averaging_output.ts";
export { blindQueries } from "./course/04_masks/blind_queries.ts";
export { contextNumber } from "./course/02_every_stage/context_number.ts";
export { damage } from "./course/03_why_divide/damage.ts";
export { exactLookup } from "./course/01_a_soft_lookup/exact_lookup.ts";
export { grid, type Layer, type Place } from "./course/00_start_here/grid.ts";
export { offsetOnly } from "./course/08_positions/offset_only.ts";
export { type Shapes, shapes, type Sizes } from "./course/07_self_and_cross/shapes.ts";
export { testSplit } from "./course/05_splitting_heads/test_split.ts";
export { zoo } from "./course/09_the_bug_zoo/zoo.ts";

export type { Bug } from "./course/09_the_bug_zoo/bugs/bug.ts";
export { type BugName, bugs } from "./course/09_the_bug_zoo/bugs/mod.ts";
export type { Encode } from "./course/08_positions/encoders.ts";
export type { Split } from "./course/05_splitting_heads/wrong_splits.ts";

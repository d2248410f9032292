/**
 * All that cells import besides the library, wherever they run: nothing here, nor in what
 * it imports, asks for Deno or for a package. A page of the book takes this door, and says
 * what it is by `useSurroundings()`.
 *
 * @module
 */
export { html, type HtmlOptions } from "./session/html.ts";
export { notebook } from "./session/notebook.ts";
export { show } from "./session/show.ts";
export { svg } from "./session/svg.ts";
export { stopped } from "./session/stopped.ts";
export { watch } from "./session/watch/watch.ts";
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
export type {
  BeforeAblation,
  Which,
} from "./course/11_two_things_at_once/ablated_heads.ts";

export type { Bug, BugName, BugWords } from "./course/09_the_bug_zoo/bugs/bug.ts";
export { bugs } from "./course/09_the_bug_zoo/bugs/mod.ts";

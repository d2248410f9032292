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
export * from "../notebook/mod.ts";

export { check } from "./check.ts";
export { solution } from "./solution.ts";
export { todo } from "./todo.ts";
export type { Exercise, Exhibit, Table, Verdict, Wording } from "./exercise.ts";

export { averagingOutput } from "./averaging_output.ts";
export { blindQueries } from "./blind_queries.ts";
export { contextNumber } from "./context_number.ts";
export { damage } from "./damage.ts";
export { exactLookup } from "./exact_lookup.ts";
export { grid, type Layer, type Place } from "./grid.ts";
export { offsetOnly } from "./offset_only.ts";
export { type Shapes, shapes, type Sizes } from "./shapes.ts";
export { testSplit } from "./test_split.ts";
export { zoo } from "./zoo.ts";

export type { Attend, Bug } from "./bugs/bug.ts";
export { type BugName, bugs } from "./bugs/mod.ts";
export type { Encode } from "./encoders.ts";
export type { Split } from "./wrong_splits.ts";

import * as notebook from "../../../lib/notebook/mod.ts";
import type { Exercise } from "../../../lib/notebook/mod.ts";

const exported: readonly unknown[] = Object.values(notebook);

/** Every exercise that a notebook can import; what it is given may be of any type. */
export const exercises: readonly Exercise<unknown>[] = exported.filter(
  (value): value is Exercise<unknown> =>
    typeof value === "object" && value !== null && "judge" in value,
);

/** The same without the zoo, whose answer is no function. */
export const functionExercises: readonly Exercise<unknown>[] = exercises.filter(
  ({ name }) => name !== "zoo",
);

import { type Exercise, exercises } from "../../../lib/notebook/mod.ts";

/** Every exercise of the course; what it is given may be of any type. */
export const allExercises = Object.values(exercises) as Exercise<unknown>[];
await Promise.all(allExercises.map(({ prepare }) => prepare()));

/** The same without the zoo, whose answer is no function. */
export const functionExercises: readonly Exercise<unknown>[] = allExercises.filter(
  ({ name }) => name !== "bugZoo",
);

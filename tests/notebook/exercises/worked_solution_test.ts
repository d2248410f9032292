import { workedSolution } from "../../../lib/notebook/exercises/worked_solution.ts";
import { assertEquals, assertThrows } from "../../assert.ts";

const MODULE = `import { score } from "../attention/stages/score.ts";
import { unused } from "../attention/stages/unused.ts";
import { random, type Tensor } from "../tensor/some.ts";
import type { Split } from "./splits.ts";

export type Kind = "one" | "two";

export const exercise: Exercise<unknown> = make({ worked });

function worked(split: Split, x: Tensor<["a"]>): Kind {
  if (x.unused) {
    return score(split);
  }
}

function more() {
  return random();
}
`;

Deno.test("workedSolution() cuts the function out and gives it the imports it needs", () => {
  assertEquals(
    workedSolution("exercise", MODULE),
    `import { score, type Tensor } from "@headlight/attention";
import { check, exercise, type Kind, type Split } from "@headlight/attention/notebook";

function worked(split: Split, x: Tensor<["a"]>): Kind {
  if (x.unused) {
    return score(split);
  }
}

await check(exercise, worked);`,
  );
});

Deno.test("workedSolution() refuses a module without a solution", () => {
  assertThrows(
    () => workedSolution("exercise", "export const a = 1;"),
    RangeError,
    'Cannot show the solution of exercise: a function "worked" is needed, found none',
  );
});

import { exercises } from "../../../../lib/notebook/mod.ts";
import { nested, permute, type Tensor } from "../../../../lib/mod.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { blindQueries } = exercises;
type Mask = Tensor<["query", "key"]>;

/** The numbers of the rows for which something holds. */
const which = (rows: number[][], holds: (row: number[]) => boolean) =>
  rows.flatMap((row, i) => holds(row) ? [i] : []);
const isBlind = (row: number[]) => row.every((maySee) => maySee === 0);

testWrongAnswers(blindQueries, [
  [
    "keys that nobody sees",
    (mask) => which(nested(permute(mask, ["key", "query"])), isBlind),
    "the keys that nobody sees",
  ],
  [
    "a mask read the other way",
    (mask) => which(nested(mask), (row) => row.every((hidden) => hidden === 1)),
    `1 means "may see"`,
  ],
  [
    "the first one only",
    (mask) => which(nested(mask), isBlind).slice(0, 1),
    "There may be more",
  ],
  [
    "queries counted from 1",
    (mask) => which(nested(mask), isBlind).map((query) => query + 1),
    "counted from 0",
  ],
  [
    "their number",
    untyped(blindQueries, (mask: Mask) => nested(mask).filter(isBlind).length),
    "Which ones",
  ],
  [
    "true or false for each query",
    untyped(blindQueries, (mask: Mask) => nested(mask).map(isBlind)),
    "of each query whether",
  ],
]);

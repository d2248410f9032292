import { exercises } from "../../../../lib/notebook/mod.ts";
import { projectOutput, random, tensor } from "../../../../lib/mod.ts";
import { assertAlmostEquals } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { averagingOutput } = exercises;

type Entry = (concat: number, model: number, heads: number, features: number) => number;

/** An answer that fills the matrix entry by entry. */
const filled = (entry: Entry) => (heads: number, features: number) =>
  tensor(["concat", "model"], table(entry, heads, features));

function table(entry: Entry, heads: number, features: number): number[][] {
  return Array.from(
    { length: heads * features },
    (_, concat) =>
      Array.from(
        { length: features },
        (_, model) => entry(concat, model, heads, features),
      ),
  );
}

testWrongAnswers(averagingOutput, [
  [
    "a sum of heads",
    filled((concat, model, _, features) => concat % features === model ? 1 : 0),
    "adds the heads up",
  ],
  [
    "shares of one over the features",
    filled((concat, model, _, features) =>
      concat % features === model ? 1 / features : 0
    ),
    "the share is not",
  ],
  ["a matrix without zeros", filled((_c, _m, heads) => 1 / heads), "something of every"],
  [
    "one head alone",
    filled((concat, model) => concat === model ? 1 : 0),
    "forgets the others",
  ],
  [
    "heads and features changed about",
    filled((concat, model, heads) =>
      Math.floor(concat / heads) === model ? 1 / heads : 0
    ),
    "neighbouring rows",
  ],
  [
    "swapped axes",
    untyped(averagingOutput, (heads: number, features: number) => {
      const rows = table(
        (c, m) => c % features === m ? 1 / heads : 0,
        heads,
        features,
      );
      return tensor(["model", "concat"], rows);
    }),
    "the other way round",
  ],
]);

Deno.test("averagingOutput is solved by a matrix that averages the heads", () => {
  const sizes = { query: 2, concat: 15 };
  const concatenated = random(["query", "concat"], sizes, { seed: 1 });
  const { data } = projectOutput(concatenated, { weight: averagingOutput.worked(3, 5) });
  for (let query = 0; query < 2; query++) {
    for (let feature = 0; feature < 5; feature++) {
      const parts = [0, 5, 10].map((head) =>
        concatenated.data[query * 15 + head + feature]!
      );
      const mean = (parts[0]! + parts[1]! + parts[2]!) / 3;
      assertAlmostEquals(data[query * 5 + feature]!, mean);
    }
  }
});

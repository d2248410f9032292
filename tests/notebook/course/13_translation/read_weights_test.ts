import { exercises } from "../../../../lib/notebook/mod.ts";
import { nested } from "../../../../lib/mod.ts";
import { sightings } from "../../../../lib/notebook/course/13_translation/sightings.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { testWrongAnswers, untyped } from "../../exercises/wrong_answers.ts";

const { readWeights } = exercises;
const largest = (row: number[]) => row.indexOf(Math.max(...row));

testWrongAnswers(readWeights, [
  [
    "words in the Chinese order",
    (chinese, _, dictionary) =>
      chinese.map((word) => dictionary[word]!).filter((word) => word !== undefined),
    "in the order of the Chinese",
  ],
  ["columns in the place of rows", (chinese, weights, dictionary) => {
    const rows = nested(weights);
    return rows.map((_, key) =>
      dictionary[chinese[largest(rows.map((row) => row[key]!))]!] ?? ""
    );
  }, "follows the columns"],
  [
    "Chinese words",
    (chinese, weights) => nested(weights).map((row) => chinese[largest(row)]!),
    "Which language",
  ],
  [
    "places",
    untyped(
      readWeights,
      (_: string[], weights: never) =>
        nested(weights as Parameters<typeof readWeights.worked>[1]).map(largest),
    ),
    "These are places",
  ],
]);

Deno.test("only places are said to be places", () => {
  for (const output of [[], 7, {}, null]) {
    const verdict = readWeights.judge((() => output) as never);
    assertEquals(verdict.state, "wrong");
    assertEquals(verdict.hint, undefined);
  }
});

Deno.test("the sightings of readWeights are shares, and say what a person reads", () => {
  const read = sightings.map((sighting) => readWeights.worked(...sighting).join(" "));
  assertEquals(read, [
    "I sold two cups before",
    "we found three small cats yesterday",
    "I sold four cats earlier",
    "he drew five old magazines earlier",
  ]);
  for (const [chinese, weights] of sightings) {
    for (const row of nested(weights)) {
      assertEquals(row.length, chinese.length);
      assert(Math.abs(row.reduce((a, b) => a + b) - 1) < 0.05);
    }
  }
});

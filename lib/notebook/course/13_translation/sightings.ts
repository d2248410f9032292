/**
 * Where a trained model looked while it wrote.
 *
 * @module
 */
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";

/** One sentence, and where its words looked: the last key is ⟨end⟩. */
export type Sighting = [
  chinese: string[],
  weights: Tensor<["query", "key"]>,
  dictionary: Record<string, string>,
];

const WORDS =
  "昨天 yesterday 刚才 earlier 以前 before 我 I 他 he 我们 we 找到 found 画 drew " +
  "卖 sold 两 two 三 three 四 four 五 five 小 small 旧 old 猫 cats 杂志 magazines 杯子 cups";
const words = WORDS.split(" ");
const dictionary = Object.fromEntries(
  words.flatMap((word, i) => i % 2 === 0 ? [[word, words[i + 1]!]] : []),
);

/**
 * The weights of `translation()`, trained with seed 0, in hundredths, for sentences that it
 * was not trained on. The row that writes ⟨end⟩ is left away.
 */
const SEEN: readonly (readonly [chinese: string, hundredths: readonly string[]])[] = [
  ["我 以前 卖 两 个 杯子", [
    "98 0 0 0 0 0 0",
    "0 0 99 0 0 0 0",
    "1 0 0 96 0 2 0",
    "0 0 0 0 0 100 0",
    "0 85 0 5 4 1 5",
  ]],
  ["昨天 我们 找到 三 只 小 的 猫", [
    "1 95 2 0 0 0 0 0 1",
    "0 0 93 1 3 0 0 0 2",
    "0 0 3 93 2 1 1 0 0",
    "0 0 0 0 0 97 0 3 0",
    "0 0 0 0 0 2 0 96 1",
    "76 0 0 8 0 0 9 0 6",
  ]],
  ["刚才 我 卖 四 只 猫", [
    "0 98 0 0 0 1 0",
    "0 0 99 0 0 0 0",
    "0 1 0 94 3 0 0",
    "0 0 0 0 0 100 0",
    "83 2 2 6 1 0 6",
  ]],
  ["他 刚才 画 五 本 旧 的 杂志", [
    "84 2 0 0 3 4 1 0 5",
    "1 1 93 0 1 0 1 0 3",
    "21 1 17 53 1 4 3 0 1",
    "0 0 0 0 0 98 0 2 0",
    "0 0 0 0 4 0 0 95 0",
    "1 76 0 8 0 0 8 1 5",
  ]],
];

/** The same as the exercise gives them. */
export const sightings: readonly Sighting[] = SEEN.map(([chinese, rows]) => [
  [...chinese.split(" "), "⟨end⟩"],
  tensor(
    ["query", "key"],
    rows.map((row) => row.split(" ").map((share) => Number(share) / 100)),
  ),
  dictionary,
]);

import {
  drawNumber,
  inChinese,
  inEnglish,
  NUMBER_WORDS,
} from "../../../../lib/network/models/translation/numbers.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { dice } from "./dice.ts";

/** The number that Chinese words say: read, not written. */
function fromChinese(words: readonly string[]): number {
  const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let sum = 0, digit: number | undefined;
  for (const word of words) {
    if (word in units) {
      sum += (digit ?? 1) * units[word]!;
      digit = undefined;
    } else digit = "零一二三四五六七八九".indexOf(word);
  }
  return sum + (digit ?? 0);
}

/** The number that English words say. */
function fromEnglish(words: readonly string[]): number {
  const small = "zero one two three four five six seven eight nine ten eleven twelve " +
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
  const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";
  let sum = 0, last = 0;
  for (const word of words) {
    if (word === "thousand" || word === "hundred") {
      sum += last * (word === "thousand" ? 1000 : 100);
      last = 0;
    } else if (small.split(" ").includes(word)) last += small.split(" ").indexOf(word);
    else last += 10 * tens.split(" ").indexOf(word);
  }
  return sum + last;
}

const all = Array.from({ length: 9999 }, (_, i) => i + 1);

Deno.test("every number is said in Chinese so that it can be read", () => {
  assertEquals(all.filter((number) => fromChinese(inChinese(number)) !== number), []);
});

Deno.test("every number is said in English so that it can be read", () => {
  assertEquals(all.filter((number) => fromEnglish(inEnglish(number)) !== number), []);
});

Deno.test("Chinese says 零 once for a gap, and no 一 before 十 at the beginning", () => {
  const said = [10, 14, 110, 114, 1004, 1034, 1030, 1204, 2000, 9999].map((number) =>
    inChinese(number).join("")
  );
  assertEquals(said, [
    "十",
    "十四",
    "一百一十",
    "一百一十四",
    "一千零四",
    "一千零三十四",
    "一千零三十",
    "一千二百零四",
    "二千",
    "九千九百九十九",
  ]);
});

Deno.test("no two numbers are said alike, and every word is known", () => {
  for (
    const [say, known] of [
      [inChinese, NUMBER_WORDS.chinese],
      [inEnglish, NUMBER_WORDS.english],
    ] as const
  ) {
    const said = all.map((number) => say(number));
    assertEquals(new Set(said.map(String)).size, 9999);
    assert(said.flat().every((word) => known.includes(word)));
    assertEquals(new Set(known).size, known.length);
    // ⟨end⟩ and, in English, ⟨start⟩ are said by no number.
    const unsaid = known.filter((word) => !said.flat().includes(word));
    assert(unsaid.every((word) => word.startsWith("⟨")));
  }
});

Deno.test("what is held out is never drawn for training", () => {
  const next = dice(1);
  const draw = (isHeldOut: boolean) =>
    new Set(Array.from({ length: 3000 }, () => drawNumber(isHeldOut, next).number));
  const trained = draw(false), heldOut = draw(true);
  assert(trained.size > 2400 && heldOut.size > 500);
  assert([...heldOut].every((number) => !trained.has(number)));
});

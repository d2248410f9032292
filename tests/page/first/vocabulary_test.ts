import { neighbours, readSentence, VECTORS } from "../../../lib/page/first/vocabulary.ts";
import { weightsOf } from "../../../lib/page/first/attend.ts";
import { chinese, handmade } from "../../../lib/notebook/mod.ts";
import { nested, selfAttention } from "../../../lib/mod.ts";
import { assert, assertEquals } from "../../assert.ts";

Deno.test("a sentence is read in both languages, with spaces or without", () => {
  assertEquals(readSentence("动物累了，它睡了").known, [
    "动物",
    "累",
    "了",
    "它",
    "睡",
    "了",
  ]);
  assertEquals(readSentence("The animal, it SLEPT!").known, [
    "the",
    "animal",
    "it",
    "slept",
  ]);
  assertEquals(readSentence("it seems 猫 constructor 7"), {
    known: ["it", "猫"],
    unknown: ["seems", "constructor"],
    isCut: false,
  });
  const { known, isCut } = readSentence("it ".repeat(11));
  assertEquals([known.length, isCut], [10, true]);
  assertEquals(readSentence("它".repeat(10) + "。 7").isCut, false);
  // A book that is pasted is not read to its end.
  assert(readSentence("zebra ".repeat(100_000)).unknown.length < 100);
  assertEquals(readSentence(""), { known: [], unknown: [], isCut: false });
});

Deno.test("some dozens of words have five numbers each, in both languages", () => {
  const words = Object.keys(VECTORS);
  assert(words.length >= 36);
  assert(words.filter((word) => /\p{Script=Han}/u.test(word)).length >= 12);
  for (const vector of Object.values(VECTORS)) assertEquals(vector.length, 5);
});

Deno.test("an unknown word is offered its nearest neighbours", () => {
  assertEquals(neighbours("cats")[0], "cat");
  assertEquals(neighbours("tirred")[0], "tired");
  assertEquals(neighbours("鱼").length, 3);
  for (const word of ["cats", "鱼", "zzzzzzzz"]) {
    for (const near of neighbours(word)) assert(Object.hasOwn(VECTORS, near));
  }
});

Deno.test("the weights are those of attention(), with one head or two, masked or not", () => {
  const target = ["动物", "它"], source = ["the", "animal", "it"];
  for (const isOneHead of [true, false]) {
    const weights = weightsOf({ target, source, isOneHead, isCausal: false });
    assertEquals(weights.length, isOneHead ? 1 : 2);
    assertEquals(weights[0]!.length, 2);
    for (const row of weights.flat()) {
      assert(Math.abs(row.reduce((sum, weight) => sum + weight) - 1) < 1e-6);
    }
  }
  const masked = weightsOf({ target, source: target, isOneHead: true, isCausal: true });
  assertEquals(masked[0]![0], [1, 0]);
  // 它 looks at the animal in head 0, as in the course.
  const own = nested(selfAttention(chinese.tokens, handmade).weights) as number[][][];
  assert(own[0]![3]![0]! > 0.8);
  const [head = []] = weightsOf({ target, source, isOneHead: false, isCausal: false });
  assertEquals(head[1]!.indexOf(Math.max(...head[1]!)), 1);
});

import {
  drawSentence,
  type SentencePair,
  vocabularyOf,
} from "../../../../lib/network/models/translation/sentences.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { dice } from "./dice.ts";

type Forms = "simple" | "full";

/** What each Chinese word is called in English, form by form. */
const TABLE = `
我 I|你 you|他 he|她 she|我们 we|他们 they
学校 school|家 home|公司 work|北京 Beijing|上海 Shanghai|伦敦 London
一 one|两 two|三 three|四 four|五 five
大 big|小 small|新 new|旧 old|红 red|白 white
昨天 yesterday|刚才 earlier|以前 before|今天 today|明天 tomorrow
看见 see sees saw|画 draw draws drew|买 buy buys bought|卖 sell sells sold
找到 find finds found|喜欢 like likes liked
猫 cat cats|狗 dog dogs|鸟 bird birds|书 book books|杂志 magazine magazines
桌子 table tables|苹果 apple apples|杯子 cup cups`;
const FORMS = new Map(
  TABLE.trim().split(/[|\n]/).map((entry) => {
    const [chinese, ...forms] = entry.split(" ");
    return [chinese!, forms];
  }),
);
const ENGLISH = (word: string) => FORMS.get(word)![0]!;

/** A translator made of rules, which reads the Chinese words from left to right. */
function byRules(chinese: readonly string[]): string {
  const rest = [...chinese];
  const times = ["昨天", "刚才", "以前", "今天", "明天"];
  const first = rest.splice(0, 2);
  const time = first.find((word) => times.includes(word))!;
  const pronoun = first.find((word) => word !== time)!;
  const place = rest[0] === "在" ? rest.splice(0, 2)[1] : undefined;
  const [verb, count] = rest.splice(0, 3) as [string, string];
  const adjective = rest.length === 3 ? rest.splice(0, 2)[0] : undefined;
  const noun = rest[0]! === "画" ? ["picture", "pictures"] : FORMS.get(rest[0]!)!;
  const [plain, singular, past] = FORMS.get(verb)!;
  const isThird = ["他", "她"].includes(pronoun);
  const does = time === "明天"
    ? `will ${plain}`
    : time !== "今天"
    ? past
    : isThird
    ? singular
    : plain;
  const before = ["北京", "上海", "伦敦"].includes(place ?? "") ? "in" : "at";
  return [
    ENGLISH(pronoun),
    does,
    ENGLISH(count),
    ...adjective === undefined ? [] : [ENGLISH(adjective)],
    noun[count === "一" ? 0 : 1],
    ...place === undefined ? [] : [before, ENGLISH(place)],
    ENGLISH(time),
  ].join(" ");
}

function drawn(forms: Forms, isHeldOut = false, count = 2000): SentencePair[] {
  const next = dice(3);
  return Array.from({ length: count }, () => drawSentence(forms, isHeldOut, next));
}

for (const forms of ["simple", "full"] as const) {
  const pairs = drawn(forms);

  Deno.test(`${forms} sentences are translated as rules translate them`, () => {
    for (const { chinese, english } of pairs) {
      assertEquals(english.join(" "), byRules(chinese));
    }
  });

  Deno.test(`${forms} sentences use every word that is known, and no other`, () => {
    const known = vocabularyOf(forms);
    for (const language of ["chinese", "english"] as const) {
      const used = new Set(pairs.flatMap((pair) => pair[language]));
      const ends = language === "chinese" ? ["⟨end⟩"] : ["⟨end⟩", "⟨start⟩"];
      assertEquals([...used, ...ends].toSorted(), known[language].toSorted());
    }
  });

  Deno.test(`${forms} sentences say which word comes from which`, () => {
    for (const { chinese, english, dictionary, informative } of pairs) {
      assertEquals([dictionary.length, informative.length], [
        english.length,
        english.length,
      ]);
      english.forEach((word, i) => {
        const source = chinese[dictionary[i]!]!;
        assert(informative[i]!.includes(dictionary[i]!));
        if (word === "at" || word === "in") assertEquals(source, "在");
        else if (word === "will") assertEquals(source, "明天");
        else if (word.startsWith("picture")) assertEquals(source, "画");
        else assert(FORMS.get(source)!.includes(word), `${word} from ${source}`);
      });
    }
  });

  Deno.test(`${forms} sentences fit into ten Chinese words and nine English ones`, () => {
    assertEquals(Math.max(...pairs.map(({ chinese }) => chinese.length)), 10);
    const longest = forms === "full" ? 9 : 8;
    assertEquals(Math.max(...pairs.map(({ english }) => english.length)), longest);
  });

  Deno.test(`${forms} sentences that are held out are never trained`, () => {
    const trained = new Set(pairs.map(({ chinese }) => `${chinese}`));
    const heldOut = drawn(forms, true).map(({ chinese }) => `${chinese}`);
    assert(new Set(heldOut).size > 1500);
    assertEquals(heldOut.filter((sentence) => trained.has(sentence)), []);
  });
}

Deno.test("a word that decides the form of another one is informative", () => {
  const pair = drawn("full").find(({ english }) => english[1] === "sees")!;
  const words = pair.informative[1]!.map((place) => pair.chinese[place]!);
  assertEquals(words[0], "看见");
  assertEquals(words[1], "今天");
  assert(["他", "她"].includes(words[2]!));
});

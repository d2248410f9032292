import {
  at,
  attendWith,
  glassTranslation,
  nested,
  numberTranslation,
  type Pair,
  split,
  train,
  trained,
  translation,
  type TranslationTrace,
  type Translator,
} from "../../../../lib/mod.ts";
import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "../../../assert.ts";

const model = translation();
const start = model.start(1);
const chinese = ["昨天", "我", "看见", "两", "只", "猫"];
const english = ["I", "saw", "two", "cats", "yesterday"];

Deno.test("translation() has a row for ⟨start⟩ and each English word, and a key for ⟨end⟩", () => {
  const { cross, block, logits } = model.trace(start, chinese, english);
  assertEquals(cross.weights.sizes, { head: 1, query: 6, key: 7 });
  assertEquals(block.self.attention.weights.sizes, { head: 1, query: 6, key: 6 });
  assertEquals(logits.sizes, { token: 6, word: model.vocabulary.english.length });
});

Deno.test("what is proposed at a word does not depend on those after it", () => {
  const other = ["I", "saw", "four", "dogs", "before"];
  const rows = [english, other].map((words) =>
    nested(model.trace(start, chinese, words).logits).slice(0, 3)
  );
  assertEquals(rows[0], rows[1]);
});

Deno.test("what is told is proposed word by word as it is written, if it was written so", () => {
  for (const made of [model.start(2), model.start(3)]) {
    const written = model.translate(made, chinese);
    const told = model.told(made, chinese, written.length === 0 ? ["I"] : written);
    assertEquals(told.slice(0, written.length), written);
  }
});

Deno.test("translate() writes nine words at the most, and refuses what it does not know", () => {
  assert(model.translate(start, chinese).length <= 9);
  const wrong = (words: unknown) => () => model.translate(start, words as string[]);
  assertThrows(wrong(["我", "吃"]), RangeError, 'found the text "吃" as word 2');
  assertThrows(wrong("我"), TypeError, "an array of words is needed");
  assertThrows(wrong([]), RangeError, "1 to 10 words are needed, found 0");
  assertThrows(wrong(Array(11).fill("我")), RangeError, "found 11");
});

Deno.test("translation() refuses options that there are not", () => {
  const make = (options: unknown) => () => translation(options as { heads: number });
  assertThrows(make({ head: 1 }), TypeError, "head");
  assertThrows(make({ forms: "fancy" }), RangeError, 'forms must be "simple" or "full"');
  assertThrows(make({ heads: 0 }), RangeError, "heads");
});

Deno.test("forty steps lower the loss, and the same seed gives the same bits", () => {
  const losses = [...train(model, { seed: 5, steps: 40, batch: 8, warmUp: 1 })].map((
    { loss },
  ) => loss);
  const mean = (some: number[]) => some.reduce((a, b) => a + b) / some.length;
  assert(mean(losses.slice(-5)) < 0.75 * mean(losses.slice(0, 5)));
  const again = [...train(model, { seed: 5, steps: 40, batch: 8, warmUp: 1 })];
  assertEquals(again.map(({ loss }) => loss), losses);
});

Deno.test("examples() gives other sentences for another seed, and the same for the same", () => {
  const sentences = (seed: number) =>
    model.examples(20, seed).map((pair) => `${pair.chinese}`);
  assertEquals(sentences(1), sentences(1));
  assert(`${sentences(1)}` !== `${sentences(2)}`);
});

for (const heads of [1, 4]) {
  const glass = glassTranslation({ heads });
  const parameters = trained(glass, { seed: 3, steps: 3, batch: 4 });
  const [pair] = glass.examples(1, 4);

  Deno.test(`the logits of a glass box with ${heads} heads are the sum of their parts`, () => {
    const { logits } = glass.trace(parameters, pair!.chinese, pair!.english);
    const { own, sources, bias } = glass.contributions(
      parameters,
      pair!.chinese,
      pair!.english,
    );
    const { head, query, key, word } = sources.sizes;
    assertEquals([head, query, key], [
      heads,
      pair!.english.length + 1,
      pair!.chinese.length + 1,
    ]);
    for (let q = 0; q < query; q++) {
      for (let w = 0; w < word; w++) {
        let sum = at(own, { query: q, word: w }) + at(bias, { word: w });
        for (let h = 0; h < head; h++) {
          for (let k = 0; k < key; k++) {
            sum += at(sources, { head: h, query: q, key: k, word: w });
          }
        }
        assertAlmostEquals(sum, at(logits, { token: q, word: w }), 1e-5);
      }
    }
  });

  Deno.test(`what ${heads} heads bring to a word is by hand what it is`, () => {
    const brought = glass.brought(parameters, pair!.chinese, pair!.english);
    const { cross } = glass.trace(parameters, pair!.chinese, pair!.english);
    const { weight } = parameters.output;
    const rows = split(
      parameters.cross.output.weight,
      "concat",
      ["head", "feature"],
      heads,
    );
    const words = [...pair!.english, "⟨end⟩"].map((word) =>
      glass.vocabulary.english.indexOf(word)
    );
    const place = { head: heads - 1, query: 2, key: 3 };
    const to = (word: number) => {
      let sum = 0;
      for (let f = 0; f < rows.sizes.feature; f++) {
        const value = at(cross.values, { head: heads - 1, key: 3, feature: f });
        for (let m = 0; m < 32; m++) {
          sum += value * at(rows, { head: heads - 1, feature: f, model: m }) *
            at(weight, { model: m, word });
        }
      }
      return sum * at(cross.weights, place);
    };
    const all = glass.vocabulary.english.map((_, word) => to(word));
    const mean = all.reduce((a, b) => a + b) / all.length;
    assertAlmostEquals(at(brought, place), all[words[2]!]! - mean, 1e-5);
  });
}

Deno.test("a glass box that has few sentences is trained on them alone", () => {
  const few = glassTranslation({ sentences: 2 });
  const losses = [...train(few, { seed: 1, steps: 60, batch: 4 })].map(({ loss }) =>
    loss
  );
  const all = [...train(glassTranslation(), { seed: 1, steps: 60, batch: 4 })]
    .map(({ loss }) => loss);
  assert(losses.at(-1)! < all.at(-1)! / 2);
});

Deno.test("numberTranslation() puts an attention into all three places", () => {
  const calls: string[] = [];
  const attend = attendWith({});
  const numbers = numberTranslation({
    attend: (target, source, parameters, options) => {
      const { token } = target.sizes;
      calls.push(`${token} ${source.sizes.token} ${options?.mask !== undefined}`);
      return attend(target, source, parameters, options);
    },
  });
  numbers.told(numbers.start(1), ["二", "十"], ["twenty"]);
  assertEquals(calls, ["3 3 false", "2 2 true", "2 3 false"]);
  assertThrows(
    () => numberTranslation({ attend: 3 as never }),
    TypeError,
    "function",
  );
});

/** A batch is scored as each text alone is. */
function expectSameAlone<P, T extends Pair>(
  model: Translator<P, T, TranslationTrace>,
): void {
  // So far trained that some texts are right, and some are not.
  const parameters = trained(model, { seed: 2, steps: 120 });
  const pairs = model.examples(40, 1);
  const { loss, told, writes } = model.score(parameters, pairs);
  let sum = 0, words = 0, right = 0, written = 0;
  for (const { chinese, english } of pairs) {
    const own = english.length + 1, next = `${[...english, "⟨end⟩"]}`;
    sum += own * model.score(parameters, [{ chinese, english }]).loss;
    words += own;
    if (`${model.told(parameters, chinese, english)}` === next) right++;
    if (`${model.translate(parameters, chinese)}` === `${english}`) written++;
  }
  assertAlmostEquals(loss, sum / words, 1e-5);
  assertEquals([told, writes], [right / 40, written / 40]);
  assert(right > 0 && right < 40 && written > 0 && written < 40);
}

Deno.test("numberTranslation() goes through a batch as through each text alone", () => {
  expectSameAlone(numberTranslation());
});

Deno.test("glassTranslation() goes through a batch as through each text alone", () => {
  expectSameAlone(glassTranslation({ forms: "simple" }));
});

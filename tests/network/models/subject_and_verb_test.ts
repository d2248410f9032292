import {
  attendWith,
  attentionWeights,
  gradients,
  learnable,
  putWeight,
  subjectAndVerb,
  type Tensor,
  trained,
} from "../../../lib/mod.ts";
import { readSentence } from "../../../lib/network/models/agreement/grammar.ts";
import { isHeldOut } from "../../../lib/network/models/agreement/sentences.ts";
import { drawTrained } from "../../../lib/network/models/agreement/sentences.ts";
import { namedTensors } from "../../../lib/network/named_tensors.ts";
import { uniforms } from "../../../lib/tensor/random.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const model = subjectAndVerb({ layers: 1 });
const models = [
  model,
  subjectAndVerb({ layers: 2, heads: 2 }),
  subjectAndVerb({ layers: 1, cross: true }),
];

Deno.test("the grammar reads every sentence that is drawn, as it was drawn", () => {
  for (const sentence of model.examples(300, 1)) {
    assertEquals(readSentence(sentence.words), sentence);
    assertEquals(readSentence(sentence.words.slice(0, -1).join(" ")), sentence);
  }
});

Deno.test("what is trained is never tested", () => {
  const next = uniforms(4);
  for (let i = 0; i < 500; i++) assert(!isHeldOut(drawTrained(next).words));
  for (const { words } of model.examples(200, 4)) assert(isHeldOut(words));
});

Deno.test("in hard sentences all other nouns have the other number", () => {
  for (const { words, subject, distractors } of model.examples(100, 2, { hard: true })) {
    assert(distractors.length > 0);
    const isMany = (place: number) => words[place]!.endsWith("s");
    assert(distractors.every((place) => isMany(place) !== isMany(subject)));
  }
});

Deno.test("as many phrases follow the subject as are asked for", () => {
  for (const { subject, distractors } of model.examples(50, 2, { phrases: 3 })) {
    assertEquals(distractors.filter((place) => place > subject).length, 3);
  }
});

Deno.test("the grammar names the word that does not fit", () => {
  assertEquals(readSentence("the key"), {
    words: ["the", "key", "⟨verb⟩"],
    subject: 1,
    distractors: [],
    answer: "is",
  });
  assertEquals(readSentence("the the key"), 1);
  assertEquals(readSentence("near the key"), 3);
  assertEquals(readSentence("the key that the cats sees"), 5);
  assertEquals(readSentence("the key the cats"), 2);
});

Deno.test("strange sentences are refused", () => {
  const parameters = model.start(1);
  const refused = (sentence: unknown, type: typeof RangeError, what: string) =>
    assertThrows(() => model.trace(parameters, sentence as string), type, what);
  refused("the unicorn", RangeError, '"unicorn"');
  refused("the ⟨verb⟩ key", RangeError, "at the end");
  refused(7, TypeError, "found the number 7");
  refused(["the", 7], RangeError, "found the number 7");
  refused("the key ".repeat(12), RangeError, "at most 24 words");
});

Deno.test("sentences of all lengths together give what each gives alone", () => {
  for (const model of models) {
    const parameters = model.start(3), sentences = model.examples(40, 5);
    const right = sentences.filter(({ words, answer }) =>
      model.answer(parameters, words) === answer
    );
    assertEquals(model.accuracy(parameters, sentences), right.length / 40);
  }
});

Deno.test("the loss is that of the sentences one after the other", () => {
  for (const model of models) {
    const parameters = model.start(3);
    const together = model.loss(parameters, 6, uniforms(9)).data[0]!;
    const next = uniforms(9);
    let alone = 0;
    for (let i = 0; i < 6; i++) {
      const { words, answer } = drawTrained(next);
      alone -= Math.log(model.trace(parameters, words).answer[answer]) / 6;
    }
    assert(Math.abs(together - alone) < 1e-4, `${together} is not ${alone}`);
  }
});

Deno.test("by cross-attention the verb asks the words before it", () => {
  const { layers, words } = models[2]!.trace(
    models[2]!.start(1),
    "the key near the cats",
  );
  assertEquals(layers[0]!.weights.sizes, { head: 1, query: 1, key: words.length - 1 });
});

Deno.test("every parameter of two layers has a gradient that is finite, and not 0", () => {
  const parameters = learnable(models[1]!.start(1));
  const gradientOf = gradients(models[1]!.loss(parameters, 16, uniforms(1)));
  for (const [name, x] of namedTensors("test", parameters)) {
    const { data } = gradientOf(x as Tensor<string[]>);
    assert(data.every(Number.isFinite), `${name}`);
    assert(data.some((slope) => slope !== 0), `${name}`);
  }
});

Deno.test("one layer learns where to look, and its answer follows the weight", () => {
  const parameters = trained(model, { seed: 0, steps: 150 });
  assert(model.accuracy(parameters) > .85);
  const lookAt = (key: number) =>
    attendWith({
      attentionWeights: (scores) => putWeight(attentionWeights(scores), { key }),
    });
  const sentence = "the keys to the old cabinet";
  assertEquals(model.answer(parameters, sentence, lookAt(1)), "are");
  assertEquals(model.answer(parameters, sentence, lookAt(5)), "is");
});

Deno.test("strange models of subject and verb are refused", () => {
  assertThrows(() => subjectAndVerb({ layers: 3 }), RangeError, "one layer");
  assertThrows(() => subjectAndVerb({ layers: 2, cross: true }), RangeError, "one layer");
  assertThrows(() => subjectAndVerb({ layers: 1, heads: 5 }), RangeError, "divide 32");
  assertThrows(
    () => subjectAndVerb({ layers: 1, cross: 1 as never }),
    TypeError,
    "cross",
  );
  assertThrows(() => subjectAndVerb({ layer: 1 } as never), TypeError, "layer");
  assertThrows(() => model.examples(1, 1, { easy: true } as never), TypeError, "easy");
});

Deno.test("a verb that asks others needs others, and one block", () => {
  const crossing = subjectAndVerb({ layers: 1, cross: true });
  const ask = (layers: number, sentence: string) =>
    crossing.answer(subjectAndVerb({ layers }).start(1), sentence);
  assertThrows(() => ask(1, "⟨verb⟩"), RangeError, "a word before ⟨verb⟩ is needed");
  assertThrows(() => ask(2, "the key"), RangeError, "one block is needed");
});

Deno.test("examples of more phrases than can be read are refused", () => {
  const model = subjectAndVerb({ layers: 1 });
  const parameters = model.start(1);
  for (const { words } of model.examples(50, 1, { phrases: 3 })) {
    model.answer(parameters, words);
  }
  assertThrows(() => model.examples(1, 1, { phrases: 4 }), RangeError, "from 0 to 3");
});

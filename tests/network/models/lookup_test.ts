import {
  at,
  gradients,
  largestDifference,
  learnable,
  lookup,
  type LookupParameters,
  nested,
  pairLookup,
  slice,
  train,
  trained,
  withoutHead,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const one = lookup({ features: 5 });
const two = pairLookup({ heads: 4 });

Deno.test("a question asks for what stands in its memory", () => {
  for (const { memory, asked, answer } of one.examples(50, 3)) {
    assertEquals(memory.length, 16);
    assert(memory.every((digit) => Number.isInteger(digit) && digit >= 0 && digit < 10));
    assertEquals(memory[asked], answer);
  }
});

Deno.test("a question for two asks for two different places, in order", () => {
  for (const { memory, asked: [first, second], answers } of two.examples(200, 3)) {
    assertEquals(memory.length, 12);
    assert(first !== second);
    assertEquals([memory[first], memory[second]], [...answers]);
  }
});

Deno.test("with letters, the first answer is a digit and the second a letter", () => {
  const model = pairLookup({ heads: 1, letters: true });
  for (const { memory, asked: [first, second], answers } of model.examples(200, 3)) {
    assert(memory.every((kind, place) => kind >= 10 === place >= 6 && kind < 20));
    assert(first < 6 && second >= 6);
    assertEquals([memory[first]!, memory[second]! - 10], [...answers]);
  }
});

Deno.test("one seed draws the same questions again, another seed others", () => {
  assertEquals(two.examples(5, 7), two.examples(5, 7));
  assert(JSON.stringify(two.examples(5, 7)) !== JSON.stringify(two.examples(5, 8)));
});

Deno.test("every place is asked for, and every digit stands somewhere", () => {
  const examples = one.examples(500, 1);
  assertEquals(new Set(examples.map(({ asked }) => asked)).size, 16);
  assertEquals(new Set(examples.flatMap(({ memory }) => memory)).size, 10);
});

Deno.test("many questions at once give what each gives alone", () => {
  for (const divide of [true, false]) {
    const model = lookup({ features: 5, divide });
    const parameters = model.start(2), questions = model.examples(7, 4);
    const together = model.ask(parameters, questions);
    for (const [i, question] of questions.entries()) {
      const { scores, weights, output } = model.trace(parameters, question);
      const row = <T extends "scores" | "weights">(name: T) =>
        slice(together[name], "query", i, i + 1);
      assert(largestDifference(row("scores"), scores) < 1e-5);
      assert(largestDifference(row("weights"), weights) < 1e-6);
      assert(largestDifference(slice(together.output, "query", i, i + 1), output) < 1e-5);
    }
  }
});

Deno.test("many questions for two give what each gives alone", () => {
  const parameters = two.start(2), questions = two.examples(7, 4);
  const together = two.ask(parameters, questions);
  for (const [i, question] of questions.entries()) {
    const { output } = two.trace(parameters, question);
    assert(largestDifference(slice(together.output, "query", i, i + 1), output) < 1e-5);
  }
  const right = questions.filter((question) =>
    two.answer(parameters, question).every((digit, i) => digit === question.answers[i])
  );
  assertEquals(two.accuracy(parameters, questions).both, right.length / 7);
});

Deno.test("scores are divided by √feature, or not", () => {
  const [question] = one.examples(1, 1), parameters = one.start(1);
  const place = { head: 0, query: 0, key: 3 };
  const undivided = lookup({ features: 5, divide: false });
  const ratio = at(undivided.trace(parameters, question!).scores, place) /
    at(one.trace(parameters, question!).scores, place);
  assert(Math.abs(ratio - Math.sqrt(5)) < 1e-5);
});

Deno.test("weights do not depend on what stands in the memory", () => {
  const parameters = two.start(1), [question] = two.examples(1, 1);
  const memory = question!.memory.map((digit) => 9 - digit);
  const other = two.trace(parameters, { ...question!, memory }).weights;
  assertEquals(nested(two.trace(parameters, question!).weights), nested(other));
});

Deno.test("every parameter of a look-up has a gradient that is finite, and not 0", () => {
  let next = 0;
  const parameters: LookupParameters = learnable(one.start(1));
  const gradientOf = gradients(one.loss(parameters, 9, () => (next += .37) % 1));
  const { attention, ...tables } = parameters;
  const { query, key, value, output } = attention;
  for (
    const x of [
      ...Object.values(tables),
      ...[query, key, value, output].map((p) => p.weight),
    ]
  ) {
    const { data } = gradientOf<string[]>(x);
    assert(data.every(Number.isFinite));
    assert(data.some((slope) => slope !== 0));
  }
});

Deno.test("a narrow look-up is learned in 120 steps", () => {
  const model = lookup({ features: 32 });
  assert(model.accuracy(trained(model, { seed: 0, steps: 120 })) > .9);
});

Deno.test("two heads learn to look up two things, and each is needed for one", () => {
  const model = pairLookup({ heads: 2 });
  const parameters = trained(model, { seed: 0, steps: 150 });
  assert(model.accuracy(parameters).both > .95);
  for (const head of [0, 1]) {
    const attention = withoutHead(parameters.attention, head);
    const { first, second } = model.accuracy({ ...parameters, attention });
    assert(Math.min(first, second) < .2 && Math.max(first, second) > .95);
  }
});

Deno.test("two trainings with one seed have the same losses", () => {
  const losses = () =>
    train(two, { seed: 3, steps: 4 }).map(({ loss }) => loss).toArray();
  assertEquals(losses(), losses());
});

Deno.test("strange look-ups are refused", () => {
  assertThrows(() => lookup({ features: 0 }), RangeError, "features");
  assertThrows(() => lookup({ features: 4, divide: 1 as never }), TypeError, "divide");
  assertThrows(() => lookup({ feature: 4 } as never), TypeError, "feature");
  assertThrows(() => pairLookup({ heads: 3 }), RangeError, "must divide 32");
  assertThrows(() => pairLookup({ heads: 2, letters: 1 as never }), TypeError, "letters");
});

Deno.test("what cannot be asked is refused", () => {
  const parameters = two.start(1), [question] = two.examples(1, 1);
  assertThrows(() => two.examples(-1, 0), RangeError, "count");
  assertThrows(() => two.examples(1, .5), RangeError, "seed");
  assertThrows(() => two.accuracy(parameters, []), TypeError, "at least one example");
  assertThrows(() => two.accuracy(parameters, 7 as never), TypeError, "the number 7");
  assertThrows(() => two.answer({} as never, question!), TypeError, '"first"');
  assertThrows(() => two.answer(parameters, {} as never), TypeError, '"memory"');
  assertThrows(() => one.trace(null as never, one.examples(1, 1)[0]!), TypeError, "null");
  assertThrows(() => one.ask(one.start(1), [null] as never), TypeError, "null");
});

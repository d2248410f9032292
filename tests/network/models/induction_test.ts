import {
  at,
  gradients,
  induction,
  learnable,
  type Tensor,
  train,
  withoutHead,
} from "../../../lib/mod.ts";
import {
  inductionScores,
  previousTokenScores,
} from "../../../lib/network/models/induction/scores.ts";
import { namedTensors } from "../../../lib/network/named_tensors.ts";
import { uniforms } from "../../../lib/tensor/random.ts";
import { tensor } from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const relative = induction({ layers: 2, positions: "relative" });
const absolute = induction({ layers: 1, positions: "absolute" });

Deno.test("a token is foreseeable where its word came before, and nowhere else", () => {
  for (const { tokens, foreseeable } of relative.examples(50, 3)) {
    assertEquals(tokens.length, 32);
    const words = Array.from(
      { length: 11 },
      (_, i) => tokens.slice(3 * i, 3 * i + 3).join(),
    );
    const found = tokens.flatMap((_, place) =>
      place % 3 > 0 &&
        words.slice(0, Math.floor(place / 3)).some((word) =>
          word.startsWith(words[Math.floor(place / 3)]!)
        )
        ? [place]
        : []
    );
    assertEquals([...foreseeable], found);
  }
});

Deno.test("the four words of a sequence share no token", () => {
  for (const { tokens } of relative.examples(50, 4)) {
    const before = new Map(
      tokens.flatMap((token, i) => i % 3 === 1 ? [[token, tokens[i - 1]]] : []),
    );
    tokens.forEach((token, i) => {
      if (i % 3 === 1) assertEquals(tokens[i - 1], before.get(token));
    });
    assert(new Set(tokens).size <= 12);
  }
});

Deno.test("sequences together give what each gives alone", () => {
  for (const model of [relative, absolute]) {
    const parameters = model.start(2), sequences = model.examples(5, 6);
    let right = 0, all = 0;
    for (const { tokens, foreseeable } of sequences) {
      const given = model.answer(parameters, tokens);
      right += foreseeable.filter((place) => given[place - 1] === tokens[place]).length;
      all += foreseeable.length;
    }
    assertEquals(model.accuracy(parameters, sequences), right / all);
  }
});

Deno.test("no token sees a later one", () => {
  for (const model of [relative, absolute]) {
    const parameters = model.start(2),
      { tokens } = model.examples(1, 6)[0]!;
    const other = tokens.with(20, (tokens[20]! + 1) % 16);
    const rows = (tokens: readonly number[]) =>
      model.trace(parameters, tokens).logits.data.subarray(0, 20 * 16);
    assertEquals(rows(tokens), rows(other));
  }
});

Deno.test("at the start a head with distances prefers what is near", () => {
  const parameters = relative.start(1);
  const [first] = parameters.distances!;
  assertEquals(at(first!, { head: 0, distance: 3 }), -3);
  assertEquals(at(first!, { head: 1, distance: 8 }), -2);
  assertEquals(absolute.start(1).distances, undefined);
});

Deno.test("scores are read off weights made by hand", () => {
  const weights = tensor(["head", "query", "key"], [[[1, 0, 0], [.5, .5, 0], [
    .1,
    .7,
    .2,
  ]]]);
  assert(Math.abs(previousTokenScores(weights)[0]! - .6) < 1e-6);
  assert(Math.abs(inductionScores(weights, [4, 2, 4])[0]! - .7) < 1e-6);
  assertEquals(inductionScores(weights, [4, 2, 3]), [0]);
});

Deno.test("every parameter of both kinds has a gradient that is finite, and not 0", () => {
  for (const model of [relative, absolute]) {
    const parameters = learnable(model.start(1));
    const gradientOf = gradients(model.loss(parameters, 4, uniforms(1)));
    for (const [name, x] of namedTensors("test", parameters)) {
      const { data } = gradientOf(x as Tensor<string[]>);
      assert(data.every(Number.isFinite), `${name}`);
      assert(data.some((slope) => slope !== 0), `${name}`);
    }
  }
});

Deno.test("two layers jump, and need the head that looks one back", () => {
  const { parameters } = train(relative, { seed: 1 }).drop(179).next().value!;
  const few = relative.examples(30, 5);
  assert(relative.accuracy(parameters, few) > .9);
  const [first, second] = parameters.blocks;
  const attention = withoutHead(first!.self.attention, 0);
  const blocks = [{ self: { ...first!.self, attention } }, second!];
  assert(relative.accuracy({ ...parameters, blocks }, few) < .6);
});

Deno.test("strange models of induction are refused", () => {
  const made = (options: unknown) => () => induction(options as never);
  assertThrows(
    made({ layers: 3, positions: "relative" }),
    RangeError,
    "found the number 3",
  );
  assertThrows(made({ layers: 1, positions: "rotary" }), RangeError, '"rotary"');
  assertThrows(made({ layers: 1 }), TypeError, "positions");
});

Deno.test("what cannot be foreseen is refused", () => {
  const parameters = relative.start(1);
  assertThrows(() => relative.trace(parameters, 7 as never), TypeError, "the number 7");
  assertThrows(() => relative.trace(parameters, []), RangeError, "1 to 32 tokens");
  assertThrows(() => relative.trace(parameters, [16]), RangeError, "from 0 to 15");
  assertThrows(() => relative.trace({} as never, [1]), TypeError, '"tokens"');
  assertThrows(
    () => relative.accuracy(parameters, []),
    TypeError,
    "at least one example",
  );
});

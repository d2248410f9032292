import {
  add,
  attendWith,
  attention,
  causalMask,
  decoderBlock,
  encoderBlock,
  feedForward,
  layerNorm,
  nested,
  paddingMask,
  putWeight,
  random,
  randomDecoderBlock,
  randomEncoderBlock,
  rename,
  selfAttention,
  softmax,
  withoutHead,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const tokens = random(["token", "model"], { token: 5, model: 6 }, { seed: 1 });
const source = random(["token", "model"], { token: 3, model: 6 }, { seed: 2 });
const encoder = randomEncoderBlock({ model: 6, heads: 2, hidden: 7, seed: 3 });
const decoder = randomDecoderBlock({ model: 6, heads: 3, hidden: 7, seed: 4 });

Deno.test("the trace of an encoder block holds each part, and they follow one another", () => {
  const { self, forward, output } = encoderBlock(tokens, encoder);
  assertEquals(nested(self.normed), nested(layerNorm(tokens, encoder.self.norm)));
  assertEquals(self.attention, selfAttention(self.normed, encoder.self.attention));
  const added = add(tokens, rename(self.attention.output, "query", "token"));
  assertEquals(nested(self.output), nested(added));
  assertEquals(
    nested(forward!.feedForward.hidden),
    nested(feedForward(forward!.normed, encoder.forward!.feedForward).hidden),
  );
  const last = add(self.output, forward!.feedForward.output);
  assertEquals(nested(output), nested(last));
});

Deno.test("a block without a feed-forward layer ends with its attention", () => {
  const { self } = encoder;
  const trace = encoderBlock(tokens, { self });
  assert(trace.output === trace.self.output && !("forward" in trace));
});

Deno.test("the words so far of a decoder block do not see what comes after them", () => {
  const { self, cross } = decoderBlock(tokens, source, decoder);
  const { normed } = self;
  const mask = causalMask(5);
  assertEquals(self.attention, selfAttention(normed, decoder.self.attention, { mask }));
  // The source is taken as it is.
  assertEquals(
    cross.attention,
    attention(cross.normed, source, decoder.cross.attention),
  );
  const all = paddingMask(5, [true, true, true, true, true]);
  const open = decoderBlock(tokens, source, decoder, { self: { mask: all } });
  assertEquals(open.self.attention, selfAttention(normed, decoder.self.attention));
});

Deno.test("a block takes another attention, for each of its two", () => {
  const attend = attendWith({
    attentionWeights: (scores) => putWeight(softmax(scores, "key"), { key: 0 }),
  });
  const { self, cross } = decoderBlock(tokens, source, decoder, { cross: { attend } });
  assert(nested(cross.attention.weights).flat().every(([first]) => first === 1));
  assert(nested(self.attention.weights).flat().some(([first]) => first !== 1));
  const encoded = encoderBlock(tokens, encoder, { attend });
  assert(nested(encoded.self.attention.weights).flat().every(([first]) => first === 1));
});

Deno.test("a head can be taken away from a block, and the others stay", () => {
  const { norm, attention: parameters } = encoder.self;
  const whole = encoderBlock(tokens, encoder).self.attention;
  const without = encoderBlock(tokens, {
    self: { norm, attention: withoutHead(parameters, 1) },
  }).self.attention;
  assertEquals(nested(without.context), nested(whole.context));
  assert(nested(without.output)[0]![0] !== nested(whole.output)[0]![0]);
});

Deno.test("blocks refuse parts and options of other names", () => {
  const strange = { ...encoder, cross: decoder.cross };
  assertThrows(() => encoderBlock(tokens, strange), TypeError, 'found "cross"');
  const { self } = encoder;
  assertThrows(
    () => decoderBlock(tokens, source, { self } as never),
    TypeError,
    'Cannot run a decoder block: { self, cross } is needed, and { forward } may be there, found none of name "cross"',
  );
  assertThrows(
    () => encoderBlock(tokens, encoder, { masks: causalMask(5) } as never),
    TypeError,
    'found "masks"',
  );
  const mute = { attend: () => ({}) } as never;
  assertThrows(() => encoderBlock(tokens, encoder, mute), TypeError, '"output"');
});

Deno.test("random blocks have the sizes that were asked for, and other numbers for each part", () => {
  assertEquals(decoder.forward!.feedForward.widen.weight.sizes, { model: 6, hidden: 7 });
  assert(!("forward" in randomEncoderBlock({ model: 6, heads: 2, seed: 3 })));
  const [a, b] = [decoder.self, decoder.cross].map(({ attention }) => attention.query);
  assert(nested(a!.weight)[0]![0] !== nested(b!.weight)[0]![0]);
});

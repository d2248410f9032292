/**
 * A right call of every public function of layers, blocks, training and saving, in slots.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import { learned, linear, mayTurn, pairs } from "./attention_calls.ts";
import { mask, source, tokens } from "./scene.ts";
import { hasTensors } from "./tensor_calls.ts";
import {
  any,
  count,
  list,
  number,
  of,
  only,
  optional,
  options,
  record,
  type Slot,
  whole,
} from "./slots.ts";

type One = library.Tensor<library.Axes>;
const SIZES = { word: 4, position: 7, model: 10, hidden: 6 };
const draw = (...axes: (keyof typeof SIZES)[]) =>
  library.random(axes, SIZES, { seed: 1 });

const map = (into: keyof typeof SIZES, out: keyof typeof SIZES): Slot =>
  linear({ weight: draw(into, out), bias: draw(out) } as never);
const norm = record({ gain: of(draw("model")), bias: of(draw("model")) });
const feedForward = record({
  widen: map("model", "hidden"),
  narrow: map("hidden", "model"),
});
const sublayer = record({ norm, attention: learned });
const forward = optional(record({ norm, feedForward }));

const attend = (keys: library.ForPairs): Slot =>
  options({
    mask: pairs(keys),
    rotary: { value: true, may: mayTurn },
    attend: only(library.attention),
  });

const block = record({
  model: count(10),
  heads: count(5),
  seed: whole(1),
  hidden: optional(count(3)),
});

const pace = {
  warmUp: optional(count(2)),
  clip: optional(number(1)),
  betas: optional(list(number(0.5), number(0.25))),
};
const x = library.learnable(library.tensor(["model"], [1, 2]));
const start = { value: () => x, may: () => false };
const lossOf = (x: library.Tensor<["model"]>) => library.sum(library.square(x), "model");
const loss: Slot = { value: lossOf, may: (other) => typeof other === "function" };
const { clip: _, ...most } = pace;
const recipe = { steps: count(2), batch: count(3), rate: number(0.5), ...most };
const model = { start: () => x, loss: lossOf, recipe: { steps: 2, batch: 3, rate: 1 } };

const bytes = library.toSafetensors({ gain: x });
const tensors: Slot = { value: { gain: x, heads: 2 }, may: hasTensors };

/** The arguments, by the name of the function. */
export const NETWORK_CALLS: Readonly<Record<string, Slot[]>> = {
  linear: [of(tokens), map("model", "word")],
  layerNorm: [of(tokens), norm],
  feedForward: [of(tokens), feedForward],
  embedding: [of(draw("word", "model")), list(whole(3), whole(0))],
  learnedPositions: [of(draw("position", "model")), count(3)],
  encoderBlock: [
    of(tokens),
    record({ self: sublayer, forward }),
    attend(library.causalMask(3)),
  ],
  decoderBlock: [
    of(tokens),
    of(source),
    record({ self: sublayer, cross: sublayer, forward }),
    options({ self: attend(library.causalMask(3)), cross: attend(mask) }),
  ],
  randomEncoderBlock: [block],
  randomDecoderBlock: [block],
  crossEntropy: [
    any(tokens as One),
    list(whole(3), whole(0), whole(9)),
    options({ weights: list(number(1), number(0), number(2)) }),
  ],
  adam: [record({ steps: count(3), rate: number(1), ...pace })],
  train: [
    record({ start, loss, recipe: record(recipe) }),
    record({ seed: whole(1), clip: optional(number(2)) }),
  ],
  trained: [only(model), record({ seed: whole(1), rate: optional(number(0.5)) })],
  toSafetensors: [tensors],
  fromSafetensors: [only(bytes)],
  withTensors: [tensors, record({ gain: of(x as One) })],
};

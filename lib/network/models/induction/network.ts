/**
 * The network that foresees tokens.
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import { causalMask } from "../../../attention/masks.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import { split } from "../../../tensor/axes/split.ts";
import { add } from "../../../tensor/elementwise/arithmetic.ts";
import { make } from "../../../tensor/make.ts";
import { pick } from "../../../tensor/pick.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { type EncoderBlock, encoderBlock } from "../../blocks/encoder_block.ts";
import { randomEncoderBlock } from "../../blocks/random_blocks.ts";
import { drawFrom, plainNorm } from "../../draw.ts";
import { embedding } from "../../layers/embedding.ts";
import { type LayerNorm, layerNorm } from "../../layers/layer_norm.ts";
import { type Linear, linear } from "../../layers/linear.ts";
import { attendTogether } from "../together.ts";
import { KINDS, LENGTH } from "./sequences.ts";

/** What the model of induction learns. */
export interface InductionParameters {
  /** A vector for each kind of token. */
  readonly tokens: Tensor<["word", "model"]>;
  /** A vector for each position, if positions are absolute. */
  readonly positions?: Tensor<["position", "model"]>;
  /** Layers of attention, one after the other. */
  readonly blocks: readonly EncoderBlock[];
  /**
   * For each layer, if positions are relative: what is added to the score of a key that
   * stands so far back.
   */
  readonly distances?: readonly Tensor<["head", "distance"]>[];
  /** What comes before the next token is read. */
  readonly norm: LayerNorm;
  /** From each token to the logits of the next one. */
  readonly next: Linear<"model", "word">;
}

const MODEL = 32, HEADS = 2;

/** Parameters at the start. */
export function start(
  layers: number,
  isRelative: boolean,
  seed: number,
): InductionParameters {
  const draw = drawFrom(seed), model = MODEL;
  const blocks = Array.from(
    { length: layers },
    () => randomEncoderBlock({ model, heads: HEADS, seed: draw.seed() }),
  );
  return {
    tokens: draw.tensor(["word", "model"], { word: KINDS, model }, 1),
    ...(isRelative ? { distances: blocks.map(nearness) } : {
      positions: draw.tensor(["position", "model"], { position: LENGTH, model }, 1),
    }),
    blocks,
    norm: plainNorm(model),
    next: { weight: draw.tensor(["model", "word"], { model, word: KINDS }, 1 / model) },
  };
}

/** At the start, each head prefers what is near: −1 and −¼ a step. */
function nearness(): Tensor<["head", "distance"]> {
  const data = new Float32Array(HEADS * LENGTH);
  for (let distance = 0; distance < LENGTH; distance++) {
    data[distance] = -distance;
    data[LENGTH + distance] = -distance / 4;
  }
  return make(["head", "distance"], { head: HEADS, distance: LENGTH }, data);
}

/** The attention of each layer for texts of one length, and the logits of next tokens. */
export function foresee(
  parameters: InductionParameters,
  texts: readonly (readonly number[])[],
): { layers: AttentionTrace[]; logits: Tensor<["token", "word"]> } {
  const { tokens: table, positions, blocks, distances, norm, next } = parameters;
  const length = texts[0]!.length;
  const attend: Attend = texts.length === 1 ? attention : attendTogether(texts.length);
  const mask = causalMask(length);
  const layers: AttentionTrace[] = [];
  let tokens = embedding(table, texts.flat());
  if (positions !== undefined) {
    const places = texts.flatMap((text) => text.map((_, i) => i));
    tokens = add(tokens, pick(positions, "position", places, "token"));
  }
  for (const [i, block] of blocks.entries()) {
    const bias = distances === undefined
      ? undefined
      : biasFrom(distances[i]!, length, texts.length);
    const { self, output } = encoderBlock(tokens, block, { attend, mask, bias });
    layers.push(self.attention);
    tokens = output;
  }
  return { layers, logits: linear(layerNorm(tokens, norm), next) };
}

/** A number for each pair of query and key, by how far the key stands back. */
function biasFrom(
  distances: Tensor<["head", "distance"]>,
  length: number,
  texts: number,
): Tensor<["head", "query", "key"]> {
  const places = Array.from(
    { length: length * length },
    (_, i) => Math.max(0, Math.floor(i / length) - i % length),
  );
  const pairs = split(
    pick(distances, "distance", places, "pair"),
    "pair",
    ["query", "key"],
    length,
  );
  if (texts === 1) return pairs;
  const heads = Array.from(
    { length: distances.sizes.head * texts },
    (_, i) => Math.floor(i / texts),
  );
  return pick(pairs, "head", heads);
}

/**
 * The network that reads sentences.
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import type { AttentionTrace } from "../../../attention/trace.ts";
import { add } from "../../../tensor/elementwise/arithmetic.ts";
import { pick } from "../../../tensor/pick.ts";
import { slice } from "../../../tensor/slice.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { type EncoderBlock, encoderBlock } from "../../blocks/encoder_block.ts";
import { randomEncoderBlock } from "../../blocks/random_blocks.ts";
import { attentionSublayer } from "../../blocks/sublayers.ts";
import { drawFrom, plainNorm } from "../../draw.ts";
import { embedding } from "../../layers/embedding.ts";
import { type LayerNorm, layerNorm } from "../../layers/layer_norm.ts";
import { type Linear, linear } from "../../layers/linear.ts";
import { attendTogether, presentKeys } from "../together.ts";
import { LONGEST, VOCABULARY } from "./vocabulary.ts";

/** What the model of subject and verb learns. */
export interface SubjectAndVerbParameters {
  /** A vector for each word. */
  readonly words: Tensor<["word", "model"]>;
  /** A vector for each place of a sentence. */
  readonly positions: Tensor<["position", "model"]>;
  /** Layers of attention, one after the other. */
  readonly blocks: readonly EncoderBlock[];
  /** What comes before the answer is read. */
  readonly norm: LayerNorm;
  /** From the last token to the logits of *is* and *are*. */
  readonly answers: Linear<"model", "answer">;
}

/** How wide the model is. */
export const MODEL = 32;

const ACTION = "read a sentence";

/** Parameters at the start. */
export function start(
  layers: number,
  heads: number,
  seed: number,
): SubjectAndVerbParameters {
  const draw = drawFrom(seed), model = MODEL;
  return {
    words: draw.tensor(["word", "model"], { word: VOCABULARY.length, model }, 1),
    positions: draw.tensor(["position", "model"], { position: LONGEST, model }, 1),
    blocks: Array.from(
      { length: layers },
      () => randomEncoderBlock({ model, heads, seed: draw.seed() }),
    ),
    norm: plainNorm(model),
    answers: {
      weight: draw.tensor(["model", "answer"], { model, answer: 2 }, 1 / model),
    },
  };
}

/** The logits of *is* and *are* for many sentences of any lengths, computed together. */
export function readTogether(
  parameters: SubjectAndVerbParameters,
  texts: readonly (readonly number[])[],
  cross: boolean,
): Tensor<["token", "answer"]> {
  const lengths = texts.map(({ length }) => length);
  const longest = Math.max(...lengths);
  const filling = VOCABULARY.length - 1;
  const attend = attendTogether(texts.length);
  const masked = (queries: number, seen: readonly number[], { self }: EncoderBlock) => ({
    attend,
    mask: presentKeys(seen, { heads: self.attention.heads, queries, keys: longest }),
  });

  let tokens = placed(
    parameters,
    texts.flatMap((text) =>
      Array.from({ length: longest }, (_, i) => text[i] ?? filling)
    ),
    longest,
  );
  for (const block of parameters.blocks.slice(0, -1)) {
    tokens = encoderBlock(tokens, block, masked(longest, lengths, block)).output;
  }
  const last = parameters.blocks.at(-1)!;
  const verbs = lengths.map((length, i) => i * longest + length - 1);
  const seen = cross ? lengths.map((length) => length - 1) : lengths;
  const { output } = attentionSublayer(
    ACTION,
    pick(tokens, "token", verbs),
    layerNorm(tokens, last.self.norm),
    last.self,
    masked(1, seen, last),
  );
  return logits(parameters, output);
}

/** Every stage of every layer for one sentence, and the logits. */
export function readOne(
  parameters: SubjectAndVerbParameters,
  text: readonly number[],
  cross: boolean,
  attend: Attend,
): { layers: AttentionTrace[]; logits: Tensor<["token", "answer"]> } {
  const verb = text.length - 1;
  const layers: AttentionTrace[] = [];
  let tokens = placed(parameters, text, text.length);
  for (const [i, block] of parameters.blocks.entries()) {
    const isLast = i === parameters.blocks.length - 1;
    const how = { attend: isLast ? attend : attention };
    const { attention: trace, output } = cross
      ? attentionSublayer(
        ACTION,
        slice(tokens, "token", verb),
        layerNorm(slice(tokens, "token", 0, verb), block.self.norm),
        block.self,
        how,
      )
      : encoderBlock(tokens, block, how).self;
    layers.push(trace);
    tokens = output;
  }
  const last = slice(tokens, "token", tokens.sizes.token - 1);
  return { layers, logits: logits(parameters, last) };
}

/** The vectors of words, and of the places where they stand: texts of one length. */
function placed(
  { words, positions }: SubjectAndVerbParameters,
  text: readonly number[],
  length: number,
): Tensor<["token", "model"]> {
  const places = text.map((_, i) => i % length);
  return add(embedding(words, text), pick(positions, "position", places, "token"));
}

function logits(
  { norm, answers }: SubjectAndVerbParameters,
  verbs: Tensor<["token", "model"]>,
): Tensor<["token", "answer"]> {
  return linear(layerNorm(verbs, norm), answers);
}

/**
 * Numbers from Chinese words to English ones, by any attention.
 *
 * @module
 */
import { type Attend, attention } from "../../../attention/attention.ts";
import {
  expectArguments,
  expectFunction,
  expectOptions,
} from "../../../tensor/checks/expect.ts";
import {
  type DecoderBlock,
  decoderBlock,
  type DecoderTrace,
} from "../../blocks/decoder_block.ts";
import {
  type EncoderBlock,
  encoderBlock,
  type EncoderTrace,
} from "../../blocks/encoder_block.ts";
import { randomDecoderBlock, randomEncoderBlock } from "../../blocks/random_blocks.ts";
import { drawFrom, plainNorm } from "../../draw.ts";
import { type LayerNorm, layerNorm } from "../../layers/layer_norm.ts";
import { type Linear, linear } from "../../layers/linear.ts";
import { madeBy } from "../made_by.ts";
import { attendEach } from "./attend_each.ts";
import { embedded, type Embedding, lengthsOf, randomEmbedding } from "./embedding.ts";
import { drawNumber, NUMBER_WORDS, type NumberPair } from "./numbers.ts";
import { type TranslationTrace, type Translator, translatorOf } from "./translator.ts";

/** What can be chosen. */
export interface NumberTranslationOptions {
  /** How all three attentions are done, such as by a bug of the zoo; rightly by default. */
  readonly attend?: Attend | undefined;
}

/** What is learned: a block that reads, and one that writes. */
export interface NumberParameters {
  /** The Chinese words. */
  readonly source: Embedding;
  /** The block that reads. */
  readonly encoder: EncoderBlock;
  /** Of what the encoder gives. */
  readonly memory: LayerNorm;
  /** The English words. */
  readonly target: Embedding;
  /** The block that writes. */
  readonly decoder: DecoderBlock;
  /** Of what the decoder gives. */
  readonly norm: LayerNorm;
  /** From the model to the words that can come next. */
  readonly output: Linear<"model", "word">;
}

/** What the model did. */
export interface NumberTrace extends TranslationTrace {
  /** Every part of the block that reads. */
  readonly encoder: EncoderTrace;
  /** Every part of the block that writes. */
  readonly decoder: DecoderTrace;
}

const SIZES = { model: 32, heads: 4, hidden: 64 };
const LONGEST = { chinese: 7, english: 6 };

/**
 * A small Transformer that translates numbers from 1 to 9,999, with any attention in it.
 *
 * 一千二百三十四 becomes *one thousand two hundred thirty four*: one block of an encoder and
 * one of a decoder, 32 features, 4 heads, the norm before each part.
 *
 * Source: Vaswani et al. 2017, section 3.1; the norm as in Xiong et al. 2020.
 *
 * @param options The attention.
 * @throws {TypeError} If an option is not one of these.
 *
 * @example Is it right when it writes from its own words?
 * ```ts
 * import { numberTranslation, trained } from "@headlight/attention";
 *
 * const model = numberTranslation();
 * const parameters = trained(model, { seed: 0, steps: 5 }); // 400 steps make it good
 *
 * console.log(model.score(parameters, model.examples(10, 1))); // { loss, told, writes }
 * ```
 */
export function numberTranslation(
  options: NumberTranslationOptions = {},
): Translator<NumberParameters, NumberPair, NumberTrace> {
  const action = "make a model that translates numbers";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["attend"]);
  const { attend = attention } = options;
  expectFunction(action, attend);
  const made = translatorOf({
    vocabulary: NUMBER_WORDS,
    longest: LONGEST,
    draw: drawNumber,
    recipe: { steps: 400, batch: 16, rate: 0.007, warmUp: 50, clip: 1 },
    start(seed): NumberParameters {
      const draw = drawFrom(seed);
      const { model } = SIZES;
      const tableOf = (words: readonly string[], longest: number) =>
        randomEmbedding(draw, { word: words.length, position: longest + 1, model });
      const { chinese, english } = NUMBER_WORDS;
      return {
        source: tableOf(chinese, LONGEST.chinese),
        encoder: randomEncoderBlock({ ...SIZES, seed: draw.seed() }),
        memory: plainNorm(model),
        target: tableOf(english, LONGEST.english),
        decoder: randomDecoderBlock({ ...SIZES, seed: draw.seed() }),
        norm: plainNorm(model),
        output: draw.linear(["model", "word"], model, english.length),
      };
    },
    learned: ["source", "encoder", "memory", "target", "decoder", "norm", "output"],
    run(parameters, texts) {
      const source = lengthsOf(texts.source), target = lengthsOf(texts.target);
      // One text a call: not every bug of the zoo keeps packed texts apart.
      const each = (target: number[], source: number[], isCausal = false) => ({
        attend: attendEach({ target, source, isCausal, attend, pack: 1 }),
      });
      const read = embedded(parameters.source, texts.source);
      const encoder = encoderBlock(read, parameters.encoder, each(source, source));
      const memory = layerNorm(encoder.output, parameters.memory);
      const written = embedded(parameters.target, texts.target);
      const decoder = decoderBlock(written, memory, parameters.decoder, {
        self: each(target, target, true),
        cross: each(target, source),
      });
      const logits = linear(
        layerNorm(decoder.output, parameters.norm),
        parameters.output,
      );
      return { encoder, decoder, cross: decoder.cross.attention, logits };
    },
  });
  return madeBy("numberTranslation", { attend }, made);
}

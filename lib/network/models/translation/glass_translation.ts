/**
 * A box of glass that translates: whatever it proposes is a sum that can be read.
 *
 * @module
 */
import {
  type AttentionParameters,
  randomParameters,
} from "../../../attention/parameters.ts";
import { rename } from "../../../tensor/axes/rename.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
} from "../../../tensor/checks/expect.ts";
import { add } from "../../../tensor/elementwise/arithmetic.ts";
import { nested } from "../../../tensor/read.ts";
import { sum } from "../../../tensor/reduce.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { drawFrom, plainNorm } from "../../draw.ts";
import { type LayerNorm, layerNorm } from "../../layers/layer_norm.ts";
import { type Linear, linear } from "../../layers/linear.ts";
import {
  type Alignment,
  alignmentOf,
  type SentenceTranslator,
  withAlignment,
} from "./alignment.ts";
import { expectHeads } from "../expect_examples.ts";
import { madeBy } from "../made_by.ts";
import { methodsOf } from "../methods.ts";
import { attendEach } from "./attend_each.ts";
import { broughtTo, type Contributions, contributionsOf } from "./contributions.ts";
import { embedded, type Embedding, lengthsOf, randomEmbedding } from "./embedding.ts";
import { drawing, LONGEST, type SentencePair, vocabularyOf } from "./sentences.ts";
import { END } from "./vocabulary.ts";
import { type TranslationTrace, translatorOf } from "./translator.ts";
import { expectForms, type Forms } from "./words_of_two_languages.ts";

/** What can be chosen. */
export interface GlassTranslationOptions {
  /** Whether a word has one form, or, by default, forms that need other words too. */
  readonly forms?: Forms | undefined;
  /** How many heads attend; one by default. */
  readonly heads?: number | undefined;
  /** How many sentences there are to train on, always the same; all without it. */
  readonly sentences?: number | undefined;
}

/** What it learns. */
export interface GlassParameters {
  /** The Chinese words, and their norm. */
  readonly source: Embedding & { readonly norm: LayerNorm };
  /** The English words, and their norm. */
  readonly target: Embedding & { readonly norm: LayerNorm };
  /** How English words look at Chinese ones. */
  readonly cross: AttentionParameters;
  /** From the model to the words that can come next. */
  readonly output: Linear<"model", "word">;
}

/** A translator whose logits can be taken apart. */
export interface GlassTranslator
  extends SentenceTranslator<GlassParameters, TranslationTrace> {
  /** What each logit is the sum of, when it is told the English. */
  readonly contributions: (
    parameters: GlassParameters,
    chinese: readonly string[],
    english: readonly string[],
  ) => Contributions;
  /**
   * What each head brings from each Chinese word to the English word that comes next, or to
   * ⟨end⟩: above the mean of what it brings to all words, since only that counts.
   */
  readonly brought: (
    parameters: GlassParameters,
    chinese: readonly string[],
    english: readonly string[],
  ) => Tensor<["head", "query", "key"]>;
  /**
   * The same as `alignment` for the Chinese word that contributes most to the right word:
   * all heads together, above the mean of what it contributes to all words.
   */
  readonly contributed: (
    parameters: GlassParameters,
    pairs: readonly SentencePair[],
  ) => Alignment;
}

const MODEL = 32;

/**
 * A translator that can be seen through: cross-attention alone, without self-attention and
 * feed-forward, so that every logit is a sum over the last word and over all heads and
 * Chinese words.
 *
 * $$ \ell_w = \Big(x + \sum_h \sum_k a_{hk} \, v_{hk} W^O_h\Big) U_w + b_w $$
 *
 * Source: Elhage et al. 2021, "A Mathematical Framework for Transformer Circuits", whose
 * attention-only models are read in this way.
 *
 * @param options Whether words have one form, how many heads attend, and how many sentences
 * there are to train on.
 * @throws {TypeError} If an option is not one of these.
 * @throws {RangeError} If the heads do not divide 32.
 *
 * @example What makes it write "cats"?
 * ```ts
 * import { glassTranslation, trained } from "@headlight/attention";
 *
 * const model = glassTranslation({ heads: 4 });
 * const parameters = trained(model, { seed: 0, steps: 5 }); // 400 steps make it good
 *
 * const [pair] = model.examples(1, 1);
 * const parts = model.brought(parameters, pair!.chinese, pair!.english);
 * console.log(parts.sizes); // heads, English words and Chinese words
 * ```
 */
export function glassTranslation(options: GlassTranslationOptions = {}): GlassTranslator {
  const action = "make a model that translates";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["forms", "heads", "sentences"]);
  const { forms = "full", heads = 1, sentences } = options;
  expectForms(action, forms);
  expectHeads(action, heads, MODEL);
  if (sentences !== undefined) expectCount(action, "sentences", sentences);
  const vocabulary = vocabularyOf(forms);

  const model = withAlignment(translatorOf({
    vocabulary,
    longest: LONGEST,
    draw: drawing(forms, sentences),
    recipe: { steps: 400, batch: 32, rate: 0.005, warmUp: 50, clip: 1 },
    start(seed): GlassParameters {
      const draw = drawFrom(seed);
      const { chinese, english } = vocabulary;
      const tableOf = (words: readonly string[], longest: number) => ({
        ...randomEmbedding(draw, {
          word: words.length,
          position: longest + 1,
          model: MODEL,
        }),
        norm: plainNorm(MODEL),
      });
      return {
        source: tableOf(chinese, LONGEST.chinese),
        target: tableOf(english, LONGEST.english),
        cross: randomParameters({ model: MODEL, heads, seed: draw.seed() }),
        output: draw.linear(["model", "word"], MODEL, english.length),
      };
    },
    learned: ["source", "target", "cross", "output"],
    run({ source, target, cross, output }, texts) {
      const own = layerNorm(embedded(target, texts.target), target.norm);
      const read = layerNorm(embedded(source, texts.source), source.norm);
      const lengths = {
        target: lengthsOf(texts.target),
        source: lengthsOf(texts.source),
      };
      const trace = attendEach(lengths)(own, read, cross);
      const tokens = add(own, rename(trace.output, "query", "token"));
      return { own, cross: trace, logits: linear(tokens, output) };
    },
  }));
  const contributions: GlassTranslator["contributions"] = (
    parameters,
    chinese,
    english,
  ) => {
    const { own, cross } = model.trace(parameters, chinese, english);
    return contributionsOf({ ...parameters, own, trace: cross });
  };
  const brought: GlassTranslator["brought"] = (parameters, chinese, english) => {
    const parts = contributions(parameters, chinese, english);
    const next = [...english, END].map((word) => vocabulary.english.indexOf(word));
    return broughtTo(next, parts);
  };
  const contributed: GlassTranslator["contributed"] = (parameters, pairs) =>
    alignmentOf(
      pairs,
      ({ chinese, english }) =>
        nested(sum(brought(parameters, chinese, english), "head")),
    );
  return madeBy("glassTranslation", { forms, heads, sentences }, {
    ...model,
    ...methodsOf(
      { contributions, brought, contributed },
      { contributions: 3, brought: 3, contributed: 2 },
    ),
  });
}

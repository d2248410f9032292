/**
 * Two sentences and parameters made by hand, so that every number can be followed. The
 * course uses them from its first page to its last.
 *
 * @module
 */
import type { AttentionParameters } from "../../attention/parameters.ts";
import { tensor } from "../../tensor/tensor.ts";
import type { Tensor } from "../../tensor/types.ts";

/** Words, and the same words as vectors. */
export interface Sentence {
  /** The words, in order. */
  readonly words: string[];
  /** One vector for each word. */
  readonly tokens: Tensor<["token", "model"]>;
}

/**
 * What each number of a word's vector stands for.
 *
 * @example One name for each number
 * ```ts
 * import { chinese, features } from "@headlight/attention/notebook";
 *
 * console.log(features.length === chinese.tokens.sizes.model); // true
 * ```
 */
export const features: string[] = ["animal", "pronoun", "tired", "asleep", "grammar"];

/**
 * 动物累了，它睡了: the animal was tired, it slept.
 *
 * @example Six words, five features
 * ```ts
 * import { chinese } from "@headlight/attention/notebook";
 *
 * console.log(chinese.words, chinese.tokens);
 * ```
 */
export const chinese: Sentence = {
  words: ["动物", "累", "了", "它", "睡", "了"],
  tokens: tensor(["token", "model"], [
    [1.0, 0.0, 0.0, 0.0, 0.0], // 动物, animal
    [0.0, 0.0, 1.0, 0.3, 0.0], // 累, tired
    [0.0, 0.0, 0.2, 0.0, 1.0], // 了, now it is so
    [0.2, 1.0, 0.0, 0.0, 0.0], // 它, it
    [0.0, 0.0, 0.4, 1.0, 0.0], // 睡, sleep
    [0.0, 0.0, 0.0, 0.2, 1.0], // 了, now it is so
  ]),
};

/**
 * The animal was tired, so it slept.
 *
 * @example Seven words, five features
 * ```ts
 * import { english } from "@headlight/attention/notebook";
 *
 * console.log(english.words, english.tokens);
 * ```
 */
export const english: Sentence = {
  words: ["the", "animal", "was", "tired", "so", "it", "slept"],
  tokens: tensor(["token", "model"], [
    [0.2, 0.0, 0.0, 0.0, 1.0], // the
    [1.0, 0.0, 0.0, 0.0, 0.0], // animal
    [0.0, 0.0, 0.3, 0.0, 1.0], // was
    [0.0, 0.0, 1.0, 0.3, 0.0], // tired
    [0.0, 0.0, 0.1, 0.1, 1.0], // so
    [0.2, 1.0, 0.0, 0.0, 0.0], // it
    [0.0, 0.0, 0.3, 1.0, 0.0], // slept
  ]),
};

/**
 * Parameters made by hand: two heads, each with a job that can be read off its matrices.
 *
 * Head 0 asks *who?* Pronouns, states and actions look for the animal. Head 1 asks *what
 * means the same?* Each word looks for its own meaning. Grammar has nothing to offer.
 *
 * @example 它 looks at 动物
 * ```ts
 * import { nested, selfAttention } from "@headlight/attention";
 * import { chinese, handmade } from "@headlight/attention/notebook";
 *
 * const { weights } = selfAttention(chinese.tokens, handmade);
 *
 * console.log(nested(weights)[0]![3]); // 0.88 of it goes to 动物
 * ```
 */
export const handmade: AttentionParameters = {
  heads: 2,
  query: {
    // A row for each feature of a word; four columns for head 0, four for head 1.
    weight: tensor(["model", "projected"], [
      [1, 0, 0, 0, /**/ 3, 0, 0, 0],
      [3, 0, 0, 0, /**/ 0, 3, 0, 0],
      [2, 0, 0, 0, /**/ 0, 0, 3, 0],
      [2, 0, 0, 0, /**/ 0, 0, 0, 3],
      [0, 0, 0, 0, /**/ 0, 0, 1, 1],
    ]),
  },
  key: {
    weight: tensor(["model", "projected"], [
      [3, 0, 0, 0, /**/ 2, 0, 0, 0],
      [1, 0, 0, 0, /**/ 0, 2, 0, 0],
      [0, 0, 0, 0, /**/ 0, 0, 2, 0],
      [0, 0, 0, 0, /**/ 0, 0, 0, 2],
      [0, 0, 0, 0, /**/ 0, 0, 0, 0],
    ]),
  },
  value: {
    weight: tensor(["model", "projected"], [
      [1, 0, 0, 0, /**/ 1, 0, 0, 0],
      [0, 1, 0, 0, /**/ 0, 1, 0, 0],
      [0, 0, 1, 0, /**/ 0, 0, 1, 0],
      [0, 0, 0, 1, /**/ 0, 0, 0, 1],
      [0, 0, 0, 0, /**/ 0, 0, 0, 0],
    ]),
  },
  output: {
    weight: tensor(["concat", "model"], [
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0],
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0],
    ]),
  },
};

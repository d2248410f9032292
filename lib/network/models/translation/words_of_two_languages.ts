/**
 * The words of a small world, in Chinese and in English.
 *
 * @module
 */

import { kindOf } from "../../../tensor/checks/kind_of.ts";

/** Whether each word has one form, or forms that depend on other words. */
export type Forms = "simple" | "full";

/** A verb with what becomes of it. */
export interface Verb {
  readonly chinese: string;
  /** As *we* do it now, and after *will*. */
  readonly plain: string;
  /** As *she* does it now. */
  readonly singular: string;
  readonly past: string;
}

/** A noun, and the word with which it is counted. */
export interface Noun {
  readonly chinese: string;
  readonly measure: string;
  readonly one: string;
  readonly many: string;
}

/** A word that has one form in either language. */
export interface Word {
  readonly chinese: string;
  readonly english: string;
}

/** A place, and the word that English puts before it; Chinese has 在 for both. */
export interface Place extends Word {
  readonly before: "at" | "in";
}

/** When something happens. */
export interface Time extends Word {
  readonly tense: "past" | "present" | "future";
}

/** Who does it; *she* needs another verb than *we*. */
export interface Pronoun extends Word {
  readonly isThird: boolean;
}

/** Chinese has one form for each. Their English forms need the time and the person. */
export const VERBS: readonly Verb[] = [
  { chinese: "看见", plain: "see", singular: "sees", past: "saw" },
  { chinese: "画", plain: "draw", singular: "draws", past: "drew" },
  { chinese: "买", plain: "buy", singular: "buys", past: "bought" },
  { chinese: "卖", plain: "sell", singular: "sells", past: "sold" },
  { chinese: "找到", plain: "find", singular: "finds", past: "found" },
  { chinese: "喜欢", plain: "like", singular: "likes", past: "liked" },
];

/** Several share a measure word, so that none can be told by it. 画 is a verb too. */
export const NOUNS: readonly Noun[] = [
  { chinese: "猫", measure: "只", one: "cat", many: "cats" },
  { chinese: "狗", measure: "只", one: "dog", many: "dogs" },
  { chinese: "鸟", measure: "只", one: "bird", many: "birds" },
  { chinese: "书", measure: "本", one: "book", many: "books" },
  { chinese: "杂志", measure: "本", one: "magazine", many: "magazines" },
  { chinese: "画", measure: "张", one: "picture", many: "pictures" },
  { chinese: "桌子", measure: "张", one: "table", many: "tables" },
  { chinese: "苹果", measure: "个", one: "apple", many: "apples" },
  { chinese: "杯子", measure: "个", one: "cup", many: "cups" },
];

/** Who. */
export const PRONOUNS: readonly Pronoun[] = [
  { chinese: "我", english: "I", isThird: false },
  { chinese: "你", english: "you", isThird: false },
  { chinese: "他", english: "he", isThird: true },
  { chinese: "她", english: "she", isThird: true },
  { chinese: "我们", english: "we", isThird: false },
  { chinese: "他们", english: "they", isThird: false },
];

/** Where. */
export const PLACES: readonly Place[] = [
  { chinese: "学校", english: "school", before: "at" },
  { chinese: "家", english: "home", before: "at" },
  { chinese: "公司", english: "work", before: "at" },
  { chinese: "北京", english: "Beijing", before: "in" },
  { chinese: "上海", english: "Shanghai", before: "in" },
  { chinese: "伦敦", english: "London", before: "in" },
];

/** Of what kind. */
export const ADJECTIVES: readonly Word[] = [
  { chinese: "大", english: "big" },
  { chinese: "小", english: "small" },
  { chinese: "新", english: "new" },
  { chinese: "旧", english: "old" },
  { chinese: "红", english: "red" },
  { chinese: "白", english: "white" },
];

const NUMBERS: readonly Word[] = [
  { chinese: "一", english: "one" },
  { chinese: "两", english: "two" },
  { chinese: "三", english: "three" },
  { chinese: "四", english: "four" },
  { chinese: "五", english: "five" },
];

/** How many. Simple sentences count from two, so that a noun has one form. */
export const COUNTS: Readonly<Record<Forms, readonly Word[]>> = {
  simple: NUMBERS.slice(1),
  full: NUMBERS.slice(0, 4),
};

/** When. Simple sentences are about the past, so that a verb has one form. */
export const TIMES: Readonly<Record<Forms, readonly Time[]>> = {
  simple: [
    { chinese: "昨天", english: "yesterday", tense: "past" },
    { chinese: "刚才", english: "earlier", tense: "past" },
    { chinese: "以前", english: "before", tense: "past" },
  ],
  full: [
    { chinese: "昨天", english: "yesterday", tense: "past" },
    { chinese: "今天", english: "today", tense: "present" },
    { chinese: "明天", english: "tomorrow", tense: "future" },
  ],
};

/** Refuses forms that there are not. */
export function expectForms(action: string, forms: unknown): void {
  if (forms === "simple" || forms === "full") return;
  throw new (typeof forms === "string" ? RangeError : TypeError)(
    `Cannot ${action}: forms must be "simple" or "full", found ${kindOf(forms)}`,
  );
}

/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "The tens name the token": "十位写的是词元",
  "Each head has its half of every token": "每个头得到每个词元的一半",
  "Right": "正确",
  "Wrong": "错误",
  "The same shape, another meaning": "形状一样，意思不同",
  "The queries, split in two ways": "查询，两种切法",
  "right": "正确",
  "wrong": "错误",
  "Who notices a new last word?": "最后一个词换了，谁会察觉？",
  "change": "变化",
  "Two heads, one sentence": "两个头，一句话",
  "What each head takes home": "每个头带回来什么",
};

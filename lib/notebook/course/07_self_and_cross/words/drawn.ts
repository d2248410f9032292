/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Queries, self": "查询，自注意力",
  "Queries, cross": "查询，交叉注意力",
  "Queries do not know who will answer": "查询不知道谁会来回答",
  "Now English asks": "现在英文来问",
  "In order": "原来的顺序",
  "Shuffled": "打乱之后",
  "Each column moves with its word": "每一列跟着自己的词走",
  "Reversed": "倒过来",
  "Two sources, one unit of attention": "两个来源，一份注意力",
  "The future and “slept” are hidden": "后面的词和slept都看不到",
  "One head, two sources": "一个头，两个来源",
};

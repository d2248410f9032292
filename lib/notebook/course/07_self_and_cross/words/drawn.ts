/**
 * What is written in the pictures of notebook 07, in Chinese, by the English of its cells.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "Queries, self": "查询，自注意力",
  "Queries, cross": "查询，交叉注意力",
  "Queries do not know who will answer": "查询不知道谁会来回答",
  "Now English asks": "现在英文来问",
  "In order": "原来的顺序",
  "Shuffled": "打乱之后",
  "Each column moves with its word": "每一列跟着自己的词走",
  "Reversed": "倒过来",
  "Two sources, one unit of attention": "两个来源，一份注意力",
  "Two masks": "两个掩码",
  "One head, two sources": "一个头，两个来源",
};

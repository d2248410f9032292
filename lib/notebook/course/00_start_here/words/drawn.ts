/**
 * What the cells of notebook 00 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "Six words, five features each": "六个词，每个词五个特征",
  "Where each word looks": "每个词看向哪里",
  "Looking abroad": "看向另一种语言",
  "One head, self": "一个头，自注意力",
  "Two heads, self": "两个头，自注意力",
  "One head, cross": "一个头，交叉注意力",
  "Two heads, cross": "两个头，交叉注意力",
  "Two questions, four answers": "两个问题，四种答案",
  "Nobody looks right": "谁也不往右看",
};

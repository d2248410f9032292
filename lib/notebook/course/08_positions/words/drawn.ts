/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Forwards": "正着读",
  "Backwards": "倒着读",
  "The same words, another order": "同样的词，不同的顺序",
  "Each row is one position": "每一行是一个位置",
  "from position 0": "从位置0起",
  "from position 10": "从位置10起",
  "Only the offset counts": "只看相对位置",
  "Plain": "不旋转",
  "Rotated": "旋转之后",
  "One vector at twelve positions": "同一个向量，放在十二个位置上",
  "What is added to each score": "每个分数加上多少",
  "none": "无",
  "sinusoidal": "正弦",
  "rotary": "旋转",
  "linear bias": "线性偏置",
  "Does the order matter now?": "现在顺序要紧吗？",
  "change of the output": "输出的变化",
};

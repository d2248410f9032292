/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Causal": "因果",
  "Padding": "填充",
  "Window of 3": "窗口，宽3",
  "Three masks": "三个掩码",
  "Causal, and without the padding": "因果，而且去掉填充",
  "Scores": "分数",
  "Weights": "权重",
  "Before and after the softmax": "softmax之前和之后",
  "without a mask": "没有掩码",
  "causal mask": "因果掩码",
  "Who notices a new last word?": "最后一个词换了，谁会察觉？",
  "change": "变化",
  "self, no mask": "自注意力，没有掩码",
  "self, causal": "自注意力，因果掩码",
  "cross, no mask": "交叉注意力，没有掩码",
  "Did the first word notice?": "第一个词察觉了吗？",
  "The last word, both ways": "最后一个词，有掩码和没有掩码",
  "difference": "差别",
  "Who sees nothing?": "谁什么也看不到？",
};

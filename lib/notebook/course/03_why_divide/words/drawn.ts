/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "It is √feature": "离散程度就是√feature",
  "spread": "离散程度",
  "measured": "测量值",
  "The same scores, divided by 16 and not": "同样的分数，除以16和不除",
  "Divided": "除过",
  "Undivided": "没有除过",
  "divided": "除过",
  "undivided": "没有除过",
  "Two keys take nearly all": "两个键几乎全占了",
  "Undivided weights collapse": "不除，权重就塌缩",
  "entropy": "熵",
  "Soft": "温和",
  "Saturated": "饱和",
  "Slopes of softmax": "softmax的斜率",
  "nothing": "不除",
  "feature": "特征个数",
  "Right after 100 steps": "训练100步之后答对了多少",
  "share right": "答对的比例",
};

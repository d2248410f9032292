/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "found": "得到的",
  "wanted": "想要的",
  "What 它 takes home": "“它”带回来什么",
  "Each stage, and what it is told": "每个阶段，和它听到的消息",
  "∂loss / ∂scores of 它": "“它”的∂损失 / ∂分数",
  "gradient": "梯度",
  "gradients()": "gradients()",
  "the formula": "公式",
  "Head 1, in two ways": "头1，用两种办法来算",
  "given": "计算值",
  "measured": "测量值",
  "One row of the query matrix": "查询矩阵的一行",
  "Before": "之前",
  "After": "之后",
  "Where 它 looks": "“它”看向哪里",
  "divided": "除过",
  "undivided": "没有除过",
  "What a typical question is told": "一个典型的问题听到多响的消息",
  "What the query matrix is told": "查询矩阵听到多响的消息",
  "64 features, 100 steps": "64个特征，100步",
  "8 features, 300 steps": "8个特征，300步",
  "share right": "答对的比例",
};

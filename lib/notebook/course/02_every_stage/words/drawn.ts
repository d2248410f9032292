/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Six words": "六个词",
  "“journey” looks everywhere": "“journey”每个词都看一点",
  "What each word looks for": "每个词要找什么",
  "Queries": "查询",
  "Keys": "键",
  "Values": "值",
  "The same words in three roles": "同样的词，三种角色",
  "How well query and key match": "查询和键有多匹配",
  "The future is hidden": "遮住未来",
  "How attention is shared": "注意力怎样分配",
  "Context": "上下文向量",
  "One output for each query": "每个查询一个输出",
  "A learned layer, stage by stage": "学出来的层，逐个阶段看",
  "Five seeds, two heads": "五个种子，两个头",
};

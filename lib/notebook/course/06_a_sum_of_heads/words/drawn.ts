/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Context": "上下文向量",
  "Concatenated": "拼接",
  "Two heads, end to end": "两个头，首尾相接",
  "Each head has its own block": "每个头都有自己的一块",
  "它: what each head adds": "“它”：每个头添了什么",
  "Averaged": "取平均",
  "Projected": "投影",
  "Averaging against projecting": "取平均与投影",
  "head 0": "头0",
  "head 1": "头1",
  "average": "平均",
  "How far 它 is from 动物": "“它”离“动物”有多远",
  "distance": "距离",
  "Who from head 0, what from head 1": "“是谁”听头0的，“怎样”听头1的",
  "Best with 8 or 16": "8个头或16个头最好",
  "BLEU": "BLEU",
  "One mixed table for both heads": "两个头共用一张混合的表",
  "relative error": "相对误差",
};

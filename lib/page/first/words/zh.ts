/**
 * What the first screen tells a reader, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What the first screen tells a reader. */
export const zh: typeof en = {
  title: "两个问题，四种答案",
  asks: "提问的词",
  answers: "回答的词",
  choose: "用谁的键？用几个头？",
  oneHead: "一个头",
  twoHeads: "两个头",
  both: (heads, keys) => `${heads}，${keys}`,
  same: "同一组词",
  other: "另一组词",
  kinds: {
    "same one": "自注意力",
    "same two": "多头自注意力",
    "other one": "交叉注意力",
    "other two": "多头交叉注意力",
  },
  mask: "谁都不看后面（因果掩码）",
  query: "查询：谁在问",
  key: "键：谁来答",
  head: (head, isOne) =>
    isOne ? "唯一的头" : head === 0 ? "头0：指的是谁？" : "头1：谁和它相像？",
  looks: (kind, query, looks) => `${kind}：“${query}”${looks.join("；")}。`,
  most: (key, weight, head) =>
    `${head === undefined ? "" : `在头${head}里`}最看“${key}”（${weight}）`,
  cell: (query, key, weight) => `“${query}”看“${key}”：${weight}`,
  pick: "没有一个词在这里有向量，所以没有图：挑一个词吧。",
  cut: (most) => `只取前${most}个词。`,
  lines: "从每个提问的词连到它所看的词",
  unknown: (word) => `“${word}”在这里没有向量。换成`,
  vocabulary: "挑词",
  handmade:
    "每个词有五个数，是我们手工选的（动物、代词、累、睡着、语法）。权重由库里的attention()" +
    "算出来，就在这一页里算。",
  start: "开始课程",
};

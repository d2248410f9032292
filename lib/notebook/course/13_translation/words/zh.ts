/**
 * What notebook 13 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "正在写的是哪个英文句子？你会拿到中文词、训练好的模型的权重`[query, key]`，还有一部词典。" +
    "请按顺序返回英文词，每行一个。",
  mistakes: {
    inOrder: "词都对，顺序却是中文的。表里的行代表什么？",
    downwards: "这是顺着列走的。行是查询：提问的是哪个词，应答的又是哪个词？",
    inChinese: "这些是被看的词。正在写的是哪种语言？",
    numbers: "这些是位置。那个位置上是什么词，它的英文是什么？",
  },
  hints: [
    "取出一行。正在写的这个词，看得最多的是哪里？",
    "最大的份额在什么位置，就是`chinese`里的什么位置。",
    "每行三步：找到最大的份额，取出那个位置上的中文词，再去词典里查。",
  ],
  explanation: "每一行看的都是它要翻译的词，所以有词典就够了。",
  afterwards:
    "英文句子的语序，就写在权重里；词也几乎都在里面。只是几乎：这四个句子里没有地点。模型写" +
    "`in Shanghai`时，两行看的都是上海，说出上海的却只有一行。",
};

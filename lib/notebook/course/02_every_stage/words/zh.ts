/**
 * What notebook 02 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "用一个查询的权重，和所有的值的同一个特征，算出上下文向量里的一个数。每个键有一个权重和" +
    "一个值，所以权重和值一样多。",
  mistakes: {
    mean: "这是普通的平均，每个键都同样算数。可是权重说，它们并不一样。",
    exactLookup: "这是权重最大的那个键的值，也就是精确查找。软查找从每个值里都取一点。",
    sumOfValues: "这是把值直接加起来，没有用到权重。",
    dividedAgain: "权重的和已经是1了，不必再除以什么。",
    sumOfWeights: "这是权重的和，它总是1。值一点也没有参与。",
    notAdded: "这是乘过权重的值，每个键一个。而这里要的是上下文向量里的一个数。",
  },
  hints: [
    "先看一个键：它的值要算多少？",
    "值乘以自己的权重，就是一个键添上的那一份。",
    "对所有的键做一个循环，或者用带下标的`reduce`，把它们全加起来。",
  ],
  explanation: "每个值算多少，由它的权重来定。",
  afterwards:
    "第一个例子印在书上：0.4419，是第二个词元的上下文向量里的一个数（S. Raschka，" +
    "《从零构建大模型》，第3章）。上下文向量里的每个数都是这样算出来的。",
};

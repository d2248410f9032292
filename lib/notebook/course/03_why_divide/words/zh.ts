/**
 * What notebook 03 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "先把点积除以√(heads · features)，算出权重的平均熵，单位是nat；再看它比除以√features" +
    "的时候大多少。",
  mistakes: {
    otherSign:
      "大小对了，正负号不对：应该从错误的除数得到的熵里，减去正确的除数得到的熵。",
    bits: "这个结果的单位是比特。要的是nat：那该用哪一种对数？",
    sum: "这是所有的头、所有的查询加起来的和。要的是平均，这样长短不同的文本才好比较。",
    meanOfWeights: "这是除以所有权重的个数。一行权重才有一个熵：一共有多少行？",
    noRoot: "这是除以宽度本身。这么多个乘积的和，标准差是多少？",
    wrongScaleAlone: "这只是错误的除数得到的熵。正确的除数会得到多少？",
    notANumber:
      "这里有的权重恰好是0，而`0 * Math.log(0)`是NaN。没有分到权重的键，不会给熵添上什么。",
  },
  hints: [
    "先写一个函数，给它一个除数，它就依次做点积、除、softmax、熵。然后调用两次。",
    '`contract(queries, keys, "feature")`给出全部点积，`map`可以把它们都除一遍。',
    "一行权重的熵是−Σ w log w。对所有的行取平均，也就是所有的头、所有的查询。",
  ],
  explanation: "同一个函数，给它错误的除数和正确的除数，各调用一次。",
  afterwards:
    "这个差从不小于0：除数越大，权重总是越平。有一门著名的课程就有这个错误（karpathy/ng-video-lecture，" +
    "拉取请求6），它的模型照样学会了。",
};

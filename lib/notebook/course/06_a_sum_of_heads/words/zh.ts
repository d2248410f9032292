/**
 * What notebook 06 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "造一个输出矩阵，也就是张量`[concat, model]`，使输出等于各个头的平均。模型维和一个头一样宽。",
  mistakes: {
    sum: "这是把各个头加起来。`heads`个数的平均，是它们的和除以几？",
    otherShare: "块是对的，系数不对。这个平均是对多少样东西取的？",
    everywhere:
      "这样一来，输出的每个特征里都混进了各个头的所有特征。输出的特征0只该是各个头特征0的平均。",
    oneHead: "这是原样照搬头0，把别的头忘了。",
    neighbours:
      "这是把相邻的行取平均。在`concat`里，相邻的行属于同一个头：下一个头从哪里开始？",
    swappedAxes: "两条轴反了：行是`concat`，列是`model`。",
  },
  hints: [
    "先拿两个头、每个头两个特征的情形，在纸上写出来：四行两列。",
    "每个头对应一个方块，占其中几行。要让这个头的特征0只去输出的特征0，方块该是什么样？",
    "第`concat`行对应它那个头的特征`concat % features`。",
  ],
  explanation: "每个头一个缩小了的单位矩阵，上下叠起来。",
  afterwards:
    "可见输出投影也能取平均，但这只是无数种做法中的一种。注意力本身并不要求取平均。",
};

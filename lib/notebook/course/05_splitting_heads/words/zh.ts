/**
 * What notebook 05 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "写一个测试：自己造一个张量`[token, projected]`，拿它调用`split(projected, heads)`。" +
    "如果结果和`splitHeads`应该给出的一样，就返回`true`，否则返回`false`。",
  subject: "切法",
  candidates: {
    splitHeads: "先切开，再换轴",
    readStraight: "照head、token、feature的顺序直接读",
    dealOut: "像发牌一样轮流分特征",
    countBackwards: "把第一块分给最后一个头",
  },
  mistakes: {
    noCall: "这个测试从来没有调用`split`，所以对它一无所知。",
    oneHead: "只有一个头，就没什么可切的，哪一种切法都对。",
    equalNumbers:
      "这里所有的数都相等，谁也看不出每个数去了哪里。让每个数都有自己的样子。",
    shapesOnly:
      "这些切法给出的形状都一样，都是`[head, token, feature]`。测试得看看数去了哪里。",
    oneToken: "只有一个词元，就没有别的词元可以和它混在一起。",
    rightFails:
      "正确的切法没有通过。用手算一算，一个数应该去哪里：词元的第`p`个数属于头`Math.floor(p / features)`。",
    anyFeatures:
      "没有哪个词元丢了数，可是哪个数归谁呢？头0得到的是最前面那一块相邻的特征。",
    anyHead: "每一块都是完整的。它们归对了头吗？",
  },
  hints: [
    "至少用两个头、三个词元，所有的数互不相同。",
    "一个词元在头`h`里的特征`f`，是它投影得到的第几个数？",
    "走遍所有的头、词元和特征，比较`at(parts, …)`和`at(projected, …)`。",
  ],
  explanation: "每个数都有一个该去的地方，测试就看那里。",
  afterwards:
    "每一种错误的切法，形状都是对的，带着它的模型也训练得起来：学成什么样，见笔记本14。" +
    "真实的例子出在一个推荐模型的库里（reczoo/FuxiCTR，议题30）。",
};

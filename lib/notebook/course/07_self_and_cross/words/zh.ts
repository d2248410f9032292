/**
 * What notebook 07 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "预测`scores`、`weights`、`context`、`concatenated`和`output`的形状，每个都写成一个数组，" +
    "里面是各条轴的大小，例如`[heads, queries]`。检查程序随后会真正运行`attention`来对照。",
  mistakes: {
    squareScores: "查询乘查询的方阵，那是自注意力。这里的键来自另一个序列。",
    swappedScores: "每个查询有一行分数。查询和键，哪个在前？",
    scoresOfOneHead: "每个头都有自己的分数：少了一条轴。",
    contextOfKeys: "加权求和是沿着键做的，做完以后就没有键这条轴了。",
    contextWithKeys: "上下文向量是值的加权平均，所以它的特征和一个值的特征一样多。",
    concatenatedOne: "各个头是首尾相接的：一个头的特征只是其中一部分。",
    concatenatedModel:
      "几个头接起来的宽度，只在有人特意这样选的时候才等于模型维。从前者变到后者，靠的是输出投影。",
    outputOfHeads: "输出要回到模型里去。那里有多宽？",
    outputOfKeys: "得到回答的是谁？是提问的词元，还是被问的词元？",
  },
  hints: [
    "从末尾想起：每个提问的词元得到一个模型维的向量。",
    "softmax只改变数，不改变形状，所以五个里面有两个相同。",
    "分数是`[head, query, key]`。加权求和用掉了哪条轴？拼接又合并了哪两条？",
  ],
  explanation: "每个阶段的轴，写成各自的大小。",
  afterwards: "输出里找不到键的个数：不管有多少个键，注意力给每个查询的都是一个向量。",
};

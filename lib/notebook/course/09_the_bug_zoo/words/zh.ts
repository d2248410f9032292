/**
 * What notebook 09 tells a reader of its bugs and of its exercise, in Chinese.
 *
 * @module
 */
import type { Wording } from "../../../exercises/exercise.ts";
import type { BugName, BugWords } from "../bugs/bug.ts";
import type { en } from "./en.ts";

const bugs: Record<BugName, BugWords> = {
  wrongSplit: {
    name: "分头时没有换轴",
    story:
      "数按原来的排列顺序，直接当成头、词元、特征来读。形状是对的，所以谁也不抱怨，" +
      "可是每个头里装的都是好几个词元的碎片。",
    source: "reczoo/FuxiCTR，issue 30",
    hint: "改动目标序列的一个词元。输出里可以有几行跟着变？",
  },
  wrongScale: {
    name: "除以模型宽度的平方根",
    story: "论文除以的是√d_k，也就是一个头的特征数的平方根。要是把所有的头算在一起，" +
      "分数就会太小，每个头对哪里都只看一点点。",
    source: "karpathy/ng-video-lecture，pull request 6",
    hint: "记录里有查询、键和分数。随便一个分数，手算应该是多少？",
  },
  softmaxOverQueries: {
    name: "对查询做softmax",
    story: "轴没有名字，就只能数第几条，数错是常事。每个权重都在0和1之间，" +
      "甚至还能用它们训练出模型来（笔记本14）。",
    source: "labmlai/annotated_deep_learning_paper_implementations，issue 146",
    hint: "每个查询都有一份注意力要分出去。这对权重提出了什么要求？",
  },
  transposedMask: {
    name: "把掩码弄反了",
    story:
      "方的掩码横竖都放得进去。因果掩码一弄反，每个词元看到的就是自己和自己的未来，" +
      "过去反倒藏了起来。",
    source: "cs231n/cs231n.github.io，issue 279，问的正是哪条轴是哪条",
    hint: "有因果掩码的时候，哪些权重必须是0？",
  },
  blindQuery: {
    name: "藏起键用的是−1e9，而不是−∞",
    story:
      "只要还看得到某个键，查询得到的权重就是对的。什么键都看不到的查询，分数全是−1e9，" +
      "在单精度下完全相等：它把藏起来的键一视同仁地看了个遍。",
    source: "pytorch/pytorch，pull request 131060，权衡过这种习惯与NaN",
    hint: "给它一个有一行全是0的掩码。这时`attention`会怎么做？",
  },
  averagedHeads: {
    name: "把权重对各个头取平均",
    story: "有的库，除非你另外说明，给出的就是各个头的平均。把这个平均当成权重来用，" +
      "所有的头看的就成了同样的东西。",
    source: "pytorch/pytorch，issue 34537",
    hint: "两个头的查询不同：它们的权重可以相等吗？",
  },
  selfAsCross: {
    name: "键和值取自目标序列",
    story: "源序列交进来了，却从来没有用上，所以名义上是交叉注意力，实际上是自注意力。" +
      "两个序列一样长的时候，从形状上看不出来。",
    source: "keitakurita/Practical_NLP_in_PyTorch，issue 1",
    hint: "给它另一个源序列。什么必须跟着变？",
  },
  latePositions: {
    name: "分头以后才加位置",
    story: "位置应该在投影之前加到词元上。加到头上，位置就连值里也有了；" +
      "词元如果本来就带着位置，还会算上两次。",
    source: "facebookresearch/xformers，issue 841，分头之后把位置加到了别的轴上",
    hint: "打乱源序列的词元。输出里什么可以变？",
  },
};

const exercise: Wording = {
  task:
    "写一些测试，每个都是一个函数。它会拿到一个`attend`，调用的方法和`attention`一样；" +
    "它是对的，就返回`true`。`attention`必须通过所有的测试，八个bug则个个" +
    "都要栽在至少一个测试上。",
  hints: [
    "用两个长度不同的序列，比如3个词元提问，5个词元回答，再用两个头。",
    "记录里有每一个阶段。相邻的两个阶段之间，什么必须成立？",
    "好的测试只改动一样东西，然后问什么必须变，什么不许变：目标序列的一个词元，源序列，" +
    "源序列的顺序，或者掩码。",
  ],
  explanation: "有些测试比较相邻的两个阶段，另一些改动一样东西，看还有什么跟着变。",
  afterwards:
    "抓住一个bug，靠的是知道什么必须成立，而不是认得这个bug：这些测试大多还能抓住别的bug。",
};

/** The words. */
export const zh: typeof en = {
  bugs,
  exercise,
  scoreboard: {
    noTests: (found) =>
      `这里需要一个装着测试的对象，\`{ name: (attend) => … }\`，而这是${found}。`,
    inTest: (test, sentence) => `在测试\`${test}\`里：${sentence}`,
    columns: ["bug", "它做了什么", "抓住它的测试"],
    alive: "还活着",
    tooStrict: (test) => `\`attention\`是对的，却通不过测试\`${test}\`。`,
    tooStrictHint:
      "测试要是太严，什么都能抓住，也就什么都说明不了。把它比较的东西打印出来看看：" +
      "是其中一边有舍入，还是它管到了本来就可以变的东西？",
    caught: (caught, all) => `${all}个bug里抓住了${caught}个。`,
    isAlive: (bug) => `\`${bug}\`还活着。${bugs[bug].hint}`,
    idle: (test) => `测试\`${test}\`把所有的bug都放过去了。它们的形状全是对的：要看数。`,
  },
};

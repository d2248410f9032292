/**
 * What notebook 04 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task: "按顺序给出所有一个键也看不到的查询的编号。在掩码里，1表示这个查询可以看这个键。",
  mistakes: {
    keys: "这些是谁也看不到的键。查询是掩码的一行。",
    otherWayRound:
      "这些查询什么都看得到：这里1表示可以看。（PyTorch的`MultiheadAttention`用的布尔掩码正好相反。）",
    firstOnly: "第一个找到了。也许不止一个，也许一个也没有。",
    countedFromOne: "行找对了。查询的编号从0开始。",
    number: "这说的是有几个。要的是哪几个。",
    truths: "这对每个查询都说了它是不是什么也看不到。只要那些看不到的编号就行。",
  },
  hints: [
    "`nested(mask)`给出各行，每个查询一行。",
    "如果一个查询什么也看不到，它那一行里有什么？",
    "哪一行里没有1，就留下那一行的下标；用`flatMap`可以把别的丢掉。",
  ],
  explanation: "一行里没有1，这一行的查询就什么也看不到。",
  afterwards:
    "有三种习惯的写法会把这样的查询藏起来：全是−∞的一行，softmax得到NaN，并且到处传播；" +
    "用−1e9代替−∞，它就会一视同仁地去看每个遮住的键；用0代替NaN，就好像它本来无话可说。" +
    "`attention`会拒绝计算，并且说出是哪个查询。",
};

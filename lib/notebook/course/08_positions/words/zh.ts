/**
 * What notebook 08 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    "写一个测试：`encode(x, position)`把一个位置（0或更大）编进一个向量，向量的长度是偶数。" +
    "编码后的查询与编码后的键，如果点积只取决于两者的相对位置，就返回`true`，否则返回`false`。",
  subject: "编码",
  candidates: {
    rotary: "旋转，相邻的配对",
    rotaryHalves: "旋转，前后两半配对",
    sinusoidal: "加上正弦和余弦",
    learned: "加上一个学来的向量",
    fading: "位置越靠后越弱",
    rotarySquared: "按位置的平方旋转",
    rotaryClamped: "旋转，64个位置以后就不动了",
  },
  mistakes: {
    noCall: "这个测试从来没有调用`encode`，也就不可能知道它怎么样。",
    samePlace: "查询和键总是站在同一个位置。把两者移动同样的步数：什么必须保持不变？",
    alwaysTrue:
      "所有的编码都通过了。相对位置3，既可以在0和3找到，也可以在10和13找到：这两个点积比较过吗？",
    rightFails:
      "连旋转位置编码也没有通过。有两点可以想想：换了相对位置，点积完全可以不同；" +
      "本该相等的数，到第十六位也可能有出入。",
    lengths:
      "旋转总是保持向量的长度，所以只看长度，或者只看站在同一位置的查询和键，都说明不了相对位置的事。" +
      "让它们隔开几步。",
    nearTheStart: "在开头附近一切都对。再往后走一百步，还是这样吗？",
    loose: "步子小的时候，衰减很容易被当成舍入误差。舍入误差最多能有多大？",
  },
  hints: [
    "把点积写成两个位置的函数：查询在m，键在n。",
    "把(m, n)和(m + shift, n + shift)相比较，m、n和shift都多取几个。",
    "用`Math.abs(a - b) < 1e-6`代替`a === b`，移动的步数要取到几百。",
  ],
  explanation:
    "同样的相对位置，不管在开头还是在后面，都必须给出同样的点积，只容许舍入误差。",
  afterwards: "两个向量都多转同一个角度，它们之间的夹角不变：旋转位置编码就是这么一回事" +
    "（Su等，2021，3.2节）。角度表如果太短，在开头附近能通过，到了长文本里才会出错。",
};

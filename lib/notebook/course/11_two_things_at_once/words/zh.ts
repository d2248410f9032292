/**
 * What notebook 11 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    '拿掉一个头，坏掉的是哪个答案：`"first"`（第一个）还是`"second"`（第二个）？你能看到' +
    "两个头对一道题的权重、题目问的两个位置，以及这个头的编号。",
  mistakes: {
    survivor: "每次说出的，都是仍然正确的那个答案。这个头带来的是哪一个？",
    headNumber: "这是认定头0管第一个答案。每个种子都这样分工吗？",
    placeNumber: "这是在比两个位置的编号。要紧的不是它们在记忆里的先后。",
    otherHead: "这里问的总是头0。拿掉的那个头是`head`。",
    always: "词用对了。可是，这个头自己看的是哪里？",
    noSuchWord: '要的是一个词：`"first"`或`"second"`。',
  },
  hints: [
    "从这一道题，猜出这个头是做什么的。",
    "`asked`里是两个键。这个头看每一个看多少？",
    "`at(weights, { head, query: 0, key })`读出一个权重。",
  ],
  explanation: "在这个模型里，头看的是哪里，拿掉它就丢掉哪里。",
  afterwards:
    "检查程序在两个训练好的模型里轮流拿掉每个头，各问了200道题。模型这么小，看权重就知道" +
    "一个头是做什么的。模型大了就不一定：那时只有消融本身说了算。",
};

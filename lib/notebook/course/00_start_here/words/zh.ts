/**
 * What notebook 00 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  task:
    '说出每一层有几个头，即`heads`（`"one"`或`"several"`）；有几个序列，即`sequences`' +
    '（`"one"`或`"two"`）；用哪种掩码，即`mask`（`"none"`或`"causal"`）。',
  mistakes: {
    strangeWords:
      '能用的词是：`heads`填`"one"`或`"several"`，`sequences`填`"one"`或`"two"`，`mask`填' +
      '`"none"`或`"causal"`。',
    bert:
      "`bert`：BERT填的空，在一段已经写完的文字里。遮住的是一个词。对填空有用的，是空" +
      "前面的词，后面的词，还是两边都有用？",
    gpt2:
      "`gpt2`：GPT-2一个词元接一个词元地写，训练时整段文字却都摆在它面前。是什么不让一个" +
      "词元看到它要猜的那一个？",
    decoderFirst:
      "`decoderFirst`：在第一个注意力里，解码器看的是自己已经写出来的东西，训练时整篇译文" +
      "却都摆在它面前。",
    decoderSecond:
      "`decoderSecond`：查询来自解码器。键和值来自哪里？其中还有什么是没写出来的吗？",
    sagan:
      "`sagan`：一张图像里的每个位置，都看这张图像的所有位置。论文里f(x)、g(x)、h(x)各只" +
      "有一个：查询、键、值，各一份。",
    bahdanau:
      "`bahdanau`：解码器在另一种语言里找此刻要紧的词。它每写一个词，对齐的权重就有一行。",
  },
  hints: [
    "对每一层问三个问题，一次一个：有几个头？查询和键是不是来自同一个序列？一个查询可以看" +
    "到它后面的东西吗？",
    "只有从左到右写出自己序列的层，才需要因果掩码。",
    "表里的每一格都有一层：六层里有两层只有一个头，有两层是两个序列，其中一层两样都占。",
  ],
  explanation: "每一层要回答三个问题，哪个答案都推不出另一个。",
  afterwards:
    "BERT：Devlin等，2018，第3节。GPT-2：Radford等，2019，第2.3节，沿用Radford等，2018。" +
    "解码器的两个注意力：Vaswani等，2017，第3.2.3节。SAGAN：Zhang等，2018，第3节。" +
    "Bahdanau等，2014，第3.1节，分数由一个小网络算出，而不是点积。表里的每一格都有人在用。",
};

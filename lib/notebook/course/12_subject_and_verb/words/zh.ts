/**
 * What notebook 12 tells a reader of its exercise, in Chinese.
 *
 * @module
 */
import { shorten } from "../../../../tensor/checks/shorten.ts";
import type { en } from "./en.ts";

/** The words. */
export const zh: typeof en = {
  exercise: {
    task:
      "返回这一小块英语里的一个句子（一段文本），让这一页的模型把are答成is，或者把is答成are。",
    mistakes: {
      noText: '要的是一段文本，例如`"the key near the cats"`。',
      vocabulary: "模型认识35个词，别的都不认识。前面有一个单元格列出了词表。",
      grammar:
        "句子以名词短语开头，或者以介词加名词短语开头。后面可以接介词加名词短语，或者接" +
        "`that`、一个名词短语和它的动词。",
      noDistractor: "这个句子里没有别的名词，所以几乎没有什么可以看错的。",
      looksRight:
        "动词找到了它要找的东西。这一页上有一个模型答错的句子：在那里，它看的位置上是什么？",
    },
    hints: [
      "从模型答错的那个句子开始，一次改一个词。",
      "动词喜欢看句子里的哪个位置？",
      "如果那个位置上不是名词呢？",
    ],
    explanation: "动词看的是主语常在的位置，在那里却没有找到名词。",
    afterwards:
      "一个能预料到的错误，比一个答对的比例更有用：它说出模型学到了什么。在这里，模型学到的" +
      "是一个位置，而我们本来希望它学到一条规则。",
  },
  verdict: {
    noText: "这个答案不是文本。",
    noWords: "句子里一个词也没有。",
    unknown: (word) => `模型不认识“${shorten(word)}”这个词。`,
    tooLong: "句子太长了，或者⟨verb⟩出现在句子中间。",
    grammar: (word, place) =>
      `这个句子不合这里的语法：问题出在第${place + 1}个词，\`${word}\`。`,
    fooled: (given, subject, right) =>
      `模型答的是\`${given}\`。主语是\`${subject}\`，所以\`${right}\`才对。`,
    answersRight: (given, most) =>
      `模型答的是\`${given}\`，没有答错。它看得最多的是\`${most}\`。`,
    looks: "动词看哪里",
  },
};

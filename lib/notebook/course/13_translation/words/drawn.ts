/**
 * What the cells of notebook 13 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "Before it has learned anything": "什么都还没学的时候",
  "Cross-attention while it learns": "学习过程中的交叉注意力",
  "1 head": "1个头",
  "{} heads": "{0}个头",
  "{}, {} steps": "{0}，{1}步",
  "{}, seed {}": "{0}，种子{1}",
  "writes": "自己写",
  "dictionary": "词典对应的词",
  "informative": "能决定的词",
  "All seeds": "全部种子",
  "One word, looked at twice": "同一个词，看了两次",
  "After 400 steps": "400步之后",
  "After 1,200": "1,200步之后",
  "Sentences without a mistake": "一字不差的句子",
  "300 sentences, tested on others": "300个句子，用别的句子来测",
  "none": "无",
  "head {}": "头{0}",
  "One head away": "拿掉一个头",
  "right when told": "给出正确的前文，写对的比例",
  "Right without this head": "少了这个头，写对的比例",
  "Mean weight": "平均权重",
  "Contribution": "贡献",
  "Where it looks, and what that gives": "看向哪里，带来什么",
  "weight": "权重",
  "contribution": "贡献",
  "Largest at the dictionary's word": "最大的落在词典对应的词上",
};

/**
 * What the cells of notebook 11 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "The question is about places {} and {}": "题目问的是位置{0}和位置{1}",
  "The question is about places {}": "题目问的是位置{0}",
  "question": "题目",
  "head {}": "头{0}",
  "first": "第一个",
  "second": "第二个",
  "One head away, one answer away": "少一个头，少一个答案",
  "share right": "答对的比例",
  "Share of right answers without one head": "少了一个头，答对的比例",
  "One head: share of right answers": "一个头：答对的比例",
  "Both answers right": "两个答案都对",
  "share of 1,000": "占1,000题的比例",
  "One head, a digit and a letter": "一个头，问一个数字和一个字母",
  "both right": "两个都对的比例",
};

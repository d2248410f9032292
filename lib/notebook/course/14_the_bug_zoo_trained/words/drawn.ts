/**
 * What the cells of notebook 14 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "told": "喂真词",
  "writes": "自己写",
  "right": "正确",
  "mask turned round": "掩码弄反",
  "Numbers without a mistake": "一字不差的数",
  "share of 200 numbers": "占200个数的比例",
  "The decoder's own words, mask turned round": "解码器自己的词，掩码弄反",
  "Five seeds of each": "各五个种子",
  "The loss on numbers held out": "没训练过的数上的损失",
  "How far each row moves": "每一行动了多少",
};

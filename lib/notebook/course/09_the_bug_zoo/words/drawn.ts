/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "Right": "正确",
  "Bug": "bug",
  "Difference": "差",
  "A reshape without a permute": "只变形，没有换轴",
  "Divided by too much": "除得太多",
  "Each column sums to 1": "每一列的和是1",
  "The mask, turned round": "掩码弄反了",
  "Nothing to see": "什么都看不到",
  "Both heads see the same": "两个头看到的一样",
  "The source was ignored": "没有理会源序列",
  "Positions where none belong": "不该有位置的地方有了位置",
  "What earlier rows know of the last token": "前面的行对最后一个词元知道多少",
  "The same for any number of heads": "不管几个头都一样",
  "parameters": "参数",
};

/**
 * What the cells of notebook 15 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "Two layers: letters foreseen": "两层：预知的字母",
  "One layer: letters foreseen": "一层：预知的字母",
  "share": "比例",
  "All heads of both layers": "两层的全部头",
  "On the token before": "看前一个词元的权重",
  "After the same token": "看相同词元后面的权重",
  "Without one head": "少了一个头",
  "share foreseen": "预知的比例",
  "Foreseen without it": "少了它，还能预知的比例",
  "With head 0.0": "有头0.0",
  "Without head 0.0": "没有头0.0",
  "Head 1.1 needs head 0.0": "头1.1离不开头0.0",
  "With positions as vectors": "位置改用向量",
};

/**
 * What the cells of notebook 12 draw, in Chinese, by the English that stands in them.
 *
 * @module
 */

/** The words. */
export const drawn: Readonly<Record<string, string>> = {
  "Where ⟨verb⟩ looks": "⟨verb⟩看向哪里",
  "right": "正确",
  "on the subject": "在主语上",
  "on all other nouns": "在其他所有名词上",
  "One layer: right answers, and weight": "一层：答对的比例，以及权重",
  "An error: where ⟨verb⟩ looks": "一个错误：⟨verb⟩看向哪里",
  "subject ahead: right": "主语领先：答对",
  "subject behind: right": "主语落后：答对",
  "errors that look at an adjective": "错误出在形容词上",
  "When the model is right, and why not": "模型什么时候答对，为什么答错",
  "share of are": "答are的比例",
  "All weight on one word": "全部权重放在一个词上",
  "on the subject: right": "放在主语上：答对",
  "on another: the answer follows": "放在别的名词上：答案跟着走",
  "Forced weight, one layer": "强行指定权重，一层",
  "Two layers: where ⟨verb⟩ looks in the last": "两层：⟨verb⟩在最后一层看向哪里",
  "Two layers: all weight on one word": "两层：全部权重放在一个词上",
  "The same with two layers": "换成两层，同样来测",
  "layer {}": "层{0}",
  "Two layers: right without one of them": "两层：少了一层，还能答对多少",
  "By cross-attention: where ⟨verb⟩ looks": "用交叉注意力：⟨verb⟩看向哪里",
  "self-attention": "自注意力",
  "cross-attention": "交叉注意力",
  "Five seeds each": "各五个种子",
  "share right": "答对的比例",
};

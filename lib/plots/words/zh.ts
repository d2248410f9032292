/**
 * What the plots say to a reader, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** The names of axes. What code calls them is told beside the axes. */
const AXES: Readonly<Record<string, string>> = {
  answer: "答案",
  attention: "注意力",
  away: "去掉",
  by: "除以",
  concat: "拼接维",
  context: "上下文向量",
  feature: "特征",
  features: "特征数",
  head: "头",
  heads: "头数",
  how: "方法",
  key: "键",
  kind: "种类",
  largest: "最大者",
  layer: "层",
  layers: "层数",
  line: "曲线",
  mask: "掩码",
  measured: "测量",
  model: "模型维",
  offset: "相对位置",
  other: "另一个词元",
  projected: "投影维",
  query: "查询",
  run: "训练",
  score: "分数",
  seed: "种子",
  share: "份额",
  split: "拆分",
  start: "起点",
  step: "步",
  token: "词元",
  way: "方式",
  weight: "权重",
  which: "哪一个",
  with: "条件",
  without: "去掉",
  word: "词",
};

/** The name of an axis within a sentence. */
function named(name: string): string {
  return Object.hasOwn(AXES, name) ? AXES[name]! : name;
}

/** A name of Latin letters keeps apart from what follows. */
function called(name: string): string {
  return /[\p{Letter}\p{Number}]$/u.test(name) && !/\p{Script=Han}$/u.test(name)
    ? `${name} `
    : name;
}

/** A place along an axis: by its word in quotation marks, or by its number. */
function place(axis: string, label: string | number): string {
  return typeof label === "string"
    ? `${named(axis)}“${label}”`
    : `${called(named(axis))}${label}`;
}

/** Things one after the other, with a word before the last. */
function list(things: readonly string[], and: string): string {
  return [things.slice(0, -1).join("、"), ...things.slice(-1)].filter(Boolean).join(and);
}

/** The words. */
export const zh: typeof en = {
  axis: (name) => named(name) === name ? name : `${named(name)} ${name}`,
  named,
  scale: {
    weights: "权重",
    shares: "比例",
    amounts: "大小",
    signed: "数值",
    gradients: "梯度",
  },
  place,
  places: (axis, first, last) =>
    `${place(axis, first)}到${typeof last === "string" ? `“${last}”` : last}`,
  lookup: (query, key) => `${query} → ${key}`,
  within: (outer, inner) => `${outer}，${inner}`,
  value: (place, value) => `${place}：${value}`,
  every: (axis) => `全部${axis}`,
  either: (values) => list(values, "或"),
  title: {
    heatmap: (down, across, outer) =>
      `${down} × ${across}` +
      (outer.length === 0 ? "" : `，每个${outer.join("的每个")}一张`),
    blocks: (title, rows, columns, areAlike) =>
      `${title}（每格是${areAlike ? "" : "最多"}${rows} × ${columns}个数里最大的）`,
    series: (along) => along,
    tensor: (shape) =>
      `张量 [${shape.map(([axis, size]) => `${named(axis)} ${size}`).join("，")}]`,
    sideBySide: (names) => list(names, "与"),
    contrast: "同样的查询，先看自己，再看另一个序列",
    stages: "注意力的各个阶段，按计算的顺序",
  },
  self: "自注意力",
  cross: "交叉注意力",
  stages: {
    queries: { title: "查询", note: "每个词元在找什么" },
    keys: { title: "键", note: "每个词元供人查什么" },
    values: { title: "值", note: "每个词元带着什么" },
    scores: { title: "分数", note: "查询 · 键 ÷ √feature" },
    maskedScores: { title: "加掩码后的分数", note: "哪些可以看" },
    weights: { title: "注意力权重", note: "沿着键做softmax" },
    context: { title: "上下文向量", note: "值的加权和" },
    concatenated: { title: "拼接", note: "所有头首尾相接" },
    output: { title: "输出", note: "投影回模型维" },
  },
  gradient: (stage) => `∂损失 / ∂${stage}`,
  points: "已知的点",
  slider: (name) => `${name}：`,
  description: {
    title: (title) => /[.?!。？！…]$/.test(title) ? title : `${title}。`,
    largest: (name, values) =>
      name === ""
        ? `最大的数：${values.join("；")}。`
        : `${name}，最大的数：${values.join("；")}。`,
    nothing: (name) => name === "" ? "没有可看的数。" : `${name}，没有可看的数。`,
    more: (parts) => `另有${parts}幅。`,
    all: (sentences) => sentences.join(""),
  },
};

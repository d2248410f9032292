/**
 * What the engine of the exercises tells a reader, in Chinese.
 *
 * @module
 */
import { quote } from "../../../tensor/checks/kind_of.ts";
import { isTensor } from "../../../tensor/checks/is_tensor.ts";
import { shorten } from "../../../tensor/checks/shorten.ts";
import { shapeOf } from "../../../tensor/grid.ts";
import type { en } from "./en.ts";

/** Says what a value is, in a few words. */
function kindOf(value: unknown): string {
  if (isTensor(value)) return `张量${shapeOf(value)}`;
  if (typeof value === "string") return `文字${quote(value)}`;
  if (typeof value === "number") return `数${value}`;
  if (typeof value === "function") return "一个函数";
  if (Array.isArray(value)) return "一个数组";
  if (typeof value !== "object" || value === null) return String(value);
  const name: unknown = value.constructor?.name;
  const isNamed = typeof name === "string" && name !== "" && name !== "Object";
  return isNamed ? `一个${shorten(name)}` : "一个对象";
}

/** The words. Names of code stand between backticks. */
export const zh: typeof en = {
  headings: {
    right: (name) => `答对了：${name}。`,
    wrong: (name) => `还不对：${name}。`,
    broken: (name) => `还不对：${name}。`,
    unfinished: (name) => `还没有写：${name}。`,
  },
  start: "把`todo()`换成你的答案，再运行一次这个单元格。写错了不要紧：每次都有提示。",
  hint: (hint) => `提示：${hint}`,
  enough: (name) => `试够了？运行\`await solution(${name})\`，看一份参考解答。`,
  solution: {
    heading: (name) => `**参考解答** \`${name}\``,
    text: (name, explanation) => `${name}的参考解答。${explanation}`,
  },

  calls: {
    noFunction: (found) => `这里要一个函数，你给的是${kindOf(found)}。`,
    isAsync:
      "这个函数是async的：它给的是promise，不是答案。这里没有什么要等，去掉`async`和`await`就行。",
    isEndless: "函数一秒之内没有结束，所以停掉了。是不是有一个循环永远走不到头？",
    isPromise: "它返回的是promise，不是答案。这里没有什么要等，直接返回答案就行。",
    throws: (thrown) => `它抛出了${thrown}。`,
    spoils: (input) => `函数改动了输入\`${input}\`，别人可能还要用。请改在一份拷贝上。`,
    unreadable: (thrown) => `读取答案的时候抛出了${thrown}。`,
    unknown: "读不出来的东西",
  },

  differences: {
    sort: (found, needed) => `它给出${found}，这里该是${needed}。`,
    sortAt: (found, place, needed) => `它在${place}给出${found}，这里该是${needed}。`,
    notANumber: "它给出NaN，这不是一个数。",
    notANumberAt: (place) => `它在${place}给出NaN，这不是一个数。`,
    another: "答案不是这个。",
    anotherNumber: "答案不是这个数。",
    first: (place) => `第一个不一样的数在${place}。`,
    firstText: (place) => `第一段不一样的文字在${place}。`,
    index: (place) => `下标${place}`,
    parts: (right, all, part) =>
      `${all}个部分里对了${right}个。第一个不对的是\`${part}\`。`,
  },

  sorts: {
    nothing: "undefined（是不是少了`return`？）",
    array: (length) => `${length}个元素的数组`,
    tensor: (shape) => `张量${shape}`,
    truth: "true或false",
    object: (parts) => `对象{ ${parts.join(", ")} }`,
    text: "一段文字",
    number: "一个数",
    other: kindOf,
  },

  cases: {
    all: (count) => `${count}种情形全都一致。`,
    some: (agreeing, count) =>
      `${count}种情形里有${agreeing}种一致。下面是第一种不一致的。`,
    yours: "你的答案",
    right: "正确答案",
    part: (whose, part) => `${whose}，${part}`,
  },

  tests: {
    must: "测试应该",
    does: "测试实际",
    pass: "放行",
    fail: "拦下",
    right: "测试放行了对的，也只放行了对的。",
    tooMild: (survivors, wrong) =>
      `测试放行了对的，可是${wrong}个错的里面也放行了${survivors}个。`,
    tooStrict: "测试把对的也拦下了。",
  },

  titled: (title) => `${title}：`,
  together: (sentences) => sentences.filter((sentence) => sentence !== "").join(""),
  list: (names) => names.join("、"),
};

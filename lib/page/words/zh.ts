/**
 * What cells in a page tell a reader, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What cells in a page tell a reader. */
export const zh: typeof en = {
  ready: "Headlight准备好了：图可以动。",
  stopped: "读者按了停止",
  noDrawing: "Cannot save a picture: a page of the book draws figures itself",
  cut: "……后面还有",
  refused: (what) =>
    `Cannot use ${what}: what runs in a page has no network, no storage and no other page`,
  uncaught: (what) => `没有捕获的错误：${what}`,
  line: (line, code) => `第${line}行：${code}`,
  endless: "这个函数一秒之内没有结束，已经停下。是不是有一个循环永远到不了头？",
  broken: "这个单元格运行不了：",
  notServed: "提供这本书的服务没有回应。它还在运行吗？",

  run: "运行",
  stop: "停止",
  edit: "修改",
  done: "完成",
  reset: "还原",
  runAll: "全部运行",
  share: "分享我的改动",
  shared: "链接已复制",
  inAddress: "链接在地址栏里",
  forget: "撤销全部改动",
  ofCell: (button, number) => `${button}：单元格${number}`,

  running: "正在运行……",
  runsFirst: (number) => `先运行单元格${number}……`,
  failedFirst: (number) => `上面的单元格${number}运行出错`,
  ran: (milliseconds) =>
    milliseconds < 1000
      ? `✓ ${Math.max(1, Math.round(milliseconds))}毫秒`
      : `✓ ${(milliseconds / 1000).toFixed(1)}秒`,
  failed: "出错",
  wasStopped: "已停止",
  changed: "改过",
  stale: "上面的代码改了，这里还是旧的",

  code: (number) => `单元格${number}的代码。按Shift Enter运行，按Escape结束修改`,
  number: (value) => `${value}：改这个数`,
  thisNumber: "这个数",
  close: "关闭",
  frame: "运行单元格的地方",
  restored: "你上次的改动还在。什么都还没有运行。",
  fromLink: "这个链接里有别人分享的改动。什么都还没有运行。",

  guess: "会是什么样子？先猜一猜，再按这里，或者运行这个单元格",
  guessFirst: "先猜再看：我没要看的图先藏起来",
};

/**
 * What tasks say on a terminal, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What tasks say on a terminal. */
export const zh: typeof en = {
  usage: (command) => `用法：${command}`,
  follows: {
    start: "[--no-open] [--port 端口]",
    run: "[--check] [--timeout 秒数] [--output 文件夹] NOTEBOOK…",
    book: "[--output 文件夹] [--strict]",
    lab: "[JUPYTER的选项]…",
    kernel: "--install | --uninstall",
    package: "[--output 文件夹]",
    product: "[--check]",
    train: "[--check] [实验]…",
    zh: "[--stamp] [NOTEBOOK]…",
  },

  cells: (cells) => `${cells}个单元格`,
  figures: (figures) => `${figures}张图`,
  seconds: (seconds) => `${seconds.toFixed(1)}秒`,
  failed: "失败",
  warning: (sentence) => `警告：${sentence}`,
  cellsOf: (done, all) => `${done}/${all}个单元格`,
  mayDoAnything:
    "注意：凡是你能做的，笔记本都能做，包括动你的文件和上网。别人的笔记本，信得过再运行。",
  isBusy: (path) =>
    `注意：${path}的最后一个单元格结束时，还有事情没做完，比如计时器或服务器。它后来显示的东西不会留下。`,
  stopped: "已停止。没有跑完的笔记本还是原来的样子。",

  served: (address) => `课程这本书在：${address}（按Ctrl-C停止）`,
  behind: "书后面，笔记本正在运行，页面会跟着更新：",
  everyNotebookRan: (lab) => `所有笔记本都跑完了。要改它们，就用Jupyter打开：${lab}`,
  notEveryNotebookRan: "有的笔记本没有跑完：上面写着是哪一个，它的页面上写着停在哪里。",
  notRenewed: (reason) => `页面没有更新：${reason}`,

  madeIn: (seconds) => `用了${seconds.toFixed(1)}秒`,
  unchanged: "没有变化",
  book: (pages, bytes, news, page) =>
    `${pages}页，${(bytes / 1e6).toFixed(1)} MB，${news}：请打开${page}`,

  leftOutOfBook: (reasons) =>
    [`有${reasons.length}个笔记本没有放进书里`, ...reasons].join("\n"),

  packageMade: (folder) => `包在${folder}里。压缩后要加载：`,
  doorLoads: (door, bytes) => `  ${(bytes / 1000).toFixed(1)} kB  ${door}`,

  productIs: "模块和它的源码一致",
  productIsNot: (product) => `模块和它的源码不一致。要重新生成：${product}`,
  productMade: "模块生成好了",

  trained: (name, variant, seed, seconds) =>
    `${name}：${variant}，种子${seed}（${seconds.toFixed(1)}秒）`,
  trainedAll: (name, changed) =>
    `${name}：${changed.length > 0 ? `写好了${changed.join("、")}` : "没有变化"}`,
  trainedTheSame: (name) => `${name}：每一位都和提交的一样`,
  trainedOtherwise: (changed, train) =>
    `和提交的不一样：${changed.join("、")}。要写入现在的结果：${train}`,

  inStep: "中文课程和英文课程是一致的",
  outOfStep: (faults, stamp) => `有${faults}处不一致。看过的地方这样盖章：${stamp}`,
  stamped: (notebooks) => `盖了章的笔记本：${notebooks}个`,

  kernelsThere: (names, folder) =>
    `已装进${folder}：${names.join("、")}\n` +
    "它们从Deno和这个文件夹现在的位置启动。哪一个挪了地方，就再装一次。",
  kernelsGone: (count, folder) =>
    count === 0 ? `${folder}里没有这些内核` : `从${folder}里删掉了${count}个内核`,

  noJupyter: `PATH里没有Jupyter。安装它：pip install jupyterlab
然后再运行一次；内核不用安装。`,
};

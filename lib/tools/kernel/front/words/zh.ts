/**
 * What the kernel tells a reader, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What the kernel tells a reader. */
export const zh: typeof en = {
  banner: (version) => `Headlight：Deno ${version}上的TypeScript`,

  stopped: "读者按了停止",
  keptState: "单元格声明过的东西都还在。",
  couldNotStop: "这个单元格停不下来",
  restarted: "内核重新启动了：单元格声明过的东西都没有了。请把上面的单元格再运行一遍。",
  exits: (code) => `这个单元格用Deno.exit(${code})结束了内核`,
  endedBetween: (how) => `这个单元格之后，内核结束了（${how}）`,
  notStarted: "Deno还在原来的地方吗？重启内核，再试一次。",

  hasNo: (specifier, name) =>
    `${JSON.stringify(specifier)}里没有${name === "default" ? "默认导出" : name}`,
  namesInBraces: "它导出的名字要写在花括号里：import { name } from …",
  typesSay: "类型检查说：",
  atLine: (line, message) => line === undefined ? message : `第${line}行：${message}`,
  fromCell: (count, line) =>
    line === undefined ? `来自单元格[${count}]` : `来自单元格[${count}]，第${line}行`,
  noError: "抛出的不是错误（Error），所以不知道它在哪一行。抛出new Error(…)就知道了。",
  notAwaited: "失败的那个Promise没有人等待。在给出它的地方前面写上await。",
  failedTests: (names) =>
    names.length === 1
      ? `测试${names[0]}没有通过`
      : `有${names.length}个测试没有通过：${names.join("、")}`,
  reportAbove: "原因写在上面的报告里。",
  notShown: (type, fault) => `类型是“${type}”的输出显示不了：${fault}`,

  now: "它现在的值：",

  refused: {
    read: (value) => `读项目之外的${value}`,
    write: (value) => `写${value}`,
    net: (value) => `用网络：${value}`,
    env: (value) => `看环境变量：${value}`,
    run: (value) => `运行程序：${value}`,
    sys: (value) => `打听系统的情况：${value}`,
    ffi: (value) => `载入本机代码：${value}`,
    import: (value) => `从${value}载入代码`,
  },
  mayNot: (what) =>
    `这个笔记本不可以${what}。如果你信任它，就改用内核“Deno (Headlight, trusted)”`,
  everything: "任何东西",

  noProtection: "这个Deno管不住笔记本：凡是你能做的，它都能做，包括动你的文件和上网。",
  runAnyway: "还是要运行吗？请回答yes或no：",
  chooseTrusted:
    "什么都没有运行。Linux和macOS上较新的Deno管得住；如果你信任这个笔记本，就改用内核“Deno (Headlight, trusted)”。",
  runsScripts: (path) =>
    `${path}允许软件包一被引入就运行脚本：凡是你能做的，它们都能做。`,
  forbidScripts:
    "什么都没有运行。把里面的allowScripts去掉；如果你信任这个笔记本，就改用内核“Deno (Headlight, trusted)”。",

  noDebugger: "这个内核没有调试器",
};

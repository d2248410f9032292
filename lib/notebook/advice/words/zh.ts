/**
 * What helps after an error in a cell, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What helps after an error in a cell. */
export const zh: typeof en = {
  isPython: (instead) => `这像是Python。单元格里写的是TypeScript：${instead}。`,
  insteadOf: {
    import: 'import { name } from "module"',
    function: "function name(x) { … }",
    braces: "for (const x of xs) { … }，用花括号，不用冒号",
    print: "console.log(…)",
    constants: "true, false, null",
    lambda: "(x) => …",
    comment: "注释用//开头",
  },
  isShell: "这像是IPython或命令行里的命令，单元格不认识。单元格里写的是TypeScript。",
  isOther: (language) => `这像是${language}。单元格里写的是TypeScript。`,
  isFile: "#!开头的那一行只有文件才有，单元格里没有。把它删掉。",

  unclosed: (bracket, line) => `第${line}行的${bracket}没有闭合。`,
  unopened: (bracket) => `这个${bracket}闭合的东西，前面没有打开过。`,
  unclosedText: "有一段文字没有闭合：用什么引号开头，就用什么引号结尾。",

  returnOutside: "只有函数里才写return。单元格最后一行的值会自己显示出来。",
  unnamed: (what) => `这里的${what}要有名字：${what} Name …`,
  declared: (name) => `${name}已经声明过了，不能再这样声明一次。换一个名字。`,

  foreignMark: (mark, line, instead) =>
    `TypeScript不认识第${line}行的${mark}。请换成英文输入法的${instead}。`,

  didYouMean: (name) => `你想写的是${name}吗？`,
  standsIn: (name, specifier) => `${name}要从${JSON.stringify(specifier)}引入。`,
  noPackage: (registry, name) =>
    `${registry}上没有叫“${name}”的包，或者现在连不上${registry}。名字写对了吗？`,
  noVersion: (name, version) =>
    `npm上的“${name}”没有${version}这个版本。不写版本，就用最新的。`,
  noBuiltIn: (name) => `Node没有叫“${name}”的模块。名字写对了吗？`,
  noPrefix: (name) =>
    `引入一个包，要写明它从哪里来："npm:${name}"。只有deno.json里列过的名字才可以直接写。`,
  noModule: "路径写对了吗？它从笔记本所在的文件夹算起。",
  offline: "网络通吗？",

  firstCell: (name) =>
    `在这之前还没有运行过别的单元格。${name}是在前面的单元格里定义的：先运行上面的单元格。`,
  notRun: (name) =>
    `运行过的单元格里，没有一个定义了${name}。先运行定义它的那个，或者看看名字写对了没有。`,
  notAbove: (name) => `上面的单元格里，没有一个定义了${name}。名字写对了吗？`,
  constant: "用const声明的东西不能再改。会变的东西用let声明。",
  undefinedPart: (name) =>
    `.${name}前面的东西在这里没有值。把它放到一个单元格里单独显示，看看它是什么。`,
};

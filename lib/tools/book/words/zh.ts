/**
 * What a page of the book tells its reader, in Chinese.
 *
 * @module
 */
import type { Words } from "./words.ts";

/** What a page of the book tells its reader. */
export const zh: Words = {
  language: "zh-Hans",
  titled: (page) => `${page} · Headlight`,

  frame: {
    skip: "跳到正文",
    book: "本书",
    course: "课程",
    source: "源码",
    other: "English",
    dark: "深色",
    lightOrDark: "浅色或深色",
    footer:
      "Headlight，写成一本书的课程。它不向别的网站要任何东西；你读过什么、做对了哪些题，" +
      "只记在这个浏览器里。",
    search: "在书里搜索",
    searchKey: "搜索（按/键）",
    searchFor: "要找的词",
    close: "关闭",
    contents: "本页内容",
  },

  index: {
    title: "Headlight：看清注意力怎样工作",
    description: "一门讲注意力的课程：一个头还是几个头，一个序列还是两个序列。",
    heading: "一个头一个头地看，看清注意力怎样工作",
    question:
      "多头注意力和自注意力有什么区别？它们回答的是两个不同的问题：同时看的有几个头？" +
      "查询和键来自同一个序列，还是来自两个序列？",
    pages:
      "下面每一页问一个问题，先请你猜，再计算，然后给你看图。每个数都由同一页上的代码算出来。",
  },

  chapter: {
    number: (number) => `笔记本${number}`,
    figures: (figures) => `${figures}张图`,
    readingTime: "阅读时间：",
    minutes: (minutes) => `约${minutes}分钟`,
    runIt: "自己运行，自己改",
    runItBefore:
      "这一页给你看的，是这个笔记本运行后的样子。想改一个数再看图，就在Jupyter里打开",
    runItAfter: "：",
    inJupyter: "在Jupyter里也一样",
    runsHere: "这一页的单元格就在你的浏览器里运行，改动也只留在这里。想存成笔记本，" +
      "或者想用自己的文件和包，就在Jupyter里打开",
    itsCode: "图背后的代码",
    others: "其他笔记本",
    before: "上一页",
    next: "下一页",
    end: "到底了",
    all: "全部笔记本",
    setup: "第一个单元格：这一页用到的东西",
    foldedCode: "折叠的代码",
    foldedOutputs: "折叠的结果",
    foldedCell: "折叠的部分",
    solved: "这道题我做对了",
  },

  outputs: {
    picture: "一张没有说明的图",
    lostPicture: (description) => `图：${description}`,
    more: (characters) => `还有${characters.toLocaleString("en")}个字符在笔记本里。`,
    data: "数据，格式是",
    unshown: "这里有一个结果，只有Jupyter能显示：",
    invalid: "这里有一个结果显示不了，它不合笔记本的格式：",
  },

  source: {
    kicker: "源码",
    usedBy: "在哪里用到",
    imports: "它用到的东西",
    returns: "得到",
    throws: "抛出",
    example: "例子：",
    untitled: "怎样使用",
  },

  sourceIndex: {
    title: "图背后的代码",
    description: "课程用来计算的库，一个文件一个文件地看。",
    opening: "每个文件只讲一件事。文档里写着它做什么、公式是什么、出自哪里。",
    // The pages of the code are shown in English only, the list of them too.
    folders: {},
  },

  scripts: {
    copy: "复制",
    copyThis: "复制这段代码",
    copied: "已复制",
    selected: "已选中",
    read: "读过",
    solved: "题做对了",
    scrolls: "可以左右滚动",
    noIndex: "索引没有加载成功。",
    nothing: "没有找到“{query}”。",
    places: { one: "找到{count}处", other: "找到{count}处" },
  },

  server: {
    method: "只接受GET和HEAD",
    tooLong: "地址太长",
    badAddress: "没有哪一页的地址会是这样",
    noPage: "没有这一页",
    moved: "这一页在下一层",
    otherHost: "这个服务器只回答本机",
    changed: "页面已经不是你要的那一份",
  },
};

/**
 * What the session tells a reader, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What the session tells a reader. */
export const zh: typeof en = {
  ready: "Headlight准备好了：图可以动。",
  untitled: "一张图",
  stopped: "读者按了停止",
  watch: {
    loss: "损失",
    title: (done, all, isStopped) =>
      done === all
        ? `${all}步里的损失`
        : isStopped
        ? `损失，停在第${done}步，共${all}步`
        : `损失，第${done}步，共${all}步`,
    progress: (done, all) => `第${done}步，共${all}步`,
  },
  uncaught: (what) => `没有捕获的错误：${what}`,
};

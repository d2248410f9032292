/**
 * What stands beside the picture of a figure, in Chinese.
 *
 * @module
 */
import type { en } from "./en.ts";

/** What stands beside the picture of a figure. */
export const zh: typeof en = {
  still: "想让这张图动起来，就运行调用notebook()的那个单元格。",
};

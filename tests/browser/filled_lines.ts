/**
 * How full the lines of a page are.
 *
 * @module
 */
import type { Page } from "playwright-core";

/**
 * The lines of prose that leave much of their column empty, though their paragraph goes on:
 * how full each is, and how it begins. Lines are walked through as they are painted, before
 * their edges are made even.
 */
const WALK = `(() => {
  const LEAST = 0.8;
  const short = [];
  let count = 0;
  for (const block of document.querySelectorAll(".prose :is(p, li)")) {
    if (block.querySelector("p, ul, ol, .formula") || block.offsetWidth === 0) continue;
    block.style.textAlign = "left";
    const { paddingLeft, paddingRight } = getComputedStyle(block);
    const { left, width } = block.getBoundingClientRect();
    const column = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const lines = [];
    const range = document.createRange();
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = nodes.nextNode());) {
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const middle = (rect.top + rect.bottom) / 2;
        const line = lines.find((line) => Math.abs(line.middle - middle) < 10);
        if (line) line.right = Math.max(line.right, rect.right);
        else lines.push({ middle, right: rect.right });
      }
    }
    lines.sort((a, b) => a.middle - b.middle);
    for (const [i, line] of lines.slice(0, -1).entries()) {
      count++;
      const share = (line.right - left - parseFloat(paddingLeft)) / column;
      if (share < LEAST) {
        short.push(share.toFixed(2) + " line " + (i + 1) + ": " + block.textContent);
      }
    }
    block.style.removeProperty("text-align");
  }
  return { count, short };
})()`;

/** What is found. */
export interface Filled {
  /** How many lines were looked at. */
  readonly count: number;
  /** Those that are too short. */
  readonly short: readonly string[];
}

/** Walks through the lines of a page's prose. */
export async function filledLines(page: Page): Promise<Filled> {
  return await page.evaluate(WALK);
}

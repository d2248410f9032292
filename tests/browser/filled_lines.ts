/**
 * How full the lines of a page are.
 *
 * @module
 */
import type { Page } from "playwright-core";

/**
 * The lines of prose that leave much of their column empty, though their paragraph goes on
 * with what has room. Chinese may be broken between signs; words, code and formulas may not.
 * Lines are walked through as they are painted, before their edges are made even.
 */
const WALK = String.raw`(() => {
  const LEAST = 0.8;
  const short = [], whole = [];
  let count = 0;
  const range = document.createRange();

  // What of a text stands on a line.
  function textOn(node, middle) {
    let text = "";
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { top, bottom } = range.getBoundingClientRect();
      if (top < middle && middle < bottom) text += node.data[i];
    }
    return text;
  }

  const blocks = [...document.querySelectorAll(".prose :is(p, li)")].filter((block) =>
    !block.querySelector("p, ul, ol, .formula") && block.offsetWidth > 0
  );
  for (const block of blocks) block.style.textAlign = "left";
  for (const block of blocks) {
    const left = block.getBoundingClientRect().left +
      parseFloat(getComputedStyle(block).paddingLeft);
    const column = block.getBoundingClientRect().right - left;
    const lines = [];
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = nodes.nextNode());) {
      // What is for screen readers only has no lines.
      if (node.parentElement.closest(".katex-mathml")) continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const middle = (rect.top + rect.bottom) / 2;
        const line = lines.find((line) => Math.abs(line.middle - middle) < 13);
        if (line) line.right = Math.max(line.right, rect.right);
        else lines.push({ middle, right: rect.right, node });
      }
    }
    lines.sort((a, b) => a.middle - b.middle);
    for (const [i, { right }] of lines.slice(0, -1).entries()) {
      count++;
      const share = (right - left) / column;
      const { node, middle } = lines[i + 1];
      if (share >= LEAST) continue;
      const next = textOn(node, middle);
      const isWhole = node.parentElement.closest("code, .katex") ||
        // A bracket stays with the word in it, and a sign that closes with the one before it.
        /^[\s\p{P}\p{S}]*(?:[\p{Script=Latin}\d]|$)|^\p{P}?[）”]/u.test(next);
      (isWhole ? whole : short).push(share.toFixed(2) + " before: " + next);
    }
  }
  for (const block of blocks) block.style.removeProperty("text-align");
  return { count, short, whole };
})()`;

/** What is found. */
export interface Filled {
  /** How many lines were looked at. */
  readonly count: number;
  /** Those that are too short, though a sign of Chinese follows. */
  readonly short: readonly string[];
  /** Those that are too short since a word, code or a formula follows. */
  readonly whole: readonly string[];
}

/** Walks through the lines of a page's prose. */
export async function filledLines(page: Page): Promise<Filled> {
  return await page.evaluate(WALK);
}

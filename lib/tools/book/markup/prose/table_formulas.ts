/**
 * Formulas in tables: a bar in a formula ends no cell, as in Jupyter.
 *
 * @module
 */
import type { MarkdownIt } from "markdown-it";

/** A formula between dollars, with no space inside of them: else they may be prices. */
const FORMULA = /(?<!\\)\$(?!\s)[^$]*[^$\s]\$(?!\d)/g;

/** What begins and ends a piece of code. */
const FENCE = /^ {0,3}(```|~~~)/;

/** Teaches markdown-it, in whose tables a bar after a backslash stands for itself. */
export function tableFormulas(markdown: MarkdownIt): void {
  markdown.core.ruler.before("block", "table_formulas", (state) => {
    const lines = state.src.split("\n");
    let fence: string | undefined;
    let isTable = false;
    for (const [i, line] of lines.entries()) {
      const mark = FENCE.exec(line)?.[1];
      if (mark !== undefined && (fence ?? mark) === mark) {
        fence = fence === undefined ? mark : undefined;
      }
      isTable = fence === undefined && line.includes("|") &&
        (isTable || isUnderHead(lines[i + 1] ?? ""));
      if (isTable) {
        lines[i] = line.replaceAll(FORMULA, (all) => all.replaceAll("|", "\\|"));
      }
    }
    state.src = lines.join("\n");
  });
}

/** Whether a line may be the one under the head of a table. */
function isUnderHead(line: string): boolean {
  return line.includes("|") && line.includes("-") && /^[\s|:>-]+$/.test(line);
}

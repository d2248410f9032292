/**
 * Cells whose waiting can be stopped.
 *
 * @module
 */
import { readAnyCell } from "../../../notebook/cells/read_cell.ts";
import { replaceSpans } from "../../ipynb/replace_spans.ts";
import { WAIT } from "./front_prelude.ts";

/** A node of a parsed text. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly argument?: Node;
  readonly right?: Node;
  readonly await?: boolean;
}

/**
 * Leads what a cell awaits outside of functions through a function that Stop ends. The
 * lines stay what they are. What cannot be read stays as it is.
 *
 * @param source The source of the cell.
 */
export function stoppable(source: string): string {
  if (!source.includes("await")) return source;
  const read = readAnyCell(source);
  return read === undefined ? source : replaceSpans(source, waits(read.program));
}

/** What to put around everything that is awaited outside of functions. */
function waits(program: object): { start: number; end: number; text: string }[] {
  const spans: { start: number; end: number; text: string }[] = [];
  const todo: object[] = [program];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const { type = "", argument, right, await: isAwaited } = node as Partial<Node>;
    if (/Function|Method|Class|^TS/.test(type) && !/^TS.*Expression$/.test(type)) {
      continue;
    }
    if (type === "AwaitExpression" && argument) {
      spans.push(...around(argument, `${WAIT}((`));
    }
    if (type === "ForOfStatement" && isAwaited && right) {
      spans.push(...around(right, `${WAIT}.each((`));
    }
    for (const inside of Object.values(node)) {
      if (typeof inside === "object" && inside !== null) todo.push(inside);
    }
  }
  return spans;
}

function around({ start, end }: Node, open: string) {
  return [{ start, end: start, text: open }, { start: end, end, text: "))" }];
}

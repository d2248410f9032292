/**
 * Where an error comes from: which cell, and which of its lines. A line is named only if
 * it is sure.
 *
 * @module
 */
import { parseCell } from "../../../notebook/cells/parse_cell.ts";
import type { Kernel } from "../client.ts";
import { aboutStack, CELL_FRAME } from "../prelude.ts";
import { PREFIX, transpile } from "../transpile.ts";
import type { CellError } from "../cell_error.ts";
import { declaredLine } from "./declared_line.ts";

/** Where an error comes from. */
export interface Origin {
  /** The number of the cell. */
  readonly cell: number;
  /** The line of the cell, counted from 1, if it is sure. */
  readonly line?: number | undefined;
  /** Where it was thrown, if that is another cell than the one that is to blame. */
  readonly thrownIn?: { readonly cell: number; readonly line: number | undefined };
  /** What else is to be said of the place, in words; often nothing. */
  readonly remark: string;
}

/** A place in the JavaScript of a cell. */
interface Frame {
  readonly cell: number;
  readonly line: number;
  readonly column: number;
  /** Whether it stands in no function. */
  readonly isOutside: boolean;
  /** Whether it stands in what a class runs as it is declared. */
  readonly isStatic: boolean;
}

/**
 * Finds where an error comes from that the cell which runs throws.
 *
 * @param kernel The kernel.
 * @param sources The sources of all cells; the number of the first is 1.
 * @param current The number of the cell that runs.
 * @param error The error.
 * @param isInner Whether the innermost line of the cell is meant, and not the outermost.
 */
export async function originOfThrow(
  kernel: Kernel,
  sources: readonly string[],
  current: number,
  error: CellError,
  isInner = false,
): Promise<Origin> {
  const frames = await framesOf(kernel, error);
  const here = frames.filter(({ cell }) => cell === current);
  const own = isInner ? here[0] : choose(here);
  if (own) {
    return { cell: current, line: await lineOf(kernel, sources, own), remark: "" };
  }
  const other = frames.at(-1);
  if (other) {
    const line = await lineOf(kernel, sources, other);
    const place = `cell ${other.cell}${line === undefined ? "" : `, line ${line}`}`;
    const thrownIn = { cell: other.cell, line };
    return { cell: current, thrownIn, remark: ` (from ${place})` };
  }
  const isRefused = error.name === "SyntaxError" && error.traceback.length <= 1;
  const line = isRefused
    ? await lineOfSyntaxError(kernel, sources, current, error.message)
    : undefined;
  const isOfFile = line === 1 && sources[current - 1]?.startsWith("#!") === true;
  return { cell: current, line, remark: isOfFile ? NO_FILE : "" };
}

/** Said where nothing says which cell did it. */
export const HERE_OR_EARLIER = " (from this cell or an earlier one)";

/** Said of a first line that names a program. */
const NO_FILE = ". A cell has no line that begins with #!, only a file has";

/**
 * Finds where an error comes from that nobody awaited: a rejection, or a throw in a timer.
 *
 * @param kernel The kernel.
 * @param sources The sources of all cells; the number of the first is 1.
 * @param current The number of the cell that runs, or ran last.
 * @param error The error.
 * @param isOver Whether all cells have run.
 */
export async function originOfFloating(
  kernel: Kernel,
  sources: readonly string[],
  current: number,
  error: CellError,
  isOver: boolean,
): Promise<Origin> {
  const frames = await framesOf(kernel, error);
  const frame = choose(frames.filter(({ cell }) => cell === current)) ?? frames.at(-1);
  if (frame) {
    const line = await lineOf(kernel, sources, frame);
    const when = isOver ? "after the last cell" : `while cell ${current} ran`;
    return { cell: frame.cell, line, remark: frame.cell === current ? "" : ` (${when})` };
  }
  const remark = current === 1 ? "" : HERE_OR_EARLIER;
  return { cell: current, remark };
}

/**
 * Where the stack passes the top level of a cell, or at least a function of it. What a
 * class runs as it is declared stands at the top level too, if the class does; for the
 * class itself the engine names the first line of the cell.
 */
function choose(frames: readonly Frame[]): Frame | undefined {
  let at = frames.findLastIndex(({ isOutside }) => isOutside);
  while (frames[at - 1]?.isStatic) at--;
  return frames.at(at);
}

/** The places in cells that the stack of an error passes, innermost first. */
async function framesOf(kernel: Kernel, { traceback }: CellError): Promise<Frame[]> {
  if (traceback.length === 0) return [];
  const stack = await kernel.ask(aboutStack(traceback.join("\n")));
  if (typeof stack !== "string") return [];
  return stack.split("\n").flatMap((text) => {
    const [, cell, line, column, end] = CELL_FRAME.exec(text) ?? [];
    if (cell === undefined) return [];
    return [{
      cell: Number(cell),
      line: Number(line),
      column: Number(column),
      isOutside: end === "",
      isStatic: text.includes("at <static_initializer> ("),
    }];
  });
}

async function lineOf(
  kernel: Kernel,
  sources: readonly string[],
  { cell, line, column }: Frame,
): Promise<number | undefined> {
  const script = await transpile(kernel, ...cellAndBefore(sources, cell));
  if (!script || "message" in script) return undefined;
  const shift = line === 1 ? PREFIX.length : 0;
  return script.lineAt({ line, column: column - shift });
}

/**
 * The line of an error that the engine finds when it reads a cell: it does not say it. It
 * does when it reads the cell as a module, and a parser does; if one of them says the same
 * as the engine said of the cell, the line is right.
 */
async function lineOfSyntaxError(
  kernel: Kernel,
  sources: readonly string[],
  cell: number,
  message: string,
): Promise<number | undefined> {
  const [source, before] = cellAndBefore(sources, cell);
  const known = parseCell(source).faults.find((fault) => isSame(fault.message, message));
  if (known) return known.line;
  const twice = /^Identifier '(.+)' has already been declared$/.exec(message)?.[1];
  if (twice !== undefined) return declaredLine(source, twice);
  const script = await transpile(kernel, source, before);
  if (!script || "message" in script) return undefined;
  // What must not run has an error at its end, too.
  const module = `data:text/javascript,${encodeURIComponent(`${script.code}\n;break;`)}`;
  const said = await kernel.ask(
    `return await import(${JSON.stringify(module)}).catch(({ message }) => message);`,
  );
  const [, same, line, column] = /^([^]*) at data:\S*:(\d+):(\d+)$/.exec(String(said)) ??
    [];
  if (same !== message) return undefined;
  return script.lineAt({ line: Number(line), column: Number(column) });
}

/** Whether a parser and the engine mean the same. */
function isSame(parsed: string, message: string): boolean {
  const isAwait = (text: string) => /^'?await'? is only (?:allowed|valid) /.test(text);
  return parsed.replace(/\.$/, "") === message || (isAwait(parsed) && isAwait(message));
}

function cellAndBefore(
  sources: readonly string[],
  cell: number,
): [source: string, before: readonly string[]] {
  return [sources[cell - 1] ?? "", sources.slice(0, cell - 1)];
}

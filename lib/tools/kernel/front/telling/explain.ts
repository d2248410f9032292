/**
 * Errors as a reader sees them: what went wrong, the line, and a sentence that helps.
 *
 * @module
 */
import { advise } from "../../../../notebook/advice/advise.ts";
import { codeFrame } from "../../../../notebook/advice/code_frame.ts";
import type { JsonObject } from "../../../ipynb/json.ts";
import type { CellError } from "../../cell_error.ts";
import type { Kernel } from "../../client.ts";
import { explainRefusal } from "../../errors/explain_refusal.ts";
import {
  type Origin,
  originOfFloating,
  originOfThrow,
} from "../../errors/locate_error.ts";
import { aboutStack, isRejected } from "../../prelude.ts";
import type { MissingName } from "./missing_names.ts";
import type { Session } from "../session.ts";
import { words } from "../words/words.ts";

/** An error that is to be shown. */
export interface Shown {
  /** The number of the cell under which it stands. */
  readonly cell: number;
  /** What front ends are told. */
  readonly content: JsonObject;
}

/** What is known of an error besides. */
interface Place {
  readonly cell: number;
  readonly line?: number | undefined;
  readonly thrownIn?: Origin["thrownIn"];
  /** A sentence that helps more than any other. */
  readonly sentence?: string | undefined;
  /** A sentence that helps where no other does. */
  readonly otherwise?: string | undefined;
}

/** Explains the errors of a session. */
export interface Explainer {
  /** A name that no module gives. */
  missing(cell: number, name: MissingName): Shown;
  /** Why the kernel refused a cell. */
  refusal(kernel: Kernel, cell: number): Promise<Shown>;
  /** What a cell threw. */
  thrown(kernel: Kernel, cell: number, error: CellError): Promise<Shown>;
  /** What nobody awaited. */
  floating(kernel: Kernel, cell: number, error: CellError): Promise<Shown>;
  /** Something that does not say its place: the line with a text, if only one has it. */
  plain(cell: number, error: CellError, sentence?: string, text?: string): Shown;
}

/** Frames that no reader knows: those of Deno, and the top of a cell. */
const FOREIGN = /^\s+at (?:async )?(?:.*\()?(?:ext:|node:|<anonymous>|headlight-cell-)/;

/** How the engine calls a function without a name that a timer calls. */
const OF_TIMER = /at (?:Timeout\._onTimeout|Immediate\._onImmediate) \($/;

/** A frame in a function of a cell. */
const OF_CELL = /^(\s+at .+\()headlight-cell-(\d+):\d+:\d+\)$/;

/** Explains the errors of a session. */
export function explainer(session: Session): Explainer {
  const sent = () => session.cells.map(({ sent }) => sent);
  const isFirst = () => session.isFresh();

  function show(error: CellError, stack: readonly string[], place: Place): Shown {
    const { name, message } = error;
    const { cell, line, thrownIn } = place;
    const origin = thrownIn ?? { cell, line };
    const code = session.cells[cell - 1]?.code ?? "";
    const lines = stack.length > 0 ? [...stack] : [`${name}: ${message}`];
    const source = session.cells[origin.cell - 1];
    if (thrownIn && source) lines.push(words().fromCell(source.count, thrownIn.line));
    if (source && origin.line !== undefined) {
      lines.push("", ...codeFrame(source.code, origin.line));
    }
    const sentence = place.sentence ?? advise(code, error, { isFirst: isFirst() }) ??
      place.otherwise;
    if (sentence !== undefined) lines.push("", sentence);
    return { cell, content: { ename: name, evalue: message, traceback: lines } };
  }
  /** The stack without what no reader knows; functions of cells by the cell's number. */
  async function stackOf(kernel: Kernel, { traceback }: CellError): Promise<string[]> {
    const full = await kernel.ask(aboutStack(traceback.join("\n")));
    const lines = typeof full === "string" ? full.split("\n") : traceback;
    return lines.flatMap((line) => {
      const [, head, cell] = OF_CELL.exec(line) ?? [];
      if (head !== undefined && OF_TIMER.test(head)) return [];
      const count = session.cells[Number(cell) - 1]?.count;
      if (head !== undefined && count !== undefined) return [`${head}cell [${count}])`];
      return FOREIGN.test(line) ? [] : [line];
    });
  }
  const isOfStop = ({ name, message }: CellError) =>
    name === "AbortError" && message === words().stopped;

  return {
    missing(cell, { specifier, name, sentence, line }) {
      const message = words().hasNo(specifier, name);
      const error = { name: "SyntaxError", message, traceback: [] };
      return show(error, [], { cell, line, sentence });
    },
    async refusal(kernel, cell) {
      const { sent: source = "" } = session.cells[cell - 1] ?? {};
      const error = await explainRefusal(kernel, source, sent().slice(0, cell - 1));
      return show(error, [], { cell, line: error.line });
    },
    async thrown(kernel, cell, error) {
      if (isOfStop(error)) {
        return show(error, [], { cell, sentence: words().keptState });
      }
      // What cannot be shown may be an Error.
      if (error.traceback.length > 0 && error.traceback.join("") === "") {
        return show(error, [], { cell, sentence: words().noError });
      }
      const origin = await originOfThrow(kernel, sent(), cell, error, true);
      return show(error, await stackOf(kernel, error), origin);
    },
    async floating(kernel, cell, error) {
      const origin = await originOfFloating(kernel, sent(), cell, error, false);
      const isOfPromise = await kernel.ask(isRejected(error.traceback.join("\n")));
      const otherwise = isOfPromise === true ? words().notAwaited : undefined;
      return show(error, await stackOf(kernel, error), { ...origin, otherwise });
    },
    plain(cell, error, sentence, text) {
      const line = text === undefined
        ? undefined
        : lineWith(session.cells[cell - 1], text);
      return show(error, [], { cell, line, sentence });
    },
  };
}

/** The only line of a cell with a text. */
function lineWith(cell: { code: string } | undefined, text: string): number | undefined {
  const found = [...(cell?.code ?? "").split("\n").entries()]
    .filter(([, line]) => line.includes(text));
  return found.length === 1 ? found[0]![0] + 1 : undefined;
}

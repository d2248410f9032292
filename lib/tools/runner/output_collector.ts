/**
 * From the messages of a kernel to the outputs of a notebook.
 *
 * @module
 */
import type { Json } from "../ipynb/json.ts";
import type { Output } from "../ipynb/notebook.ts";
import { DEEPEST, isTooDeep } from "../ipynb/valid/depth.ts";
import { outputFault, outputOf } from "../ipynb/valid/output_fault.ts";
import { isObject } from "../ipynb/valid/shapes.ts";
import type { JupyterMessage } from "../kernel/wire/messages.ts";

/** Collects the outputs of a notebook, cell by cell. */
export interface OutputCollector {
  /** Starts a cell, whose outputs go into this list. */
  startCell(outputs: Output[]): void;
  /**
   * Adds what a message of the kernel says.
   *
   * @returns What keeps it from being an output, if something does.
   */
  add(message: Pick<JupyterMessage, "type" | "content">): string | undefined;
  /** Whether the notebook can hold no more: what was too much for it is left out. */
  isFull(): boolean;
  /** Brings displays up to date, which cells updated later. */
  finish(): void;
}

/** Outputs of one identity, which can be updated. */
interface Display {
  readonly outputs: Output[];
  /** What the first of them are to show instead, and how many. */
  latest?: Output;
  updated: number;
  size: number;
}

/** What a notebook holds at most, in bytes. Editors give up long before. */
const MOST = 64_000_000;

/** What a line of a text takes in a file besides its letters, in bytes. */
const LINE = 32;

/** Makes a collector for one run of one notebook. */
export function outputCollector(): OutputCollector {
  // Displays that can be updated, also from later cells.
  const displays = new Map<string, Display>();
  let outputs: Output[] = [];
  let clearFirst = false;
  // What all outputs hold, and those of this cell.
  let size = 0, sizeHere = 0, isFull = false;

  function clear() {
    outputs.length = 0;
    size -= sizeHere;
    sizeHere = 0;
  }
  function grow(by: number) {
    size += by;
    sizeHere += by;
  }
  /** Adds an output, or as much of it as there is room for; says whether some is there. */
  function push(output: Output): boolean {
    if (clearFirst) clear();
    clearFirst = false;
    if (size + sizeOf(output) > MOST) {
      isFull = true;
      if (typeof output.text !== "string") return false;
      output.text = cut(output.text, MOST - size);
    }
    grow(sizeOf(output));
    const last = outputs.at(-1);
    const continues = output.output_type === "stream" && last?.name === output.name;
    if (continues) last!.text = `${last!.text}${output.text}`;
    else outputs.push(output);
    return true;
  }

  return {
    startCell(list) {
      outputs = list;
      clearFirst = false;
      sizeHere = 0;
    },
    isFull: () => isFull,
    add({ type, content }) {
      if (type === "clear_output") {
        clearFirst = content.wait === true;
        if (!clearFirst) clear();
        return undefined;
      }
      const isUpdate = type === "update_display_data";
      const output = outputOf({ type, content });
      if (isTooDeep(output)) {
        return `must be nested ${DEEPEST} levels deep at most, it is deeper`;
      }
      const fault = outputFault(output);
      if (fault !== undefined) return fault;
      const id = displayId(content.transient);
      const display = id === undefined ? undefined : displays.get(id);
      if (isUpdate) {
        if (display === undefined) return undefined;
        const now = sizeOf(output) * display.outputs.length;
        if (size + now - display.size > MOST) {
          isFull = true;
          return undefined;
        }
        display.latest = output;
        display.updated = display.outputs.length;
        size += now - display.size;
        display.size = now;
        return undefined;
      }
      if (!push(output) || id === undefined) return undefined;
      const known = display ?? { outputs: [], updated: 0, size: 0 };
      known.outputs.push(output);
      known.size += sizeOf(output);
      displays.set(id, known);
      return undefined;
    },
    finish() {
      for (const { outputs, latest, updated } of displays.values()) {
        if (latest === undefined) continue;
        const { data, metadata } = latest;
        for (const shown of outputs.slice(0, updated)) {
          Object.assign(shown, { data, metadata });
        }
      }
    },
  };
}

/** The bytes of an output in a file, about. */
function sizeOf({ text, data }: Output): number {
  const texts = text === undefined ? isObject(data) ? Object.values(data) : [] : [text];
  return texts.reduce<number>((sum, value) => {
    if (typeof value !== "string") return sum + JSON.stringify(value).length + LINE;
    return sum + value.length + LINE * countLines(value);
  }, LINE);
}

/** The start of a text, as long as it takes no more than so many bytes in a file. */
function cut(text: string, most: number): string {
  for (let kept = text;;) {
    const size = sizeOf({ output_type: "stream", text: kept });
    if (size <= most || kept === "") return kept.toWellFormed();
    kept = kept.slice(0, Math.max(0, Math.floor(kept.length * most / size) - 1));
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function displayId(transient: Json | undefined): string | undefined {
  const id = isObject(transient) ? transient.display_id : undefined;
  return typeof id === "string" ? id : undefined;
}

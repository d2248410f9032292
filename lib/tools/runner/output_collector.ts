/**
 * From the messages of a kernel to the outputs of a notebook.
 *
 * @module
 */
import type { Json } from "../ipynb/json.ts";
import type { JupyterMessage } from "../kernel/wire/messages.ts";
import type { Output } from "../ipynb/notebook.ts";

/** Collects the outputs of a notebook, cell by cell. */
export interface OutputCollector {
  /** Starts a cell, whose outputs go into this list. */
  startCell(outputs: Output[]): void;
  /** Adds what a message of the kernel says. */
  add(message: Pick<JupyterMessage, "type" | "content">): void;
}

/** Makes a collector for one run of one notebook. */
export function outputCollector(): OutputCollector {
  // Displays that can be updated, also from later cells.
  const displays = new Map<string, Output[]>();
  let outputs: Output[] = [];
  let clearFirst = false;

  function push(output: Output) {
    if (clearFirst) outputs.length = 0;
    clearFirst = false;
    const last = outputs.at(-1);
    const continues = output.output_type === "stream" && last?.name === output.name;
    if (continues) last!.text = `${last!.text}${output.text}`;
    else outputs.push(output);
  }

  return {
    startCell(list) {
      outputs = list;
      clearFirst = false;
    },
    add({ type, content }) {
      const { transient, ...rest } = content;
      const id = displayId(transient);
      if (type === "clear_output") {
        clearFirst = rest.wait === true;
        if (!clearFirst) outputs.length = 0;
      } else if (type === "update_display_data") {
        for (const shown of displays.get(id ?? "") ?? []) Object.assign(shown, rest);
      } else {
        const metadata = type === "stream" ? {} : { metadata: {} };
        const output = { output_type: type, ...metadata, ...rest };
        push(output);
        if (id !== undefined) displays.set(id, [...displays.get(id) ?? [], output]);
      }
    },
  };
}

function displayId(transient: Json | undefined): string | undefined {
  const isObject = typeof transient === "object" && transient !== null;
  if (!isObject || Array.isArray(transient)) return undefined;
  return typeof transient.display_id === "string" ? transient.display_id : undefined;
}

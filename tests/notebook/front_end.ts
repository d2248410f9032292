/**
 * A kernel as a front end has it: nothing runs in it before the first cell.
 *
 * @module
 */
import { startProcess } from "../../lib/tools/kernel/kernel_process.ts";
import type { JupyterMessage } from "../../lib/tools/kernel/wire/messages.ts";

const OUTPUTS = new Set([
  "stream",
  "display_data",
  "update_display_data",
  "execute_result",
]);

/** Sent behind all outputs of a cell, in the same queue. */
const END =
  `Deno.jupyter.broadcast("display_data", { data: { end: "" }, metadata: {}, transient: {} });`;

/**
 * Runs cells in a kernel of their own, in the folder of the project.
 *
 * @returns The outputs of each cell.
 * @throws {Error} If a cell throws.
 */
export async function runCells(...cells: string[]): Promise<JupyterMessage[][]> {
  const root = new URL("../../", import.meta.url).pathname;
  const kernel = await startProcess(root);
  try {
    const outputs: JupyterMessage[][] = [];
    for (const cell of cells) outputs.push(await runCell(kernel, cell));
    return outputs;
  } finally {
    await kernel.close();
  }
}

type Process = Awaited<ReturnType<typeof startProcess>>;

function runCell(kernel: Process, code: string): Promise<JupyterMessage[]> {
  const outputs: JupyterMessage[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<JupyterMessage[]>();
  kernel.onMessage = (message) => {
    const { type, parent, content } = message;
    if (type === "error") reject(new Error(`${content.ename}: ${content.evalue}`));
    if (type === "display_data" && "end" in (content.data as object)) resolve(outputs);
    else if (OUTPUTS.has(type)) outputs.push(message);
    if (parent === id && content.execution_state === "idle") kernel.execute(END);
  };
  const id = kernel.execute(code, false);
  return promise;
}

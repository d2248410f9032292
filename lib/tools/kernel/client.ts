/**
 * The client of Deno's kernel: it executes cells, one after the other, and loses no output.
 *
 * @module
 */
import { executeCell, type ExecuteOptions, type Outcome } from "./execute_cell.ts";
import { settle, type Settled } from "./execute_cell.ts";
import { startProcess } from "./kernel_process.ts";
import type { Json } from "../ipynb/json.ts";
import { PRELUDE } from "./prelude.ts";
import { type ListenOptions, takeTurn } from "./turn.ts";

/** A kernel that executes cells. */
export interface Kernel extends AsyncDisposable {
  /** Executes a cell and waits for all its outputs. */
  execute(code: string, options?: ExecuteOptions): Promise<Outcome>;
  /** Waits a moment for what cells left behind. */
  settle(options?: ListenOptions): Promise<Settled>;
  /**
   * Runs the body of an async function, unseen, and gives what it returns; null, if the
   * kernel does not answer.
   */
  ask(body: string): Promise<Json>;
}

/** How many seconds a kernel may take to answer. */
const ANSWER_LIMIT = 30;

/**
 * Starts a kernel: the Deno that runs this code.
 *
 * @param directory Where it runs: relative paths and imports in cells start there.
 * @throws {Error} If it does not start.
 */
export async function startKernel(directory: string): Promise<Kernel> {
  const process = await startProcess(directory);
  const kernel: Kernel = {
    execute: (code, options) => executeCell(process, code, options),
    settle: (options = {}) => settle(process, options),
    async ask(body) {
      const limit = { timeout: ANSWER_LIMIT };
      return (await takeTurn(process, limit, (turn) => turn.ask(body))).value ?? null;
    },
    [Symbol.asyncDispose]: () => process.close(),
  };
  process.execute(PRELUDE);
  if (await kernel.ask("return true")) return kernel;
  await process.close();
  throw new Error("Cannot start the Deno kernel: it must answer, it is silent");
}

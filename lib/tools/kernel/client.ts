/**
 * The client of Deno's kernel: it executes cells, one after the other, and loses no output.
 *
 * @module
 */
import { executeCell, type ExecuteOptions, type Outcome } from "./execute_cell.ts";
import { settle, type Settled } from "./execute_cell.ts";
import { type KernelProcess, startProcess } from "./kernel_process.ts";
import type { Json } from "../ipynb/json.ts";
import { PRELUDE } from "./prelude.ts";
import { type ListenOptions, takeTurn } from "./turn.ts";

/** A kernel that executes cells. */
export interface Kernel extends AsyncDisposable {
  /** Its process. */
  readonly process: KernelProcess;
  /** Whether cells may do less than the program that starts it, and code of ours too. */
  readonly isProtected: boolean;
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

/** How a kernel is to be started. */
export interface StartOptions {
  /** What its environment holds besides. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What it executes before the first cell besides. */
  readonly prelude?: string;
  /** Whether cells may do less than the program that starts it. */
  readonly isProtected?: boolean;
}

/** How many seconds a kernel may take to answer. */
const ANSWER_LIMIT = 30;

/**
 * Starts a kernel: the Deno that runs this code.
 *
 * @param directory Where it runs: relative paths and imports in cells start there.
 * @param options How it is to be started.
 * @throws {Error} If it does not start.
 */
export async function startKernel(
  directory: string,
  { variables, prelude = "", isProtected = false }: StartOptions = {},
): Promise<Kernel> {
  const process = await startProcess(directory, variables);
  const kernel: Kernel = {
    process,
    isProtected,
    execute: (code, options) => executeCell(process, code, options),
    settle: (options = {}) => settle(process, options),
    async ask(body) {
      const limit = { timeout: ANSWER_LIMIT };
      return (await takeTurn(process, limit, (turn) => turn.ask(body))).value ?? null;
    },
    [Symbol.asyncDispose]: () => process.close(),
  };
  process.execute(PRELUDE);
  if (prelude !== "") process.execute(prelude);
  if (await kernel.ask("return true")) return kernel;
  await process.close();
  throw new Error("Cannot start the Deno kernel: it must answer, it is silent");
}

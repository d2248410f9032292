/**
 * The client of Deno's kernel: it executes cells, one after the other, and loses no output.
 *
 * @module
 */
import { executeCell, type ExecuteOptions, type Outcome } from "./execute_cell.ts";
import { startProcess } from "./kernel_process.ts";
import type { Json } from "../ipynb/json.ts";
import { ask, noteIn, PRELUDE } from "./prelude.ts";

/** A kernel that executes cells. */
export interface Kernel extends AsyncDisposable {
  /** Executes a cell and waits for all its outputs. */
  execute(code: string, options?: ExecuteOptions): Promise<Outcome>;
  /**
   * Runs the body of an async function, unseen, and gives what it returns; null, if the
   * kernel does not answer.
   */
  ask(body: string): Promise<Json>;
}

/** How long a kernel may take to answer. */
const ANSWER_LIMIT_MS = 30_000;

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
    async ask(body) {
      const { promise, resolve } = Promise.withResolvers<Json>();
      const question = crypto.randomUUID();
      process.onMessage = ({ content }) => {
        const note = noteIn(content);
        if (note?.question === question) resolve(note.answer ?? null);
      };
      process.ended.then(() => resolve(null));
      const timer = setTimeout(() => resolve(null), ANSWER_LIMIT_MS);
      process.execute(ask(question, body));
      const answer = await promise;
      clearTimeout(timer);
      return answer;
    },
    [Symbol.asyncDispose]: () => process.close(),
  };
  process.execute(PRELUDE);
  if (await kernel.ask("return true")) return kernel;
  await process.close();
  throw new Error("Cannot start the Deno kernel: it must answer, it is silent");
}

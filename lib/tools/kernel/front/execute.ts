/**
 * The execution of a cell for a front end.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import { outputFault, outputOf } from "../../ipynb/valid/output_fault.ts";
import { cellError } from "../cell_error.ts";
import type { Kernel } from "../client.ts";
import { executeCell } from "../execute_cell.ts";
import { keepingValue } from "../keeping_value.ts";
import type { JupyterMessage } from "../wire/messages.ts";
import type { Asked, Clients } from "./clients.ts";
import { errorsOf } from "./telling/errors_of.ts";
import { explainer, type Shown } from "./telling/explain.ts";
import { entering } from "./entering.ts";
import type { Inner } from "./inner.ts";
import { missingName } from "./telling/missing_names.ts";
import { agreement } from "./protection/agreement.ts";
import { crowd, type Patience } from "./patience.ts";
import type { Session } from "./session.ts";
import type { StopButton } from "./stop.ts";
import { stoppable } from "./stoppable.ts";
import { typeFaults } from "./telling/types.ts";
import { words } from "./words/words.ts";

/** What executes cells. */
export interface Executor {
  /** Executes a cell; gives the reply. */
  execute(asked: Asked): Promise<JsonObject>;
  /** Shows an output that came while no cell ran. */
  show(message: JupyterMessage, cell: number): void;
  /** Tells an error that came while no cell ran. */
  tell(content: JsonObject, cell: number): Promise<void>;
  /** Tells that the kernel behind has ended while no cell ran. */
  ended(how: string): Promise<void>;
}

/** What an executor works with. */
export interface ExecutorParts {
  /** What cells it was given. */
  readonly session: Session;
  /** Whom it tells. */
  readonly clients: Clients;
  /** The kernel behind. */
  readonly inner: Inner;
  /** The stop button. */
  readonly stop: StopButton;
  /** Whether cells may do everything. */
  readonly isTrusted: boolean;
  /** How long it waits. */
  readonly patience: Patience;
}

/** How a cell ended. */
interface Ended {
  /** What is to be told. */
  errors: Shown[];
  /** Whether the kernel behind can execute no more. */
  isLost?: boolean | undefined;
  /** Whether the kernel behind would not execute it. */
  isRefused?: boolean | undefined;
}

/** What the checker knows nothing about. */
const NO_TYPES = new Set([
  "SyntaxError",
  "AbortError",
  "NotCapable",
  "NotProtected",
  "TestFailed",
]);

/** Makes what executes cells. */
export function executor(
  { session, clients, inner, stop, isTrusted, patience }: ExecutorParts,
): Executor {
  const explain = explainer(session);
  const agree = agreement(clients);

  // A cell that cannot be read enters nothing.
  const cellAt = (number: number) =>
    session.cells[Math.min(number, session.cells.length) - 1];

  function publish(type: string, content: JsonObject, cell: number) {
    clients.publish(type, content, cellAt(cell)?.header);
  }
  function show(message: JupyterMessage, cell: number) {
    const { type, content, metadata, buffers } = message;
    const fault = type === "clear_output" ? undefined : outputFault(outputOf(message));
    if (fault !== undefined) {
      const error = { name: "TypeError", message: words().notShown(type, fault) };
      tell(explain.plain(cell, { ...error, traceback: [] }));
      return;
    }
    const { count = 0, header } = cellAt(cell) ?? {};
    const isResult = type === "execute_result";
    const numbered = isResult ? { ...content, execution_count: count } : content;
    clients.publish(type, numbered, header, { metadata, buffers });
  }
  const tell = ({ cell, content }: Shown) => publish("error", content, cell);

  async function run(kernel: Kernel, asked: Asked, number: number): Promise<Ended> {
    const { code, sent, before } = session.cells[number - 1]!;
    const isSilent = asked.request.content.silent === true;
    const missing = await missingName(kernel, code);
    if (missing) return { errors: [explain.missing(number, missing)] };
    const signal = stop.begin(kernel.process);
    inner.enter(number);
    if (before !== undefined) kernel.process.execute(before);
    const outcome = await executeCell(kernel.process, sent, {
      number,
      mayAsk: asked.request.content.allow_stdin === true,
      saysEnd: true,
      signal,
      onOutput: (message) => void (isSilent || show(message, inner.cellOf(message))),
    });
    const wasStopped = await stop.end();
    if (outcome.written !== "" && !isSilent) {
      publish("stream", { name: "stdout", text: outcome.written }, number);
    }
    const errors = await errorsOf(explain, kernel, { number, outcome, wasStopped });
    const { lost, refused } = outcome;
    if (!lost && !refused) session.keep(code);
    return { errors, isLost: lost !== undefined, isRefused: refused };
  }

  return {
    show,
    async tell(content, cell) {
      if (outputFault(outputOf({ type: "error", content })) !== undefined) return;
      const error = cellError(content);
      const number = Math.min(cell, session.cells.length);
      tell(await inner.turn((kernel) => explain.floating(kernel, number, error)));
    },
    async execute(asked) {
      const { header, content } = asked.request;
      const code = String(content.code ?? ""), isSilent = content.silent === true;
      if (!isSilent && content.store_history !== false) session.count++;
      const count = session.count;
      const number = session.cells.length + 1;
      const sent = entering(stoppable(keepingValue(code)), number);
      session.cells.push({ code, header, count, ...sent });
      if (!isSilent) publish("execute_input", { code, execution_count: count }, number);
      let { errors, isLost, isRefused = false }: Ended = { errors: [] };
      try {
        await inner.ready();
        const because = inner.isOpen();
        const refused = because && await agree(asked, because);
        ({ errors, isLost, isRefused = false } = refused
          ? { errors: [explain.plain(number, refused)] }
          : await inner.turn((kernel) => run(kernel, asked, number)));
      } catch (error) {
        // The kernel behind does not start.
        const { name, message } = error as Error;
        const failure = { name, message, traceback: [] };
        errors = [explain.plain(number, failure, words().notStarted)];
        isLost = true;
      }
      if (!isSilent) errors.forEach(tell);
      if (isLost) await replace();
      const own = errors.findLast(({ cell }) => cell === number);
      if (own === undefined) {
        return {
          status: "ok",
          execution_count: count,
          payload: [],
          user_expressions: {},
        };
      }
      const isOfTypes = !isLost && !isRefused && !NO_TYPES.has(String(own.content.ename));
      if (!isSilent && isOfTypes) {
        const checking = { isTrusted, limit: patience.types * crowd() };
        const faults = (await typeFaults(session, code, checking)).filter((fault) =>
          // That a name is missing is told already.
          own.content.ename !== "ReferenceError" ||
          !/Cannot find name '\w+'\.$/.test(fault)
        );
        if (faults.length > 0) {
          const text = [words().typesSay, ...faults.map((fault) => `  ${fault}`), ""];
          publish("stream", { name: "stderr", text: text.join("\n") }, number);
        }
      }
      return { status: "error", execution_count: count, ...own.content };
    },
    async ended(how) {
      const message = words().endedBetween(how);
      const error = { name: "DeadKernel", message, traceback: [] };
      tell(explain.plain(session.cells.length, error, words().restarted));
      await replace();
    },
  };

  async function replace() {
    session.forget();
    await inner.restart().catch(() => {});
  }
}

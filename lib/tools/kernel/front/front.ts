/**
 * A Jupyter kernel in front of Deno's: it loses no output, tells every error, stops when
 * it is told to, and helps.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import { type Asked, listenToClients } from "./clients.ts";
import type { Listening } from "./connection_file.ts";
import { executor } from "./execute.ts";
import { helper } from "./help/help.ts";
import { startInner } from "./inner.ts";
import { isComplete } from "./is_complete.ts";
import { kernelInfo } from "./kernel_info.ts";
import { PATIENCE, type Patience } from "./patience.ts";
import { startSession } from "./session.ts";
import { stopButton } from "./stop.ts";
import { requestQueue } from "./request_queue.ts";
import { words } from "./words/words.ts";

/** How the kernel is to run. */
export interface FrontOptions {
  /** Where it listens. */
  readonly listening: Listening;
  /** Where cells run: relative paths and imports start there. */
  readonly directory: string;
  /** Whether cells may do everything. */
  readonly isTrusted: boolean;
  /** How long it waits; by default as long as readers can bear. */
  readonly patience?: Partial<Patience>;
}

/** A kernel that runs. */
export interface Front {
  /** Presses the stop button. */
  interrupt(): void;
  /** Ends it, and what it started. */
  close(): Promise<void>;
  /** Once a front end has ended it. */
  readonly ended: Promise<void>;
}

/** So many cells are told to whoever asks for the history. */
const MOST_TOLD = 1000;

/**
 * Starts the kernel.
 *
 * @throws {Error} If a port is taken.
 */
export function startFront(
  { listening, directory, isTrusted, ...options }: FrontOptions,
): Front {
  const patience = { ...PATIENCE, ...options.patience };
  const session = startSession(directory), stop = stopButton(patience);
  const { promise: ended, resolve: onEnd } = Promise.withResolvers<void>();
  let running: Asked | undefined;

  const queue = requestQueue({
    answer,
    isExecution: ({ request }) => request.header.msg_type === "execute_request",
  });
  const clients = listenToClients(listening, (asked) => {
    const { header, content, metadata, buffers } = asked.request;
    const { msg_type: type } = header;
    if (Object.hasOwn(handlers, type)) queue.add(asked);
    else if (type.startsWith("comm_")) {
      inner.ready().then(({ process }) =>
        process.tell({ type, content, metadata, buffers })
      )
        .catch(() => {});
    }
  });
  const inner = startInner(directory, isTrusted, {
    onKnocked: stop.heard,
    async onQuestion(content) {
      const answer = running ? await clients.ask(running, content) : "";
      (await inner.ready()).process.answer(answer);
    },
    onComm({ type, content, metadata, buffers }, cell) {
      const { header } = session.cells[Math.min(cell, session.cells.length) - 1] ?? {};
      clients.publish(type, content, header, { metadata, buffers });
    },
    onStray(message, cell) {
      const { type, content } = message;
      if (type === "error") queue.alone(() => executes.tell(content, cell));
      else executes.show(message, cell);
    },
    onEnd: (how) => void queue.alone(() => executes.ended(how)),
  });
  const executes = executor({ session, clients, inner, stop, isTrusted, patience });
  const help = helper({ session, inner, isBusy: () => running !== undefined });

  function interrupt() {
    stop.press();
    clients.unask();
  }
  async function execute(asked: Asked): Promise<JsonObject> {
    running = asked;
    try {
      return await executes.execute(asked);
    } finally {
      running = undefined;
    }
  }
  const handlers: Readonly<
    Record<string, (asked: Asked) => JsonObject | Promise<JsonObject>>
  > = {
    kernel_info_request: kernelInfo,
    execute_request: execute,
    inspect_request: ({ request }) => help.inspect(request.content),
    complete_request: ({ request }) => help.complete(request.content),
    is_complete_request: ({ request }) => isComplete(String(request.content.code ?? "")),
    history_request: () => ({ status: "ok", history: history() }),
    comm_info_request: () => ({ status: "ok", comms: {} }),
    interrupt_request: () => {
      interrupt();
      return { status: "ok" };
    },
    shutdown_request: ({ request }) => ({
      status: "ok",
      restart: request.content.restart === true,
    }),
    debug_request: () => failure("NotSupported", words().noDebugger),
  };
  const history = () =>
    session.cells.slice(-MOST_TOLD).map((
      { code, count },
    ): [number, number, string] => [0, count, code]);

  /** Answers a request; whether what waits behind it may still be answered. */
  async function answer(asked: Asked, isAborted: boolean): Promise<boolean> {
    const { header, content } = asked.request;
    const status = (execution_state: string, of = header) =>
      clients.publish("status", { execution_state }, of);
    status("busy");
    let reply: JsonObject;
    try {
      reply = isAborted
        ? { status: "aborted", execution_count: session.count }
        : await handlers[header.msg_type]!(asked);
    } catch (error) {
      // A mistake of ours must not end the session.
      reply = failure((error as Error).name, (error as Error).message);
    }
    const isShutdown = header.msg_type === "shutdown_request";
    const sent = clients.reply(asked, reply);
    if (isShutdown) clients.publish("shutdown_reply", reply, header);
    status("idle");
    // Front ends take the last state for that of the kernel.
    if (running && running !== asked) status("busy", running.request.header);
    if (isShutdown) {
      await sent;
      await close();
    }
    return reply.status !== "error" || content.stop_on_error === false;
  }
  async function close() {
    help.close();
    await inner.close();
    await clients.close();
    onEnd();
  }
  clients.publish("status", { execution_state: "starting" }, undefined);
  return { interrupt, close, ended };
}

function failure(name: string, message: string): JsonObject {
  return {
    status: "error",
    ename: name,
    evalue: message,
    traceback: [`${name}: ${message}`],
  };
}

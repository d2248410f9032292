/**
 * A Deno kernel that runs, and the connections to it.
 *
 * @module
 */
import { chooseConnection, type Connection } from "./connection.ts";
import { messageStream } from "./wire/message_stream.ts";
import type { JsonObject } from "../ipynb/json.ts";
import { encodeRequest, type JupyterMessage } from "./wire/messages.ts";
import { spawnKernel } from "./spawn_kernel.ts";
import { subscribe } from "./subscribe.ts";
import type { Terminal } from "./terminal.ts";
import { connect, type Socket } from "./wire/zmtp.ts";

/** Where a message comes from: outputs and states, or the answer to a request. */
export type Channel = "iopub" | "shell" | "control" | "stdin";

/** A kernel that can be spoken to. */
export interface KernelProcess {
  /** Is given every message of the kernel, as it comes. */
  onMessage: (message: JupyterMessage, channel: Channel) => void;
  /** Is given every message before that. */
  onAny: (message: JupyterMessage, channel: Channel) => void;
  /** The outputs and errors that came when nobody took them. */
  readonly strays: JupyterMessage[];
  /** What it writes past its messages. */
  readonly terminal: Terminal;
  /**
   * Asks for the execution of a cell, which may ask the reader or not, and returns the
   * identity of the request.
   */
  execute(code: string, silent?: boolean, mayAsk?: boolean): string;
  /** Passes a message on that the kernel need not answer. */
  tell(message: Omit<JupyterMessage, "parent" | "id">): void;
  /** Gives the answer of the reader. */
  answer(value: string): void;
  /** Asks the kernel to end a synchronous loop. */
  interrupt(): void;
  /** Knocks at its door as Ctrl-C does. */
  knock(): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
  /** How the kernel ended, once it has and all it sent has been given out. */
  readonly ended: Promise<string>;
  /** Ends the kernel, if it has not ended, and leaves nothing behind. */
  close(): Promise<void>;
}

/** How long a kernel may take to listen. It needs 0.1 s; a busy machine needs more. */
const START_LIMIT_MS = 30_000;
/** How long a kernel may take to shut down on request. It needs 0.15 s. */
const STOP_LIMIT_MS = 1000;

/**
 * Starts a kernel and connects to it.
 *
 * @param directory Where it runs: relative paths and imports in cells start there.
 * @param variables What its environment holds besides.
 * @throws {Error} If it does not start.
 */
export async function startProcess(
  directory: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<KernelProcess> {
  for (let attempt = 1;; attempt++) {
    try {
      return await tryToStart(directory, chooseConnection(), variables);
    } catch (error) {
      // Another process may have taken one of the ports.
      if (attempt === 3) throw error;
    }
  }
}

async function tryToStart(
  directory: string,
  connection: Connection,
  variables: Readonly<Record<string, string>>,
): Promise<KernelProcess> {
  const process = await spawnKernel(directory, connection.file, variables);
  // By this the kernel knows that who executes and who answers are the same.
  const identity = crypto.randomUUID();
  const sockets: Socket[] = [];
  const hangUp = () => sockets.splice(0).forEach((socket) => socket.close());

  async function open(port: number, type: "DEALER" | "SUB"): Promise<Socket> {
    for (const limit = Date.now() + START_LIMIT_MS; Date.now() < limit;) {
      try {
        const socket = await connect(port, type, identity);
        sockets.push(socket);
        return socket;
      } catch {
        if (process.isOver()) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    process.kill();
    hangUp();
    throw new Error(
      `Cannot start the Deno kernel: it must listen, it ${await process.ended}`,
    );
  }
  const iopub = await open(connection.iopub, "SUB");
  const shell = await open(connection.shell, "DEALER");
  const control = await open(connection.control, "DEALER");
  const stdin = await open(connection.stdin, "DEALER");

  let misheard: string | undefined;
  async function listen(socket: Socket, channel: Channel) {
    const decode = messageStream(connection.key);
    try {
      for await (const bytes of socket.received()) {
        for (const message of decode(bytes)) {
          kernel.onAny(message, channel);
          kernel.onMessage(message, channel);
        }
      }
    } catch (error) {
      // Nothing that a kernel sends may end the runner.
      misheard = `cannot be understood: ${(error as Error).message}`;
      process.kill();
    }
    // Who hangs up has to end.
    const timer = setTimeout(process.kill, STOP_LIMIT_MS);
    await process.ended;
    clearTimeout(timer);
  }
  const heard = Promise.all([
    listen(iopub, "iopub"),
    listen(shell, "shell"),
    listen(control, "control"),
    listen(stdin, "stdin"),
  ]);

  const session = crypto.randomUUID();
  function request(
    socket: Socket,
    type: string,
    content: JsonObject,
    more: Pick<JupyterMessage, "metadata" | "buffers"> = {},
  ): string {
    const id = crypto.randomUUID();
    const frames = encodeRequest(connection.key, session, { type, id, content, ...more });
    // A connection that breaks off is noticed by the end of the process.
    socket.send(frames).catch(() => {});
    return id;
  }
  const kernel: KernelProcess = {
    onMessage: () => {},
    onAny: () => {},
    strays: [],
    terminal: process.terminal,
    execute: (code, silent = true, mayAsk = false) =>
      request(shell, "execute_request", {
        code,
        silent,
        store_history: !silent,
        user_expressions: {},
        allow_stdin: mayAsk,
        stop_on_error: false,
      }),
    tell: ({ type, content, ...more }) => void request(shell, type, content, more),
    answer: (value) => void request(stdin, "input_reply", { status: "ok", value }),
    interrupt: () => request(control, "interrupt_request", {}),
    knock: process.knock,
    kill: process.kill,
    ended: process.ended.then(async (how) => {
      // What was sent before the end is still to be read, then a connection ends, if its
      // other end was the kernel.
      const timer = setTimeout(hangUp, STOP_LIMIT_MS);
      await heard;
      clearTimeout(timer);
      return misheard ?? how;
    }),
    async close() {
      if (!process.isOver()) request(control, "shutdown_request", { restart: false });
      const timer = setTimeout(process.kill, STOP_LIMIT_MS);
      await kernel.ended;
      clearTimeout(timer);
      hangUp();
    },
  };
  const isHeard = await subscribe(kernel, START_LIMIT_MS, () => {
    request(shell, "kernel_info_request", {});
  });
  if (isHeard) return kernel;
  process.kill();
  hangUp();
  throw new Error(
    `Cannot start the Deno kernel: it must answer, it ${await kernel.ended}`,
  );
}

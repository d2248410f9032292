/**
 * A front end for tests of the kernel: it speaks to it over its sockets, as Jupyter does.
 *
 * @module
 */
import { chooseConnection } from "../../../../lib/tools/kernel/connection.ts";
import { readConnection } from "../../../../lib/tools/kernel/front/connection_file.ts";
import type { Patience } from "../../../../lib/tools/kernel/front/patience.ts";
import { startFront } from "../../../../lib/tools/kernel/front/front.ts";
import { kernelSpec } from "../../../../lib/tools/kernel/jupyter/kernel_spec.ts";
import { messageStream } from "../../../../lib/tools/kernel/wire/message_stream.ts";
import {
  encodeRequest,
  type JupyterMessage,
} from "../../../../lib/tools/kernel/wire/messages.ts";
import { connect, type Socket } from "../../../../lib/tools/kernel/wire/zmtp.ts";
import type { JsonObject } from "../../../../lib/tools/ipynb/json.ts";

/** What came of a request. */
export interface Answered {
  /** The content of the reply. */
  reply: JsonObject;
  /** What was shown meanwhile that belongs to it, in order, as texts. */
  shown: string[];
  /** What was shown that belongs to another request. */
  others: string[];
}

/** A front end. */
export interface FrontEnd extends AsyncDisposable {
  /** The key of the connection. */
  readonly key: string;
  /** The ports. */
  readonly ports: Readonly<Record<string, number>>;
  /** Sends a request and waits for the reply and for idle. */
  request(type: string, content: JsonObject, on?: "shell" | "control"): Promise<Answered>;
  /** Ends its connections. */
  hangUp(): void;
  /** Executes a cell. */
  execute(code: string, more?: JsonObject): Promise<Answered>;
  /** Presses the stop button. */
  interrupt(): Promise<Answered>;
  /** Answers the next question of a cell so. */
  willAnswer(value: string | Promise<string>): void;
  /** Sends what needs no answer. */
  tell(message: Omit<JupyterMessage, "parent">): void;
  /** Is given all that is published. */
  onPublished: (message: JupyterMessage) => void;
}

/** However busy the machine is, a test waits. */
export const PATIENT = { deaf: 60_000, grace: 60_000, loop: 60_000, late: 60_000 };

/**
 * Starts a kernel whose cells may do everything, and a front end for it. What the types say
 * of a cell that failed takes long, and is told only where there is patience for it.
 */
export async function startFrontEnd(
  directory: string,
  patience: Partial<Patience> = {},
): Promise<FrontEnd> {
  const { file, key } = chooseConnection();
  const front = startFront({
    listening: readConnection(file),
    directory,
    isTrusted: true,
    patience: { types: 0, ...patience },
  });
  const end = await connectTo(file, key);
  return Object.assign(end, {
    async [Symbol.asyncDispose]() {
      end.hangUp();
      await front.close();
    },
  });
}

/** Starts a kernel as Jupyter does, protected if nothing is said, and a front end for it. */
export async function startProgram(
  directory: string,
  isTrusted = false,
): Promise<FrontEnd & { process: Deno.ChildProcess }> {
  const path = await Deno.makeTempFile();
  const spec = kernelSpec({ deno: Deno.execPath(), home: Deno.cwd(), isTrusted });
  const [program = "", ...args] = spec.argv;
  const start = async () => {
    const { file, key } = chooseConnection();
    await Deno.writeTextFile(path, file);
    const process = new Deno.Command(program, {
      args: args.map((arg) => arg.replace("{connection_file}", path)),
      cwd: directory,
    }).spawn();
    const ended = new AbortController();
    process.status.then(() => ended.abort());
    try {
      return { process, end: await connectTo(file, key, ended.signal) };
    } catch (error) {
      // Another program may have taken a port. Jupyter would start one more, too.
      if (ended.signal.aborted) return undefined;
      throw error;
    }
  };
  let started = await start();
  while (started === undefined) started = await start();
  const { process, end } = started;
  return Object.assign(end, {
    process,
    async [Symbol.asyncDispose]() {
      // A program that has ended says no more.
      const told = end.request("shutdown_request", { restart: false }, "control");
      await Promise.race([told, process.status]);
      await process.status;
      end.hangUp();
      await Deno.remove(path);
    },
  });
}

/** Connects as soon as somebody listens; fails if nobody will. */
async function open(
  port: number,
  type: Parameters<typeof connect>[1],
  name: string,
  ended?: AbortSignal,
): Promise<Socket> {
  for (;;) {
    ended?.throwIfAborted();
    const socket = await connect(port, type, name).catch(() => undefined);
    if (socket) return socket;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Connects one more front end to a kernel. */
export async function connectTo(file: string, key: string, ended?: AbortSignal) {
  const { ports } = readConnection(file);
  const session = crypto.randomUUID();
  const waiting = new Map<string, {
    answered: Answered;
    /** What was shown until now, in pieces, and the name of the stream of the last. */
    parts: string[][];
    name: string | undefined;
    isIdle: boolean;
    hasReply: boolean;
    resolve(answered: Answered): void;
  }>();
  let answer: string | Promise<string> = "";
  let onReply = () => {};
  const sockets: Record<string, Socket> = {};
  for (const purpose of ["shell", "control", "iopub", "stdin"] as const) {
    const type = purpose === "iopub" ? "SUB" : "DEALER";
    sockets[purpose] = await open(ports[purpose], type, session, ended);
  }
  const send = (purpose: string, message: Omit<JupyterMessage, "parent">) =>
    sockets[purpose]!.send(encodeRequest(key, session, message));

  async function reply() {
    const content = { value: await answer };
    send("stdin", { type: "input_reply", id: crypto.randomUUID(), content });
  }
  function take(message: JupyterMessage, purpose: string) {
    const { type, parent = "", content } = message;
    if (type === "input_request") return void reply();
    if (purpose === "iopub") end.onPublished(message);
    const own = waiting.get(parent);
    const text = textOf(message);
    if (purpose === "iopub" && text !== undefined) {
      const name = type === "stream" ? String(content.name) : undefined;
      if (own) {
        // A busy machine takes a breath between two lines.
        const continues = name !== undefined && own.name === name;
        if (continues) own.parts.at(-1)!.push(String(content.text));
        else own.parts.push([text]);
        own.name = name;
      } else for (const { answered } of waiting.values()) answered.others.push(text);
    }
    if (!own) return;
    if (purpose !== "iopub") {
      [own.answered.reply, own.hasReply] = [content, true];
      onReply();
    }
    if (type === "status" && content.execution_state === "idle") own.isIdle = true;
    if (!own.isIdle || !own.hasReply) return;
    waiting.delete(parent);
    own.answered.shown = own.parts.map((texts) => texts.join(""));
    own.resolve(own.answered);
  }
  async function listen(purpose: string) {
    const decode = messageStream(key);
    for await (const bytes of sockets[purpose]!.received()) {
      for (const message of decode(bytes)) take(message, purpose);
    }
  }
  const heard = Promise.all(Object.keys(sockets).map(listen));
  const end = {
    key,
    ports,
    onPublished: (_: JupyterMessage) => {},
    request(type: string, content: JsonObject, on: "shell" | "control" = "shell") {
      const id = crypto.randomUUID();
      const { promise, resolve } = Promise.withResolvers<Answered>();
      const answered = { reply: {}, shown: [], others: [] };
      const asked = { answered, parts: [], name: undefined };
      waiting.set(id, { ...asked, isIdle: false, hasReply: false, resolve });
      send(on, { type, id, content });
      return promise;
    },
    execute: (code: string, more: JsonObject = {}) =>
      end.request("execute_request", { code, silent: false, ...more }),
    interrupt: () => end.request("interrupt_request", {}, "control"),
    willAnswer: (value: string | Promise<string>) => void (answer = value),
    tell: (message: Omit<JupyterMessage, "parent">) => void send("shell", message),
    hangUp: () => Object.values(sockets).forEach((socket) => socket.close()),
    heard,
  };
  // The subscription has to take effect before anything is published.
  let isHeard = false;
  end.onPublished = () => (isHeard = true);
  while (!isHeard) {
    await new Promise<void>((resolve) => {
      onReply = resolve;
      ended?.addEventListener("abort", () => resolve());
      end.request("kernel_info_request", {});
    });
    if (ended?.aborted) end.hangUp();
    ended?.throwIfAborted();
  }
  end.onPublished = () => {};
  return end;
}

function textOf({ type, content }: JupyterMessage): string | undefined {
  if (type === "stream") return `${content.name}: ${content.text}`;
  if (type === "error") return (content.traceback as string[]).join("\n");
  const data = content.data as JsonObject | undefined;
  return data && /display_data|execute_result/.test(type)
    ? String(data["text/plain"])
    : undefined;
}

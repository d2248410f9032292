/**
 * Deno's language server, asked about the cells of a session.
 *
 * Source: Language Server Protocol 3.17.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Json, JsonObject } from "../../../ipynb/json.ts";
import { isObject } from "../../../ipynb/valid/shapes.ts";
import { packets } from "./packets.ts";

/** A language server. */
export interface LanguageServer {
  /** Shows it a text, and asks about a place in it, counted from 0; null, if it is lost. */
  ask(
    method: "hover" | "completion",
    text: string,
    place: { line: number; character: number },
  ): Promise<Json>;
  /** Whether it has ended, by itself or not. */
  isLost(): boolean;
  /** Ends it. */
  close(): void;
}

/** How long an answer may take; the first one takes half a minute on a busy machine. */
const LIMIT_MS = 60_000;

const encoder = new TextEncoder();

/**
 * Starts the server; its first answer takes seconds.
 *
 * @param directory The folder of the notebook.
 */
export function startLanguageServer(directory: string): LanguageServer {
  const server = new Deno.Command(Deno.execPath(), {
    args: ["lsp", "--quiet"],
    cwd: directory,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const input = server.stdin.getWriter();
  const waiting = new Map<number, (result: Json) => void>();
  let last = 0, version = 0, isLost = false;

  function send(message: JsonObject) {
    const body = encoder.encode(JSON.stringify({ jsonrpc: "2.0", ...message }));
    input.write(encoder.encode(`Content-Length: ${body.length}\r\n\r\n`)).catch(() => {});
    input.write(body).catch(() => {});
  }
  function request(method: string, params: JsonObject): Promise<Json> {
    if (isLost) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<Json>();
    const id = ++last;
    const timer = setTimeout(() => settle(id, null), LIMIT_MS);
    waiting.set(id, (result) => {
      clearTimeout(timer);
      resolve(result);
    });
    send({ id, method, params });
    return promise;
  }
  function settle(id: number, result: Json) {
    waiting.get(id)?.(result);
    waiting.delete(id);
  }
  function take(message: Json) {
    if (!isObject(message)) return;
    const { id = null, method, params, result = null } = message;
    if (method === undefined) settle(Number(id), result);
    else if (id !== null) {
      // It asks how it is configured, once for each place.
      const items = isObject(params) && Array.isArray(params.items) ? params.items : [];
      const answers = items.map(() => ({ enable: true, lint: false }));
      send({ id, result: method === "workspace/configuration" ? answers : null });
    }
  }
  async function read() {
    for await (const message of packets(server.stdout)) take(message);
  }
  read().catch(() => {}).then(() => {
    isLost = true;
    [...waiting.keys()].forEach((id) => settle(id, null));
  });

  // It lies where the imports of the notebook lead from, and is never written.
  const uri = pathToFileURL(join(directory, "headlight_cells.tsx")).href;
  const ready = request("initialize", {
    processId: Deno.pid,
    rootUri: pathToFileURL(directory).href,
    capabilities: {
      textDocument: { hover: { contentFormat: ["markdown"] } },
      workspace: { configuration: true },
    },
    initializationOptions: { enable: true, lint: false },
  }).then(() => send({ method: "initialized", params: {} }));

  function show(text: string) {
    version++;
    if (version === 1) {
      const textDocument = { uri, languageId: "typescriptreact", version, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
    } else {
      const textDocument = { uri, version };
      const params = { textDocument, contentChanges: [{ text }] };
      send({ method: "textDocument/didChange", params });
    }
  }
  return {
    async ask(method, text, position) {
      await ready;
      show(text);
      return await request(`textDocument/${method}`, { textDocument: { uri }, position });
    },
    isLost: () => isLost,
    close() {
      try {
        server.kill("SIGKILL");
      } catch {
        // It has ended.
      }
    },
  };
}

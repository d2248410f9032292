/**
 * Answers what Deno asks before it does something for a cell, outside of the process in
 * which cells run.
 *
 * Source: `DENO_PERMISSION_BROKER_PATH` of Deno, an experimental feature.
 *
 * @module
 */
import type { Question } from "./policy.ts";

/** Answers the questions of one kernel. */
export interface Broker {
  /** What the kernel has to be told of it: its environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** From now on cells are executed, and not everything is allowed. */
  seal(): void;
  /** Answers no more, which ends the kernel. */
  close(): Promise<void>;
}

/** What is asked and answered, one line each. */
interface BrokerOptions {
  /** Whether something is allowed. */
  readonly allows: (question: Question) => boolean;
  /** What a cell is told that may not do something. */
  readonly reason: (question: Question) => string;
}

/** A question is not longer, in characters. */
const LONGEST = 10_000_000;

/**
 * Starts to answer.
 *
 * @param options What is allowed.
 */
export async function startBroker({ allows, reason }: BrokerOptions): Promise<Broker> {
  // Only this user may enter it.
  const folder = await Deno.makeTempDir({ prefix: "headlight_kernel_" });
  const path = `${folder}/broker`;
  const listener = Deno.listen({ transport: "unix", path });
  let isSealed = false;

  function answer(line: string): string {
    const { id, ...question }: Question & { id: number } = JSON.parse(line);
    // Until then all that runs is ours: the kernel opens its ports.
    const isAllowed = !isSealed || allows(question);
    return JSON.stringify(
      isAllowed
        ? { id, result: "allow" }
        : { id, result: "deny", reason: reason(question) },
    );
  }
  async function attend(connection: Deno.Conn) {
    const writer = connection.writable.getWriter();
    const encoder = new TextEncoder();
    let text = "";
    for await (const piece of connection.readable.pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (text.length > LONGEST) break;
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) await writer.write(encoder.encode(`${answer(line)}\n`));
    }
  }
  async function accept() {
    for await (const connection of listener) {
      // Without an answer Deno ends: what is not understood is not allowed.
      attend(connection).catch(() => {}).finally(() => {
        try {
          connection.close();
        } catch {
          // It is closed.
        }
      });
    }
  }
  accept().catch(() => {});
  return {
    variables: { DENO_PERMISSION_BROKER_PATH: path },
    seal: () => void (isSealed = true),
    async close() {
      listener.close();
      await Deno.remove(folder, { recursive: true }).catch(() => {});
    },
  };
}

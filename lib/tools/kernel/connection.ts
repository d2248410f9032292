/**
 * Where a kernel listens, and the key that signs its messages.
 *
 * @module
 */

/** The connection of one kernel. */
export interface Connection {
  /** The key that signs every message. */
  readonly key: string;
  /** The port for requests. */
  readonly shell: number;
  /** The port for requests that may overtake others: interrupt, shut down. */
  readonly control: number;
  /** The port for outputs. */
  readonly iopub: number;
  /** The port for questions of the kernel to the reader. */
  readonly stdin: number;
  /** What the kernel is told of it: the text of a Jupyter connection file. */
  readonly file: string;
}

/** Ports that were given out of late. Some may not be listened on yet, and look free. */
const given: number[] = [];

/** So many kernels may start at the same time. */
const MOST_GIVEN = 5 * 40;

/**
 * Picks five free ports and a key.
 *
 * Another process may take a port before the kernel does. The kernel then exits at once,
 * or does not answer as it should, and its caller tries again with other ports.
 */
export function chooseConnection(): Connection {
  // All are held at the same time, so they differ.
  const listeners: Deno.TcpListener[] = [];
  function freePort(): number {
    for (;;) {
      const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
      listeners.push(listener);
      if (!given.includes(listener.addr.port)) return listener.addr.port;
    }
  }
  const [shell, control, iopub] = [freePort(), freePort(), freePort()];
  const [stdin, heartbeat] = [freePort(), freePort()];
  const key = crypto.randomUUID();
  const file = JSON.stringify({
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port: shell,
    control_port: control,
    iopub_port: iopub,
    stdin_port: stdin,
    hb_port: heartbeat,
    signature_scheme: "hmac-sha256",
    key,
  });
  for (const listener of listeners) listener.close();
  given.push(shell, control, iopub, stdin, heartbeat);
  given.splice(0, given.length - MOST_GIVEN);
  return { key, shell, control, iopub, stdin, file };
}

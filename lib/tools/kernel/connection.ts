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
  /** What the kernel is told of it: the text of a Jupyter connection file. */
  readonly file: string;
}

/**
 * Picks five free ports and a key.
 *
 * Another process may take a port before the kernel does. The kernel then exits at once,
 * and its caller tries again with other ports.
 */
export function chooseConnection(): Connection {
  const listen = () => Deno.listen({ hostname: "127.0.0.1", port: 0 });
  // All five are held at the same time, so they differ.
  const listeners = [listen(), listen(), listen(), listen(), listen()] as const;
  const port = (listener: Deno.TcpListener) => listener.addr.port;
  const [shell, control, iopub, stdin, heartbeat] = listeners;
  const key = crypto.randomUUID();
  const file = JSON.stringify({
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port: port(shell),
    control_port: port(control),
    iopub_port: port(iopub),
    stdin_port: port(stdin),
    hb_port: port(heartbeat),
    signature_scheme: "hmac-sha256",
    key,
  });
  for (const listener of listeners) listener.close();
  return { key, shell: port(shell), control: port(control), iopub: port(iopub), file };
}

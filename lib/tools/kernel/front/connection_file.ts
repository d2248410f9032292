/**
 * The file by which a front end tells a kernel where to listen.
 *
 * @module
 */

/** Where to listen, and the key that signs all messages. */
export interface Listening {
  /** The address. */
  readonly hostname: string;
  /** The key. */
  readonly key: string;
  /** The ports by what they are for. */
  readonly ports: Readonly<Record<Purpose, number>>;
}

/** What a port is for. */
export type Purpose = typeof PURPOSES[number];

const PURPOSES = ["shell", "control", "iopub", "stdin", "hb"] as const;

/**
 * Reads the text of a connection file.
 *
 * @throws {TypeError} If it is none, or asks for what this kernel does not speak.
 */
export function readConnection(text: string): Listening {
  const action = "Cannot start the kernel: the connection file must";
  let file: Record<string, unknown>;
  try {
    file = Object(JSON.parse(text));
  } catch {
    throw new TypeError(`${action} be JSON, it is not`);
  }
  const { transport = "tcp", signature_scheme: scheme = "hmac-sha256", ip, key } = file;
  if (transport !== "tcp") {
    throw new TypeError(`${action} have the transport tcp, it has ${transport}`);
  }
  if (scheme !== "hmac-sha256") {
    throw new TypeError(
      `${action} have the signature scheme hmac-sha256, it has ${scheme}`,
    );
  }
  const ports = Object.fromEntries(PURPOSES.map((purpose) => {
    const port = file[`${purpose}_port`];
    if (!(Number.isInteger(port) && port as number > 0 && port as number < 2 ** 16)) {
      throw new TypeError(`${action} have a ${purpose}_port, it has ${String(port)}`);
    }
    return [purpose, port];
  }));
  return {
    hostname: typeof ip === "string" ? ip : "127.0.0.1",
    key: typeof key === "string" ? key : "",
    ports: ports as Record<Purpose, number>,
  };
}

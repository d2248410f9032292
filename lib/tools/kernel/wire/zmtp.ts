/**
 * A ZeroMQ socket over TCP, as far as a Jupyter client needs one: ZMTP 3.0 with the NULL
 * mechanism, one peer on this machine.
 *
 * Source: ZMTP 3.0, https://rfc.zeromq.org/spec/23/.
 *
 * @module
 */
import { joinBytes } from "../../../text/bytes.ts";
import { decodeFrames, encodeFrames } from "./frames.ts";

/** A ZeroMQ socket that is connected to one peer. */
export interface Socket {
  /** Sends one message. */
  send(frames: readonly Uint8Array[]): Promise<void>;
  /**
   * The bytes of the messages that arrive, in pieces of any size, until either side
   * closes the connection. A piece is valid until the next one.
   */
  received(): AsyncGenerator<Uint8Array>;
  /** Closes the connection. */
  close(): void;
}

/** How long a handshake may take. It needs a millisecond. */
const HANDSHAKE_LIMIT_MS = 5000;

const encoder = new TextEncoder();

/** What each side opens with: a signature, version 3.0, the mechanism's name. */
export const greeting: Uint8Array = new Uint8Array(64);
greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]);
greeting.set(encoder.encode("NULL"), 12);

/** What a socket of each kind talks to. */
const PEERS = { DEALER: "ROUTER", SUB: "PUB" } as const;

/** The command that ends the handshake and says what kind of socket this is. */
export function readyCommand(
  socketType: string,
  identity = "",
): Uint8Array<ArrayBuffer> {
  const property = (name: string, value: string) =>
    joinBytes([
      Uint8Array.of(name.length),
      encoder.encode(name),
      Uint8Array.of(0, 0, 0, value.length),
      encoder.encode(value),
    ]);
  const body = [
    encoder.encode("\x05READY"),
    property("Socket-Type", socketType),
    property("Identity", identity),
  ];
  return encodeFrames([joinBytes(body)], true);
}

/** What a peer calls itself in the command that ends the handshake; often nothing. */
export function identityIn(command: Uint8Array): string {
  const text = String.fromCharCode(...command.subarray(0, 1000));
  const at = text.indexOf("\x08Identity");
  const length = at < 0 ? 0 : text.charCodeAt(at + 12);
  return text.slice(at + 13, at + 13 + length);
}

/**
 * Connects to a ZeroMQ socket on this machine.
 *
 * @param port Its TCP port.
 * @param type The kind of socket to be; a `SUB` subscribes to everything.
 * @param identity By which the peer knows that several connections are of one client.
 * @throws {Error} If nobody listens there, or what listens does not speak ZMTP 3 or is no
 * peer for this kind of socket.
 */
export async function connect(
  port: number,
  type: "DEALER" | "SUB",
  identity?: string,
): Promise<Socket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const send = (bytes: Uint8Array) => write(connection, bytes);
  try {
    // A request is small and should not wait for company.
    connection.setNoDelay();
    await send(joinBytes([greeting, readyCommand(type, identity)]));
    const rest = await shakeHands(connection, PEERS[type]);
    if (type === "SUB") await send(encodeFrames([Uint8Array.of(1)]));
    return {
      send: (frames) => send(encodeFrames(frames)),
      received: () => receive(connection, rest),
      close: () => connection.close(),
    };
  } catch (error) {
    closeOnce(connection);
    throw error;
  }
}

/** Closes a connection that may be closed already, since it took too long. */
function closeOnce(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // It is closed.
  }
}

async function write(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await connection.write(bytes.subarray(at));
}

/** Reads the greeting and the first command of the peer; gives what came after them. */
async function shakeHands(connection: Deno.Conn, peer: string): Promise<Uint8Array> {
  // Another program may have the port, and wait for us to speak its language.
  const timer = setTimeout(() => connection.close(), HANDSHAKE_LIMIT_MS);
  try {
    return await handshake(connection, peer);
  } finally {
    // Whoever gives up closes the connection, which must not be closed twice.
    clearTimeout(timer);
  }
}

async function handshake(connection: Deno.Conn, peer: string): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  const chunk = new Uint8Array(1024);
  for (;;) {
    const ready = bytes.length > greeting.length
      ? decodeFrames(bytes, greeting.length)
      : undefined;
    if (ready) {
      // The port may have become that of another kernel, for another purpose.
      const command = new TextDecoder().decode(ready.frames[0]);
      if (
        !command.includes(`Socket-Type\0\0\0${String.fromCharCode(peer.length)}${peer}`)
      ) {
        throw new Error(`Cannot connect to the kernel: what listens is no ${peer}`);
      }
      return bytes.subarray(ready.end);
    }
    const size = await connection.read(chunk);
    if (size === null || size + bytes.length > 4096) {
      throw new Error("Cannot connect to the kernel: what listens does not speak ZMTP");
    }
    bytes = joinBytes([bytes, chunk.subarray(0, size)]);
  }
}

async function* receive(
  connection: Deno.Conn,
  first: Uint8Array,
): AsyncGenerator<Uint8Array> {
  yield first;
  const chunk = new Uint8Array(262_144);
  for (;;) {
    // A connection that breaks off, or that we closed, ends like any other.
    const size = await connection.read(chunk).catch(() => null);
    if (size === null) return;
    yield chunk.subarray(0, size);
  }
}

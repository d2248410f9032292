/**
 * The side of ZeroMQ over TCP that listens, as far as a Jupyter kernel needs it: ZMTP 3.0
 * with the NULL mechanism, any number of peers.
 *
 * Source: ZMTP 3.0, https://rfc.zeromq.org/spec/23/.
 *
 * @module
 */
import { joinBytes } from "../../../text/bytes.ts";
import { decodeFrames, encodeFrames } from "./frames.ts";
import { type Peer, peerOf } from "./peer.ts";
import { greeting, identityIn, readyCommand } from "./zmtp.ts";

/** A socket that listens. */
export interface Server {
  /** Sends a message to all that have subscribed. */
  publish(frames: readonly Uint8Array[]): void;
  /** The peer that calls itself so; the last one, if several do. */
  find(identity: string): Peer | undefined;
  /** Waits until all that was sent is in the hands of the system. */
  flush(): Promise<void>;
  /** Hangs up on all. */
  close(): void;
}

/** Where a socket listens, and what it is. */
export interface ServerOptions {
  /** The address. */
  readonly hostname: string;
  /** The port. */
  readonly port: number;
  /** The kind of socket. */
  readonly type: "ROUTER" | "PUB" | "REP";
  /** Is given each message and who sent it. */
  readonly onMessage?: (frames: readonly Uint8Array[], peer: Peer) => void;
}

/** The longest message of a client, in bytes, and the most frames of one. */
const LONGEST = 2 ** 28, MOST_FRAMES = 4096;

/** How long a peer may take to say what it is. It needs a millisecond. */
const HANDSHAKE_LIMIT_MS = 10_000;

/** How many bytes are read at a time. */
const PIECE = 65_536;

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 100));

/**
 * Listens.
 *
 * @throws {Error} If the port is taken.
 */
export function serve(
  { hostname, port, type, onMessage = () => {} }: ServerOptions,
): Server {
  const listener = Deno.listen({ hostname, port });
  const peers = new Set<Peer>();
  const topics = new Map<Peer, Set<string>>();

  function take(frames: readonly Uint8Array[], command: boolean, peer: Peer) {
    const [first = new Uint8Array()] = frames;
    if (command) {
      // The answer to PING repeats its context.
      if (latin(first).startsWith("\x04PING")) {
        const pong = joinBytes([new TextEncoder().encode("\x04PONG"), first.subarray(7)]);
        peer.write(encodeFrames([pong], true));
      }
    } else if (type === "PUB") {
      const own = topics.get(peer) ?? new Set();
      if (first[0] === 1) topics.set(peer, own.add(latin(first.subarray(1))));
      else if (own.delete(latin(first.subarray(1))) && own.size === 0) {
        topics.delete(peer);
      }
    } else onMessage(frames.map((frame) => frame.slice()), peer);
  }

  async function attend(connection: Deno.TcpConn) {
    const peer = peerOf(connection);
    peers.add(peer);
    const timer = setTimeout(peer.close, HANDSHAKE_LIMIT_MS);
    try {
      connection.setNoDelay();
      await peer.write(joinBytes([greeting, readyCommand(type)]));
      let isGreeted = false, isKnown = false;
      for await (const bytes of growing(connection)) {
        if (!isGreeted) {
          if (bytes.length < greeting.length) continue;
          if (bytes.at(0) !== 0xff || bytes.at(10)! < 3) return;
          bytes.drop(greeting.length);
          isGreeted = true;
        }
        for (let message = bytes.next(); message; message = bytes.next()) {
          if (isKnown) take(message.frames, message.command, peer);
          else {
            if (!message.command) return;
            peer.identity = identityIn(message.frames[0]!);
            isKnown = true;
            clearTimeout(timer);
          }
          bytes.drop(message.end);
        }
      }
    } catch {
      // A connection that breaks off, or makes no sense, ends like any other.
    } finally {
      clearTimeout(timer);
      topics.delete(peer);
      peers.delete(peer);
      peer.close();
    }
  }
  const accept = async () => {
    for await (const connection of listener) attend(connection);
  };
  accept().catch(() => {});

  return {
    publish(frames) {
      const bytes = encodeFrames(frames);
      for (const peer of topics.keys()) peer.write(bytes);
    },
    find: (identity) => [...peers].findLast((peer) => peer.identity === identity),
    async flush() {
      await Promise.all([...peers].map((peer) => peer.write(new Uint8Array())));
    },
    close() {
      listener.close();
      for (const peer of peers) peer.close();
    },
  };
}

/** The bytes of a connection that nobody has taken yet; more with each turn. */
async function* growing(connection: Deno.Conn) {
  let buffer = new Uint8Array(PIECE), start = 0, end = 0;
  const bytes = {
    get length() {
      return end - start;
    },
    at: (index: number) => buffer[start + index],
    drop(count: number) {
      start += count;
    },
    /** The next message; it ends so many bytes from here. */
    next() {
      const message = decodeFrames(buffer.subarray(start, end), 0, MOST_FRAMES);
      return message && { ...message };
    },
  };
  for (;;) {
    if (buffer.length - end < PIECE / 4) {
      if (bytes.length > LONGEST) return;
      // Doubling keeps the cost of a long message linear in its size.
      const next = new Uint8Array(Math.max(PIECE, 2 * bytes.length));
      next.set(buffer.subarray(start, end));
      [buffer, end, start] = [next, bytes.length, 0];
    }
    const size = await connection.read(buffer.subarray(end));
    if (size === null) return;
    end += size;
    yield bytes;
  }
}

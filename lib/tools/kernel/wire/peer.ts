/**
 * A program at the other end of a connection.
 *
 * @module
 */
import { joinBytes } from "../../../text/bytes.ts";
import { encodeFrames } from "./frames.ts";

/** A program that is connected. */
export interface Peer {
  /** What it calls itself; often nothing. */
  identity: string;
  /** Sends a message after those that wait. */
  send(frames: readonly Uint8Array[]): Promise<void>;
  /** Sends bytes after those that wait. */
  write(bytes: Uint8Array): Promise<void>;
  /** Hangs up. */
  close(): void;
}

/** So many bytes may wait for a peer that does not read; then it is hung up on. */
const MOST_WAITING = 2 ** 29;

/** So many bytes of messages that are said in one breath go on their way together. */
const TOGETHER = 65_536;

/** The program at the other end of a connection. */
export function peerOf(connection: Deno.Conn): Peer {
  const queue: Uint8Array[] = [];
  let sending: Promise<void> | undefined;
  let waiting = 0, isOpen = true;

  function next(): Uint8Array {
    let count = 1;
    for (let size = queue[0]!.length; count < queue.length; count++) {
      size += queue[count]!.length;
      if (size > TOGETHER) break;
    }
    const pieces = queue.splice(0, count);
    return count === 1 ? pieces[0]! : joinBytes(pieces);
  }
  async function sendAll() {
    // More may be said before this turn is over.
    await Promise.resolve();
    try {
      while (isOpen && queue.length > 0) {
        const bytes = next();
        for (let at = 0; isOpen && at < bytes.length;) {
          at += await connection.write(bytes.subarray(at));
        }
        waiting -= bytes.length;
      }
    } catch {
      // Whoever reads from the connection notices that it broke off.
    }
    if (queue.length > 0) [queue.length, waiting] = [0, 0];
    sending = undefined;
  }
  const peer: Peer = {
    identity: "",
    send: (frames) => peer.write(encodeFrames(frames)),
    write(bytes) {
      waiting += bytes.length;
      if (waiting > MOST_WAITING) peer.close();
      queue.push(bytes);
      return sending ??= sendAll();
    },
    close() {
      if (isOpen) connection.close();
      isOpen = false;
    },
  };
  return peer;
}

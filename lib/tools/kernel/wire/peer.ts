/**
 * A program at the other end of a connection.
 *
 * @module
 */
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

/** The program at the other end of a connection. */
export function peerOf(connection: Deno.Conn): Peer {
  let last = Promise.resolve(), waiting = 0, isOpen = true;
  const peer: Peer = {
    identity: "",
    send: (frames) => peer.write(encodeFrames(frames)),
    write(bytes) {
      waiting += bytes.length;
      if (waiting > MOST_WAITING) peer.close();
      last = last.then(async () => {
        for (let at = 0; isOpen && at < bytes.length;) {
          at += await connection.write(bytes.subarray(at));
        }
      }).catch(() => {}).finally(() => waiting -= bytes.length);
      return last;
    },
    close() {
      if (isOpen) connection.close();
      isOpen = false;
    },
  };
  return peer;
}

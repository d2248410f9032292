/**
 * From the bytes of a kernel, which come in pieces of any size, to its messages.
 *
 * The kernel writes outputs from one thread and its status from another. When an output
 * of some megabytes fills the buffers of the connection, a whole status message can stand
 * in the middle of it. Lengths then lie, but signatures do not, and the bytes that open a
 * message cannot occur in JSON: so the message in the middle is found, and taken out.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { decodeFrames } from "./frames.ts";
import { decodeMessage, type JupyterMessage } from "./messages.ts";

/** What a message of the kernel opens with: a frame with the delimiter of Jupyter's. */
const OPENING = "\x01\x09<IDS|MSG>\x01\x40";

/**
 * Makes a function that takes the bytes of a connection as they come and gives the
 * messages which they complete.
 *
 * @param key The key that signs the messages.
 */
export function messageStream(key: string): (bytes: Uint8Array) => JupyterMessage[] {
  let buffer = Buffer.alloc(65_536);
  // The bytes that wait, and how far they were searched for an opening in the middle.
  let start = 0, searched = 0, end = 0;

  function append(bytes: Uint8Array) {
    if (end + bytes.length > buffer.length) {
      const waiting = buffer.subarray(start, end);
      // Doubling keeps the cost of a message of many megabytes linear in its size.
      const room = 2 * (waiting.length + bytes.length);
      const target = room > buffer.length ? Buffer.alloc(room) : buffer;
      target.set(waiting);
      buffer = target;
      searched = Math.max(0, searched - start);
      end -= start;
      start = 0;
    }
    buffer.set(bytes, end);
    end += bytes.length;
  }

  /** The message at a place, if it is whole and its signature is right. */
  function messageAt(at: number): [message: JupyterMessage, end: number] | undefined {
    const wire = decodeFrames(buffer.subarray(0, end), at);
    const message = wire && decodeMessage(key, wire.frames);
    return message && [message, wire.end];
  }

  function next(): JupyterMessage | undefined {
    const first = messageAt(start);
    if (first) {
      start = first[1];
      return first[0];
    }
    const from = Math.max(start + 1, searched);
    const at = buffer.subarray(0, end).indexOf(OPENING, from, "latin1");
    // An opening may still lie across the end of what has come.
    searched = at < 0 ? end - OPENING.length : at;
    const inner = at < 0 ? undefined : messageAt(at);
    if (!inner) return undefined;
    buffer.copyWithin(at, inner[1], end);
    end -= inner[1] - at;
    return inner[0];
  }

  return (bytes) => {
    append(bytes);
    const messages: JupyterMessage[] = [];
    for (let message = next(); message; message = next()) messages.push(message);
    return messages;
  };
}

/**
 * ZeroMQ messages as bytes: each message is one or more frames, each frame a byte of
 * flags, its length, its body.
 *
 * Source: ZMTP 3.0, https://rfc.zeromq.org/spec/23/.
 *
 * @module
 */
import { joinBytes } from "../../../text/bytes.ts";

const MORE = 1, LONG = 2, COMMAND = 4;

/** A message found in bytes. */
export interface WireMessage {
  /** The bodies of its frames. */
  readonly frames: Uint8Array[];
  /** Whether it is a command of the protocol itself, such as `READY`. */
  readonly command: boolean;
  /** Where the next message starts. */
  readonly end: number;
}

/**
 * The bytes of one message.
 *
 * @param frames The bodies of its frames, at least one.
 * @param command Whether it is a command of the protocol itself.
 */
export function encodeFrames(
  frames: readonly Uint8Array[],
  command = false,
): Uint8Array<ArrayBuffer> {
  const last = frames.length - 1;
  return joinBytes(frames.flatMap((body, i) => {
    const flags = (command ? COMMAND : 0) | (i < last ? MORE : 0);
    if (body.length <= 255) return [Uint8Array.of(flags, body.length), body];
    const head = new Uint8Array(9);
    head[0] = flags | LONG;
    new DataView(head.buffer).setBigUint64(1, BigInt(body.length));
    return [head, body];
  }));
}

/**
 * The message that starts at a place in some bytes, if all of it is there. Its frames are
 * views of the bytes, not copies.
 *
 * @param bytes The bytes.
 * @param start Where the message starts.
 * @param most How many frames it may have.
 * @throws {RangeError} If it has more.
 */
export function decodeFrames(
  bytes: Uint8Array,
  start = 0,
  most = Infinity,
): WireMessage | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: Uint8Array[] = [];
  for (let at = start;;) {
    const flags = bytes[at];
    const head = flags !== undefined && flags & LONG ? 9 : 2;
    if (flags === undefined || at + head > bytes.length) return undefined;
    const length = flags & LONG
      ? Number(view.getBigUint64(at + 1))
      : view.getUint8(at + 1);
    const end = at + head + length;
    if (end > bytes.length) return undefined;
    if (frames.length === most) {
      throw new RangeError(
        `Cannot read a message: ${most} frames are the most, found more`,
      );
    }
    frames.push(bytes.subarray(at + head, end));
    if (!(flags & MORE)) return { frames, command: (flags & COMMAND) !== 0, end };
    at = end;
  }
}

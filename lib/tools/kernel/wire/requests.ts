/**
 * Jupyter messages as a kernel needs them: with who asked, for the answer.
 *
 * Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html (protocol 5.3).
 *
 * @module
 */
import { timingSafeEqual } from "node:crypto";
import type { Json, JsonObject } from "../../ipynb/json.ts";
import { isObject } from "../../ipynb/valid/shapes.ts";
import { DELIMITER, sign } from "./messages.ts";

/** What stands above a message. */
export type Header = JsonObject & {
  /** Its identity. */
  readonly msg_id: string;
  /** What kind of message it is. */
  readonly msg_type: string;
};

/** A message of a client. */
export interface Request {
  /** What stands before the delimiter: the way back to whoever asked. */
  readonly way: readonly Uint8Array[];
  /** What stands above it. */
  readonly header: Header;
  /** What is said about it. */
  readonly metadata: JsonObject;
  /** What it says. */
  readonly content: JsonObject;
  /** What comes with it in binary. */
  readonly buffers: readonly Uint8Array[];
}

/** A message of a kernel. */
export interface Said {
  /** The way to whoever is told; the topic for those who subscribed. */
  readonly way: readonly Uint8Array[];
  /** What kind of message it is. */
  readonly type: string;
  /** What it says. */
  readonly content: JsonObject;
  /** The header of the request that it belongs to, if any. */
  readonly parent: Header | undefined;
  /** What is said about it. */
  readonly metadata?: JsonObject | undefined;
  /** What comes with it in binary. */
  readonly buffers?: readonly Uint8Array[] | undefined;
}

/** So many signatures are remembered. */
const MOST_REMEMBERED = 65_536;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const delimiter = encoder.encode(DELIMITER);

const isHeader = (value: Json): value is Header =>
  isObject(value) && typeof value.msg_id === "string" &&
  typeof value.msg_type === "string";

/**
 * Makes a function that reads messages of clients. What is no message, is not signed as it
 * must be, or was heard before, is nothing.
 *
 * @param key The key that signs the messages.
 */
export function requestReader(
  key: string,
): (frames: readonly Uint8Array[]) => Request | undefined {
  const heard = new Set<string>();
  function isNew(signature: string): boolean {
    if (key === "") return true;
    if (heard.has(signature)) return false;
    heard.add(signature);
    if (heard.size > MOST_REMEMBERED) heard.delete(heard.values().next().value!);
    return true;
  }
  return (frames) => {
    const at = frames.findIndex((frame) =>
      frame.length === delimiter.length && frame.every((byte, i) => byte === delimiter[i])
    );
    const [signature, ...parts] = frames.slice(at + 1, at + 6);
    if (at < 0 || !signature || parts.length < 4) return undefined;
    const right = encoder.encode(sign(key, parts));
    if (signature.length !== right.length || !timingSafeEqual(signature, right)) {
      return undefined;
    }
    if (!isNew(decoder.decode(signature))) return undefined;
    try {
      const [header, , metadata, content] = parts.map((part) =>
        JSON.parse(decoder.decode(part))
      );
      if (!isHeader(header) || !isObject(content)) return undefined;
      const about = isObject(metadata) ? metadata : {};
      const [way, buffers] = [frames.slice(0, at), frames.slice(at + 6)];
      return { way, header, metadata: about, content, buffers };
    } catch {
      return undefined;
    }
  };
}

/**
 * Makes a function that writes messages of a kernel as the frames of ZeroMQ messages.
 *
 * @param key The key that signs the messages.
 */
export function messageWriter(key: string): (said: Said) => Uint8Array[] {
  const session = crypto.randomUUID();
  return ({ way, type, content, parent, metadata = {}, buffers = [] }) => {
    const header = {
      msg_id: crypto.randomUUID(),
      msg_type: type,
      session,
      username: "kernel",
      date: new Date().toISOString(),
      version: "5.3",
    };
    const parts = [header, parent ?? {}, metadata, content].map((part) =>
      encoder.encode(JSON.stringify(part))
    );
    return [...way, delimiter, encoder.encode(sign(key, parts)), ...parts, ...buffers];
  };
}

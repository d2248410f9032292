/**
 * Jupyter messages: what is in them, and their signed form on the wire.
 *
 * Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html (protocol 5.3).
 *
 * @module
 */
import { createHmac } from "node:crypto";
import type { Json, JsonObject } from "../../ipynb/json.ts";
import { isObject } from "../../ipynb/valid/shapes.ts";

/** A Jupyter message. */
export interface JupyterMessage {
  /** What kind of message it is, such as `execute_request`. */
  readonly type: string;
  /** Its identity. */
  readonly id: string;
  /** The identity of the request that it belongs to, if any. */
  readonly parent: string | undefined;
  /** What it says. */
  readonly content: JsonObject;
  /** What is said about it, if anything is. */
  readonly metadata?: JsonObject;
  /** What comes with it in binary; usually nothing. */
  readonly buffers?: readonly Uint8Array[];
}

/** What stands before the signature. */
export const DELIMITER = "<IDS|MSG>";
/** How long an object without fields is. */
const NOTHING = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The signature of the parts of a message. */
export function sign(key: string, parts: readonly Uint8Array[]): string {
  // Without a key nothing is signed.
  if (key === "") return "";
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest("hex");
}

/**
 * A request as the frames of a ZeroMQ message, signed.
 *
 * @param key The key of the connection.
 * @param session The identity of this client.
 * @param request The request.
 */
export function encodeRequest(
  key: string,
  session: string,
  request: Omit<JupyterMessage, "parent">,
): Uint8Array[] {
  const header = {
    msg_id: request.id,
    msg_type: request.type,
    session,
    username: "headlight",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, request.metadata ?? {}, request.content].map((part) =>
    encoder.encode(JSON.stringify(part))
  );
  const head = [encoder.encode(DELIMITER), encoder.encode(sign(key, parts))];
  return [...head, ...parts, ...request.buffers ?? []];
}

/**
 * The Jupyter message in the frames of a ZeroMQ message, if they hold one and its
 * signature is right.
 *
 * @param key The key of the connection.
 * @param frames The frames.
 */
export function decodeMessage(
  key: string,
  frames: readonly Uint8Array[],
): JupyterMessage | undefined {
  const start = frames.findIndex((frame) => decoder.decode(frame) === DELIMITER);
  const [signature, ...parts] = frames.slice(start + 1, start + 6);
  const [header, parent, metadata, content] = parts;
  const buffers = frames.slice(start + 6);
  if (start < 0 || !signature || !header || !parent || !metadata || !content) {
    return undefined;
  }
  if (decoder.decode(signature) !== sign(key, parts)) return undefined;
  const parse = (part: Uint8Array): JsonObject => {
    const value: Json = JSON.parse(decoder.decode(part));
    // A cell may send what it likes.
    return isObject(value) ? value : {};
  };
  const { msg_type, msg_id } = parse(header), { msg_id: parentId } = parse(parent);
  return {
    type: String(msg_type),
    id: String(msg_id),
    parent: typeof parentId === "string" ? parentId : undefined,
    content: parse(content),
    ...(metadata.length > NOTHING && { metadata: parse(metadata) }),
    // The frames are views of bytes that will be others, and slices of views can be views.
    ...(buffers.length > 0 && { buffers: buffers.map((view) => new Uint8Array(view)) }),
  };
}

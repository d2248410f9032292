/**
 * The signature of Jupyter messages: HMAC with SHA-256.
 *
 * Source: RFC 2104, https://www.rfc-editor.org/rfc/rfc2104.
 *
 * @module
 */
import { createHash, type Hash } from "node:crypto";

/** The two hashes of a key, as far as the key goes. */
interface Keyed {
  readonly inner: Hash;
  readonly outer: Hash;
}

/** How many bytes the hash takes in at a time, and what the key is mixed with. */
const BLOCK = 64, INNER = 0x36, OUTER = 0x5c;

/** So many keys are remembered: whoever speaks with a kernel has two. */
const MOST_KEYS = 8;

const keys = new Map<string, Keyed>();

/** The signature of the parts of a message. */
export function sign(key: string, parts: readonly Uint8Array[]): string {
  // Without a key nothing is signed.
  if (key === "") return "";
  const { inner, outer } = keyed(key);
  // A cell makes a dozen messages; `createHmac` takes three times as long for each.
  const hash = inner.copy();
  for (const part of parts) hash.update(part);
  return outer.copy().update(hash.digest()).digest("hex");
}

function keyed(key: string): Keyed {
  const known = keys.get(key);
  if (known) return known;
  const bytes = new TextEncoder().encode(key);
  const block = new Uint8Array(BLOCK);
  block.set(bytes.length > BLOCK ? sha256(bytes).digest() : bytes);
  const made = {
    inner: sha256(block.map((byte) => byte ^ INNER)),
    outer: sha256(block.map((byte) => byte ^ OUTER)),
  };
  keys.set(key, made);
  if (keys.size > MOST_KEYS) keys.delete(keys.keys().next().value!);
  return made;
}

const sha256 = (bytes: Uint8Array): Hash => createHash("sha256").update(bytes);

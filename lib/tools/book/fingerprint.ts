/**
 * A name for all that a book is made from.
 *
 * @module
 */
import { basename } from "node:path";
import type { Inputs } from "./build.ts";
import { type Content, contentHash } from "./content_hash.ts";
import { ENTRIES } from "./running/entries.ts";

/** Where the program that makes a book begins, and what it bundles for its pages. */
const BEGINNINGS = [new URL("./build.ts", import.meta.url), ...Object.values(ENTRIES)];

/** The versions of its packages. */
const LOCK = new URL("../../../deno.lock", import.meta.url);

/** How code of this repository names a file of it, where it imports. */
const IMPORTED = /\b(?:from|import) *\(?\s*"(\.{1,2}\/[^"]+)"/g;

/** Reads a file. */
type Read = (file: URL) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A name for the inputs and for the program that makes a book of them: while it stays the
 * same, so does the book.
 *
 * @param inputs What the book is made from.
 * @param read Reads a file of the program.
 */
export async function fingerprint(
  inputs: Inputs,
  read: Read = Deno.readFile,
): Promise<string> {
  const parts: Content[] = [inputs.door, await read(LOCK)];
  // Where the course lies does not matter.
  for (const tree of [inputs.notebooks, inputs.chinese ?? []]) {
    for (const { path, text } of tree) parts.push(basename(path), text);
    parts.push("end");
  }
  for (const { path, text } of inputs.sources) parts.push(path, text);
  for (const { reason } of inputs.unread ?? []) parts.push(reason);
  parts.push(...(await programFiles(read)).values());
  // Lengths between the parts, so that nothing can move from one to the next.
  return contentHash(...parts.flatMap((part) => [`${part.length}:`, part]));
}

/**
 * The files of this repository that the program consists of: all that it imports, as code,
 * as types or as text, from its entry on.
 *
 * @param read Reads a file.
 * @returns What they hold, by their addresses.
 */
export async function programFiles(
  read: Read = Deno.readFile,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  // Whatever is added while it is walked through is walked through too.
  const found = new Set(BEGINNINGS.map(({ href }) => href));
  for (const address of found) {
    const bytes = await read(new URL(address));
    files.set(address, bytes);
    if (!address.endsWith(".ts")) continue;
    for (const [, path = ""] of new TextDecoder().decode(bytes).matchAll(IMPORTED)) {
      found.add(new URL(path, address).href);
    }
  }
  return files;
}

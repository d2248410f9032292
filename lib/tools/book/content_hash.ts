/**
 * Names that change with what a file holds, so that a browser may keep it for ever.
 *
 * @module
 */
import { createHash } from "node:crypto";

/** What a file holds. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** A short name for some content: the same for the same content only. */
export function contentHash(...contents: Content[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 16);
}

/**
 * The path of a file with its content's hash before the ending.
 *
 * @param path Such as `assets/style.css`.
 * @param content What it holds.
 */
export function hashedPath(path: string, content: Content): string {
  const dot = path.lastIndexOf(".");
  return `${path.slice(0, dot)}.${contentHash(content)}${path.slice(dot)}`;
}

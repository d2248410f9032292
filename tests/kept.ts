/**
 * What takes seconds to make, made once for all test files.
 *
 * @module
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Content, contentHash } from "../lib/tools/book/content_hash.ts";

/**
 * Gives what is made of some sources. It is made when something has changed in them, and kept
 * for whoever asks next.
 *
 * @param name What it is called.
 * @param sources All that it is made from.
 * @param make Makes it: something that JSON can hold.
 */
export async function kept<Made>(
  name: string,
  sources: Iterable<Content>,
  make: () => Promise<Made>,
): Promise<Made> {
  const path = join(tmpdir(), `headlight-${name}-${contentHash(...sources)}.json`);
  // Whoever comes first makes it, and the others wait.
  using file = await Deno.open(path, { read: true, write: true, create: true });
  await file.lock(true);
  const text = await new Response(file.readable).text();
  if (text !== "") return JSON.parse(text);
  const made = await make();
  await Deno.writeTextFile(path, JSON.stringify(made));
  return made;
}

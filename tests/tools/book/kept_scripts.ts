/**
 * The scripts of the book's pages, made once for all test files.
 *
 * @module
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBook, type Inputs } from "../../../lib/tools/book/build.ts";
import { contentHash } from "../../../lib/tools/book/content_hash.ts";
import { programFiles } from "../../../lib/tools/book/fingerprint.ts";
import {
  pageScripts,
  type Scripts,
} from "../../../lib/tools/book/running/page_scripts.ts";

const LOCK = new URL("../../../deno.lock", import.meta.url);

let name: Promise<string> | undefined;

/** Changes when the scripts might. */
async function nameOf(): Promise<string> {
  const files = await programFiles();
  return contentHash(await Deno.readFile(LOCK), ...files.values());
}

/**
 * The scripts as {@link pageScripts} makes them, in all languages. They are made when
 * something has changed that they are made from, and kept for whoever asks next: making them
 * takes seconds.
 */
export async function keptScripts(): Promise<Required<Scripts>> {
  const path = join(tmpdir(), `headlight-${await (name ??= nameOf())}.json`);
  // Whoever comes first makes them, and the others wait.
  using file = await Deno.open(path, { read: true, write: true, create: true });
  await file.lock(true);
  const kept = await new Response(file.readable).text();
  if (kept !== "") return JSON.parse(kept);
  const scripts = await pageScripts(["en", "zh"]);
  await Deno.writeTextFile(path, JSON.stringify(scripts));
  return scripts as Required<Scripts>;
}

/** Makes a book as {@link buildBook} does, with these scripts. */
export const quickBook: typeof buildBook = (inputs: Inputs, words, prepare) =>
  buildBook(inputs, words, prepare, keptScripts);

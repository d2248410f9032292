/**
 * The messages of a language server in what it writes.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import type { Json } from "../../../ipynb/json.ts";

/** The messages in a stream, one after the other. */
export async function* packets(stream: ReadableStream<Uint8Array>): AsyncGenerator<Json> {
  let pieces: Uint8Array[] = [], size = 0, needed = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    // A message of megabytes is put together once.
    if (size < needed) continue;
    let bytes = Buffer.concat(pieces);
    for (;;) {
      const head = bytes.indexOf("\r\n\r\n");
      const [, length] =
        /Content-Length: (\d+)/.exec(bytes.toString("latin1", 0, head)) ?? [];
      needed = head < 0 ? 0 : head + 4 + Number(length);
      if (head < 0 || bytes.length < needed) break;
      yield JSON.parse(bytes.toString("utf8", head + 4, needed));
      bytes = bytes.subarray(needed);
      needed = 0;
    }
    pieces = [bytes];
    size = bytes.length;
  }
}

import { joinBytes } from "../../../../lib/text/bytes.ts";
import { encodeFrames } from "../../../../lib/tools/kernel/wire/frames.ts";
import { messageStream } from "../../../../lib/tools/kernel/wire/message_stream.ts";
import { encodeRequest } from "../../../../lib/tools/kernel/wire/messages.ts";
import { assertEquals } from "../../../assert.ts";

const message = (id: string, text = id) =>
  encodeFrames(encodeRequest("key", "me", { type: "stream", id, content: { text } }));

/** The identities of the messages in some bytes that come in pieces of a size. */
function read(bytes: Uint8Array, size: number): string[] {
  const take = messageStream("key");
  const ids: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    ids.push(...take(bytes.subarray(at, at + size)).map(({ id }) => id));
  }
  return ids;
}

Deno.test("messageStream() gives every message once, in order, whatever the pieces", () => {
  const ids = ["a", "b", "c", "d"];
  const bytes = joinBytes(ids.map((id, i) => message(id, "x".repeat(10 ** i))));
  for (const size of [1, 2, 7, 64, 500, bytes.length]) {
    assertEquals(read(bytes, size), ids);
  }
});

Deno.test("messageStream() gives what is binary for good, whatever comes after", () => {
  const buffers = [Uint8Array.of(0, 128, 255), new Uint8Array()];
  const frames = encodeRequest("key", "me", { type: "s", id: "a", content: {}, buffers });
  const take = messageStream("key");
  const [first] = take(encodeFrames(frames));
  for (let i = 0; i < 3; i++) take(message("b", "x".repeat(60_000)));
  assertEquals(first!.buffers, buffers);
});

Deno.test("messageStream() keeps up with messages larger than its buffer", () => {
  const take = messageStream("key");
  const text = "y".repeat(3_000_000);
  const bytes = joinBytes([message("a", text), message("b", text)]);
  const received = [bytes.subarray(0, 4e6), bytes.subarray(4e6)].flatMap(take);
  assertEquals(received.map(({ content }) => content.text === text), [true, true]);
});

Deno.test("messageStream() takes out a message that stands inside another, anywhere", () => {
  const outer = message("outer", "x".repeat(300)), inner = message("inner");
  const next = message("next");
  for (let at = 1; at < outer.length; at++) {
    const bytes = joinBytes([outer.subarray(0, at), inner, outer.subarray(at), next]);
    assertEquals(read(bytes, bytes.length), ["inner", "outer", "next"], `whole, ${at}`);
    assertEquals(read(bytes, 97), ["inner", "outer", "next"], `in pieces, ${at}`);
  }
});

Deno.test("messageStream() takes out two messages that stand inside another", () => {
  const [a, b, c] = [message("a", "x".repeat(500)), message("b"), message("c")];
  const bytes = joinBytes([a.subarray(0, 600), b, c, a.subarray(600)]);
  assertEquals(read(bytes, bytes.length), ["b", "c", "a"]);
  assertEquals(read(bytes, 50), ["b", "c", "a"]);
});

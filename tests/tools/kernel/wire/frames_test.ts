import { joinBytes } from "../../../../lib/text/bytes.ts";
import { decodeFrames, encodeFrames } from "../../../../lib/tools/kernel/wire/frames.ts";
import { assertEquals } from "../../../assert.ts";

const bytes = (size: number) => new Uint8Array(size).map((_, i) => i % 251);
const numbers = (frame: Uint8Array) => Array.from(frame);

Deno.test("encodeFrames() gives a short frame its flags, its length, its body", () => {
  assertEquals(encodeFrames([Uint8Array.of(7, 8, 9)]), Uint8Array.of(0, 3, 7, 8, 9));
});

Deno.test("encodeFrames() says of every frame but the last that more follow", () => {
  const encoded = encodeFrames([Uint8Array.of(7), Uint8Array.of(), Uint8Array.of(8, 9)]);
  assertEquals(encoded, Uint8Array.of(1, 1, 7, 1, 0, 0, 2, 8, 9));
});

Deno.test("encodeFrames() gives a frame over 255 bytes a length of eight bytes", () => {
  const head = encodeFrames([bytes(0x10203)]).subarray(0, 9);
  assertEquals(head, Uint8Array.of(2, 0, 0, 0, 0, 0, 1, 2, 3));
});

Deno.test("encodeFrames() marks a command", () => {
  assertEquals(encodeFrames([Uint8Array.of(5)], true), Uint8Array.of(4, 1, 5));
});

Deno.test("decodeFrames() gives back what was encoded, wherever it starts", () => {
  for (const sizes of [[0], [255], [256], [70_000], [3, 0, 300, 5]]) {
    const frames = sizes.map(bytes);
    const encoded = joinBytes([bytes(11), encodeFrames(frames), bytes(13)]);
    const message = decodeFrames(encoded, 11);
    assertEquals(message?.frames.map(numbers), frames.map(numbers));
    assertEquals(message?.end, encoded.length - 13);
    assertEquals(message?.command, false);
  }
});

Deno.test("decodeFrames() gives nothing until all bytes are there", () => {
  const encoded = encodeFrames([bytes(2), bytes(300)]);
  for (let size = 0; size < encoded.length; size++) {
    assertEquals(decodeFrames(encoded.subarray(0, size)), undefined);
  }
});

import { crc32, inflateSync } from "node:zlib";
import { encodePng } from "../../../../lib/notebook/drawing/page/png.ts";
import { assertEquals } from "../../../assert.ts";

/** The chunks of a PNG file, their checksums tried. */
function chunksOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < file.length;) {
    const length = view.getUint32(at);
    const named = file.subarray(at + 4, at + 8 + length);
    assertEquals(view.getUint32(at + 8 + length), crc32(named));
    chunks.set(new TextDecoder().decode(named.subarray(0, 4)), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** What a viewer would show: red, green, blue and opacity of each pixel. */
function decode(file: Uint8Array): number[] {
  const chunks = chunksOf(file);
  const header = new DataView(chunks.get("IHDR")!.slice().buffer);
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const palette = chunks.get("PLTE");
  const bytes = palette ? 1 : 4;
  const rows = inflateSync(chunks.get("IDAT")!);
  const pixels: number[] = [];
  for (let row = 0; row < height; row++) {
    const start = row * (width * bytes + 1);
    assertEquals(rows[start], 0, "no filter is in use");
    const values = [...rows.subarray(start + 1, start + 1 + width * bytes)];
    if (palette === undefined) {
      pixels.push(...values);
      continue;
    }
    for (const index of values) {
      pixels.push(...palette.subarray(index * 3, index * 3 + 3));
      pixels.push(chunks.get("tRNS")?.[index] ?? 255);
    }
  }
  return pixels;
}

Deno.test("encodePng() keeps every pixel of a picture of few colours", () => {
  const [red, clear] = [[200, 10, 20, 255], [0, 0, 0, 0]];
  const pixels = [red, clear, red, red, red, clear].flat();
  assertEquals(decode(encodePng(3, 2, Uint8ClampedArray.from(pixels))), pixels);
});

Deno.test("encodePng() keeps every pixel of a picture of more than 256 colours", () => {
  const pixels = Array.from({ length: 17 * 19 }, (_, i) => [i & 255, i >> 8, 7, 255])
    .flat();
  const file = encodePng(17, 19, Uint8ClampedArray.from(pixels));
  assertEquals(chunksOf(file).has("PLTE"), false);
  assertEquals(decode(file), pixels);
});

Deno.test("encodePng() writes the same bytes on every machine", () => {
  const file = encodePng(2, 1, Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255));
  assertEquals(
    file.toBase64(),
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAABlBMVEUBAgMEBQaVU29IAAAAC0lEQVR42mNgYAQAAAQAAizeSK0AAAAASUVORK5CYII=",
  );
});

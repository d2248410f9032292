/**
 * Pixels as a PNG file, the same bytes on every machine. By hand, since the packages that
 * need no native code write no palette, and a heatmap becomes ten times as large.
 *
 * @module
 */
import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";
import { joinBytes } from "../../../text/bytes.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PALETTE = 3;
const RED_GREEN_BLUE_ALPHA = 6;

/**
 * Writes a picture as PNG, with a palette where 256 colours are enough.
 *
 * The compression is that of a script, since the one built into Deno differs from
 * processor to processor.
 *
 * @param width In pixels.
 * @param height In pixels.
 * @param pixels Red, green, blue and opacity of each pixel, row by row.
 * @returns The bytes of the file.
 */
export function encodePng(
  width: number,
  height: number,
  pixels: Uint8ClampedArray,
): Uint8Array {
  const palette = paletteOf(new Uint32Array(pixels.slice().buffer));
  const values = palette?.indices ?? new Uint8Array(pixels);
  const chunks = [
    chunk("IHDR", header(width, height, palette ? PALETTE : RED_GREEN_BLUE_ALPHA)),
    ...(palette === undefined ? [] : paletteChunks(palette.colours)),
    chunk("IDAT", zlibSync(rows(values, height), { level: 9, mem: 4 })),
    chunk("IEND", new Uint8Array()),
  ];
  return joinBytes([Uint8Array.from(SIGNATURE), ...chunks]);
}

/** The colours in the order of their first use, and the number of each pixel's colour. */
function paletteOf(pixels: Uint32Array) {
  const numbers = new Map<number, number>();
  const indices = new Uint8Array(pixels.length);
  let [last, index] = [-1, 0];
  for (let i = 0; i < pixels.length; i++) {
    const colour = pixels[i]!;
    if (colour !== last) {
      const number = numbers.get(colour) ?? numbers.size;
      if (number === 256) return undefined;
      numbers.set(colour, number);
      [last, index] = [colour, number];
    }
    indices[i] = index;
  }
  return { indices, colours: [...numbers.keys()] };
}

function paletteChunks(colours: number[]): Uint8Array[] {
  const bytes = new Uint8Array(Uint32Array.from(colours).buffer);
  const opaque = bytes.filter((_, index) => index % 4 !== 3);
  const opacities = bytes.filter((_, index) => index % 4 === 3);
  const transparent = opacities.some((opacity) => opacity < 255);
  return [chunk("PLTE", opaque), ...(transparent ? [chunk("tRNS", opacities)] : [])];
}

function header(width: number, height: number, colourType: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(13));
  bytes.setUint32(0, width);
  bytes.setUint32(4, height);
  bytes.setUint8(8, 8); // bits of a value
  bytes.setUint8(9, colourType);
  return new Uint8Array(bytes.buffer);
}

/** Each row begins with the number of its filter, which is none. */
function rows(values: Uint8Array, height: number): Uint8Array {
  const length = values.length / height;
  const out = new Uint8Array((length + 1) * height);
  for (let row = 0; row < height; row++) {
    out.set(values.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return out;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(name), content]);
  return joinBytes([bigEndian(content.length), named, bigEndian(crc32(named))]);
}

function bigEndian(value: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, value);
  return new Uint8Array(bytes.buffer);
}

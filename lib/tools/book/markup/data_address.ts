/**
 * Pictures as addresses that need no other file.
 *
 * @module
 */
import type { Json } from "../../ipynb/json.ts";
import { cleanSvg } from "./pictures/clean_svg.ts";
import { textOf } from "./text.ts";

/** Pictures of dots. */
const DOTS = /^image\/(?:png|jpeg|gif|webp)$/;

const SVG = "image/svg+xml";

/** Bytes as text; what fills up the last four signs may be missing. */
const BASE64 = /^[A-Za-z0-9+/]{2,}={0,2}$/;

/** The largest pictures that are shown, in characters. */
const LARGEST = { dots: 5_000_000, drawing: 2_000_000 };

/**
 * A picture that a notebook carries, as an address.
 *
 * @param type Its type, such as `image/png`.
 * @param value What the notebook says: its bytes as text, in one piece or in lines.
 * @returns The address; undefined if that is no picture, or one of a type that could run
 * something.
 */
export function dataAddress(type: string, value: Json | undefined): string | undefined {
  const base64 = textOf(value).replaceAll(/\s/g, "");
  if (base64.length > LARGEST.dots || !BASE64.test(base64)) return undefined;
  // Three bytes stand in four signs, and none in one.
  if (base64.replace(/=+$/, "").length % 4 === 1) return undefined;
  if (DOTS.test(type)) return `data:${type};base64,${base64}`;
  if (type !== SVG) return undefined;
  const clean = drawing(decoded(base64));
  return clean === undefined ? undefined : drawingAddress(clean);
}

/** A drawing that was cleaned, if a text is one. */
export function drawing(svg: string): string | undefined {
  return svg.length > LARGEST.drawing ? undefined : cleanSvg(svg);
}

/** A drawing that was cleaned as an address. */
export function drawingAddress(clean: string): string {
  return `data:${SVG};base64,${new TextEncoder().encode(clean).toBase64()}`;
}

/** A picture that stands in an address already, cleaned. */
export function cleanAddress(address: string): string | undefined {
  const [, type, base64] = /^data:(image\/[a-z+]+);base64,([^]*)$/.exec(address) ?? [];
  return type === undefined ? undefined : dataAddress(type, base64);
}

function decoded(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.fromBase64(base64));
  } catch {
    return "";
  }
}

/**
 * What a cell showed as a picture.
 *
 * @module
 */
import type { Json, JsonObject } from "../../../ipynb/json.ts";
import { dataAddress, drawing, drawingAddress } from "../data_address.ts";
import { type Html, html, raw } from "../html.ts";
import { textOf } from "../text.ts";
import { sizeOf } from "./clean_svg.ts";

/**
 * The picture of an output, if it has one.
 *
 * @param data What it is, by types.
 * @param metadata What is told of it, by types: its size.
 * @param alt What it shows, in words.
 */
export function pictureHtml(
  data: JsonObject,
  metadata: Json | undefined,
  alt: string,
): Html | undefined {
  const svg = textOf(data["image/svg+xml"]) || drawingIn(textOf(data["text/html"]));
  const clean = drawing(svg);
  if (clean !== undefined) {
    return html`
      <img class="picture" src="${drawingAddress(clean)}" alt="${alt}"
        ${sized(sizeOf(clean) ?? {})}>
    `;
  }
  for (const [type, value] of Object.entries(data)) {
    const address = dataAddress(type, value);
    if (address === undefined) continue;
    return html`
      <img class="picture" src="${address}" alt="${alt}"
        ${sized(fieldOf(metadata, type))}>
    `;
  }
  return undefined;
}

/** The sizes of a picture, as far as they are told, in pixels. */
function sized(told: unknown): Html {
  return html`${
    ["width", "height"].map((name) => {
      const size = Number(fieldOf(told, name));
      return Number.isInteger(size) && size > 0 && size < 10_000
        ? raw(` ${name}="${size}"`)
        : "";
    })
  }`;
}

/** A drawing that is all of a piece of a page. */
function drawingIn(markup: string): string {
  return /^\s*<svg[\s>]/i.test(markup) ? markup : "";
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/**
 * The form in which a figure stands in a saved notebook: how it is written, and how it is
 * found again. Nothing here draws, so that whoever reads notebooks needs no more than this.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { escapeHtml, unescapeHtml } from "../../text/escape.ts";

/** A figure found in a saved notebook. */
export interface FoundFigure {
  /** Data and layout. */
  readonly figure: Figure;
  /** The static picture: the text of an SVG file. */
  readonly picture: string;
  /** The figure in words. */
  readonly alt: string;
}

// The place is looked for while the script runs. JupyterLab runs a script where it
// stands; VS Code appends a copy to the output, runs it and takes it away again.
const SCRIPT = `{
const { parentElement } = document.currentScript;
const place = parentElement.closest(".headlight-figure") ??
  parentElement.querySelector(".headlight-figure");
(globalThis.plQueue ??= []).push((draw) => draw(place));
}`;

/**
 * Writes a figure as a part of a page: its picture, and a script that makes it live where
 * scripts may run.
 *
 * @param json The figure, as text that cannot end the script it stands in.
 * @param picture The static picture: the text of an SVG file.
 * @param alt The figure in words.
 * @param still What stands under the picture until it is live, if anything.
 */
export function figureHtml(
  json: string,
  picture: string,
  alt: string,
  still?: string,
): string {
  const source = `data:image/svg+xml;base64,${
    new TextEncoder().encode(picture).toBase64()
  }`;
  return [
    '<div class="headlight-figure">',
    `<img src="${source}" alt="${escapeHtml(alt)}" style="max-width:100%">`,
    `<script type="application/json">${json}</script>`,
    ...still === undefined
      ? []
      : [`<div class="headlight-still"><small>${escapeHtml(still)}</small></div>`],
    `<script>${SCRIPT}</script>`,
    "</div>",
  ].join("\n");
}

// What figureHtml writes before the script. Neither the JSON nor an attribute can hold
// the sign that ends it.
const FIGURE = new RegExp(
  '^<div class="headlight-figure">\\n' +
    '<img src="data:image/svg\\+xml;base64,([A-Za-z0-9+/=]*)" alt="([^"<>]*)"[^<>]*>\\n' +
    '<script type="application/json">([^<]*)</script>',
);

/**
 * Finds the figure in a saved output, without running anything in it.
 *
 * @param html The form `text/html` of an output.
 * @returns The figure with its picture and its words, or undefined if the output was not
 * written by {@linkcode figureHtml}.
 */
export function figureIn(html: string): FoundFigure | undefined {
  const [, base64, alt, json] = FIGURE.exec(html) ?? [];
  if (base64 === undefined || alt === undefined || json === undefined) return undefined;
  try {
    const figure = JSON.parse(json);
    if (!Array.isArray(figure?.data) || typeof figure?.layout !== "object") {
      return undefined;
    }
    const picture = new TextDecoder().decode(Uint8Array.fromBase64(base64));
    return { figure, picture, alt: unescapeHtml(alt) };
  } catch {
    return undefined;
  }
}

/**
 * What a cell showed, as a piece of a page.
 *
 * @module
 */
import { stripVTControlCharacters } from "node:util";
import { figureIn } from "../../../notebook/drawing/saved_figure.ts";
import type { JsonObject } from "../../ipynb/json.ts";
import type { Output } from "../../ipynb/notebook.ts";
import { cleanHtml } from "./clean_html.ts";
import { cleanSvg, sizeOf } from "./clean_svg.ts";
import type { Figures } from "./figures.ts";
import { type Html, html, raw } from "./html.ts";
import { formula } from "./formula.ts";
import type { Words } from "../words/words.ts";

/** What is needed to show outputs. */
export interface Stage {
  /** The figures of the page. */
  readonly figures: Figures;
  /** Markdown as a piece of a page. */
  readonly prose: (markdown: string) => Html;
  /** What the page tells. */
  readonly words: Words["outputs"];
}

/** The most that a page shows of one output, in characters. */
const LONGEST = { text: 20_000, markup: 400_000, picture: 2_000_000 };

/** Shows an output: in the richest form that is harmless. */
export function outputHtml(output: Output, stage: Stage): Html | undefined {
  switch (output.output_type) {
    case "stream":
      return output["name"] === "stderr"
        ? textHtml(output["text"], "text error", stage.words)
        : textHtml(output["text"], "text", stage.words);
    case "error":
      return textHtml(
        `${output["ename"]}: ${output["evalue"]}`,
        "text error",
        stage.words,
      );
    default:
      return bundleHtml((output["data"] ?? {}) as JsonObject, stage);
  }
}

function bundleHtml(
  data: JsonObject,
  { figures, prose, words }: Stage,
): Html | undefined {
  const form = (type: string, most: number) => {
    const value = data[type];
    return typeof value === "string" && value.length <= most ? value : undefined;
  };
  const markup = form("text/html", LONGEST.picture);
  const figure = markup === undefined ? undefined : figureIn(markup);
  const shown = figure === undefined ? undefined : figures.add(figure);
  if (shown !== undefined) return shown;
  if (markup !== undefined && markup.length <= LONGEST.markup) {
    const clean = cleanHtml(markup);
    if (clean.trim() !== "") return html`<div class="rich scroll">${raw(clean)}</div>`;
  }
  const markdown = form("text/markdown", LONGEST.text);
  if (markdown !== undefined) return html`<div class="rich">${prose(markdown)}</div>`;
  const tex = form("text/latex", LONGEST.text);
  if (tex !== undefined) {
    const inner = tex.trim().replace(/^\$\$?|\$\$?$/g, "");
    return html`<div class="formula">${raw(formula(inner, true))}</div>`;
  }
  return pictureHtml(data, form, words.picture) ??
    textHtml(data["text/plain"], "text", words);
}

function pictureHtml(
  data: JsonObject,
  form: (type: string, most: number) => string | undefined,
  undescribed: string,
): Html | undefined {
  const text = typeof data["text/plain"] === "string" ? data["text/plain"] : "";
  const alt = text.slice(0, 1000) || undescribed;
  const svg = form("image/svg+xml", LONGEST.picture);
  const clean = svg === undefined ? undefined : cleanSvg(svg);
  if (clean !== undefined) {
    const { width, height } = sizeOf(clean) ?? {};
    const base64 = new TextEncoder().encode(clean).toBase64();
    return html`
      <img class="picture" src="data:image/svg+xml;base64,${base64}" alt="${alt}"
        ${width === undefined ? "" : raw(` width="${width}" height="${height}"`)}>
    `;
  }
  for (const type of ["image/png", "image/jpeg", "image/gif", "image/webp"]) {
    const base64 = form(type, LONGEST.picture)?.replaceAll(/\s/g, "");
    if (base64 === undefined || !/^[A-Za-z0-9+/=]+$/.test(base64)) continue;
    return html`<img class="picture" src="data:${type};base64,${base64}" alt="${alt}">`;
  }
  return undefined;
}

function textHtml(
  value: unknown,
  classes: string,
  words: Words["outputs"],
): Html | undefined {
  if (typeof value !== "string") return undefined;
  const text = stripVTControlCharacters(value.slice(0, LONGEST.text)).trimEnd();
  if (text === "") return undefined;
  const rest = value.length - LONGEST.text;
  // Rows stay rows and scroll; a single line, such as a message, is broken.
  const kinds = text.includes("\n") ? classes : `${classes} line`;
  return html`<pre class="${kinds}">${text}</pre>${
    rest > 0
      ? html`
        <p class="note">${words.more(rest)}</p>
      `
      : ""
  }`;
}

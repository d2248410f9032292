/**
 * What a cell showed, as a piece of a page.
 *
 * @module
 */
import { figureIn } from "../../../notebook/drawing/saved_figure.ts";
import type { Json, JsonObject } from "../../ipynb/json.ts";
import type { Output } from "../../ipynb/notebook.ts";
import { inShort } from "../../ipynb/valid/in_short.ts";
import { OUTPUT_FIELDS } from "../../ipynb/valid/output_fault.ts";
import { cleanHtml, isVisible } from "./clean_html.ts";
import type { Figures } from "./figures.ts";
import type { Typesetter } from "./formula.ts";
import { type Html, html, raw } from "./html.ts";
import { isDeep } from "./nesting.ts";
import { pictureHtml } from "./pictures/picture_html.ts";
import { textHtml, textOf } from "./text.ts";
import type { Words } from "../words/words.ts";

/** What is needed to show outputs. */
export interface Stage {
  /** The figures of the page. */
  readonly figures: Figures;
  /** Markdown as a piece of a page. */
  readonly prose: (markdown: string) => Html;
  /** Typesets formulas. */
  readonly typeset: Typesetter;
  /** What the page tells. */
  readonly words: Words["outputs"];
}

/** The most that a page shows of one output, in characters. */
const LONGEST = { text: 20_000, markup: 400_000, picture: 2_000_000, json: 5000 };

/** What a piece of a page draws or plays by itself, and a page of the book does not. */
const DRAWS =
  /<(?:svg|canvas|iframe|object|embed|video|audio|img|form|input|button|select)[\s>]/i;

/** What is seen or heard without being asked. */
const PLAYED = ["canvas", "iframe", "object", "embed", "video", "audio", "img"];

/** Shows an output: in the richest form that is harmless; of one that is none it says so. */
export function outputHtml(output: Output, stage: Stage): Html | undefined {
  return validHtml(output, stage) ?? invalid(output, stage.words);
}

function validHtml(output: Output, stage: Stage): Html | undefined {
  const { words } = stage;
  switch (output.output_type) {
    case "stream": {
      const classes = output["name"] === "stderr" ? "text error" : "text";
      return textHtml(textOf(output["text"]), classes, words);
    }
    case "error": {
      const [name, value] = [output["ename"], output["evalue"]].map(textOf);
      const said = value === "" && textOf(output["traceback"]) !== ""
        ? (output["traceback"] as string[]).join("\n")
        : [name, value].filter(Boolean).join(": ");
      return textHtml(said, "text error", words);
    }
    default: {
      const { data } = output;
      const isBundle = typeof data === "object" && data !== null && !Array.isArray(data);
      return isBundle ? bundleHtml(data, output["metadata"], stage) : undefined;
    }
  }
}

function bundleHtml(
  data: JsonObject,
  metadata: Json | undefined,
  stage: Stage,
): Html | undefined {
  const { figures, prose, words } = stage;
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
    if (isVisible(clean)) {
      return html`<div class="rich scroll">${raw(clean)}</div>${
        missing(markup, clean, words)
      }`;
    }
  }
  const markdown = form("text/markdown", LONGEST.text);
  if (markdown !== undefined) return html`<div class="rich">${prose(markdown)}</div>`;
  const tex = form("text/latex", LONGEST.text);
  if (tex !== undefined) return texHtml(tex, stage);
  const plain = textOf(data["text/plain"]);
  return pictureHtml(data, metadata, plain.slice(0, 1000) || words.picture) ??
    jsonHtml(data["application/json"], words) ??
    textHtml(plain, "text", words) ??
    unshown(data, words);
}

/** A formula between its signs, or without them; else a text with formulas in it. */
function texHtml(tex: string, { typeset, prose }: Stage): Html {
  const [, ...inside] =
    /^\s*(?:\$\$([^$]+)\$\$|\$([^$]+)\$|\\\[([^$]+)\\\]|\\\(([^$]+)\\\))\s*$/.exec(tex) ??
      [];
  const formula = inside.find((each) => each !== undefined) ??
    (/\$|\\[([]/.test(tex) ? undefined : tex);
  return formula === undefined
    ? html`<div class="rich">${prose(tex)}</div>`
    : html`<div class="formula">${raw(typeset(formula, true))}</div>`;
}

/** Data, in lines if they are few. */
function jsonHtml(value: Json | undefined, words: Words["outputs"]): Html | undefined {
  if (value === undefined || isDeep(value)) return undefined;
  const short = JSON.stringify(value);
  const text = short.length > LONGEST.json ? short : JSON.stringify(value, null, 2);
  return html`<p class="note">${words.data} <code>application/json</code></p>${
    textHtml(text, "text", words)
  }`;
}

/** Says what an output is that a page cannot show. */
function unshown(data: JsonObject, words: Words["outputs"]): Html | undefined {
  const types = Object.keys(data).filter((type) =>
    type !== "text/plain" && (type !== "text/html" || DRAWS.test(textOf(data[type])))
  );
  if (types.length === 0) return undefined;
  const names = types.slice(0, 5).map((type) =>
    html`
      <code>${type.slice(0, 100)}</code>
    `
  );
  return html`<p class="note">${words.unshown} ${names}</p>`;
}

/** Says what a piece of a page has lost that was to be seen. */
function missing(
  markup: string,
  clean: string,
  words: Words["outputs"],
): Html | undefined {
  const count = (text: string, name: string) =>
    text.match(new RegExp(`<${name}[\\s/>]`, "gi"))?.length ?? 0;
  // The signs on buttons are as useless here as these.
  const names = count(markup, "button") > 0 ? PLAYED : ["svg", ...PLAYED];
  const lost = names.filter((name) => count(markup, name) > count(clean, name));
  if (lost.length === 0) return undefined;
  const codes = lost.map((name) =>
    html`
      <code>&lt;${name}&gt;</code>
    `
  );
  return html`<p class="note">${words.unshown}${codes}</p>`;
}

/** The parts of outputs that say what is shown. */
const SAYING = ["text", "data", "ename", "evalue"];

/** Says that nothing is shown of an output since it breaks the format of notebooks. */
function invalid(output: Output, words: Words["outputs"]): Html | undefined {
  const note = (found: string) =>
    html`<p class="note">${words.invalid} <code>${found}</code></p>`;
  const { output_type: type } = output;
  if (!Object.hasOwn(OUTPUT_FIELDS, type)) return note(`output_type: ${inShort(type)}`);
  const fields = Object.entries(OUTPUT_FIELDS[type]!);
  const [name] =
    fields.find(([name, { fits }]) => SAYING.includes(name) && !fits(output[name])) ?? [];
  if (name === undefined) return undefined;
  return note(`${name}: ${inShort(output[name])}`);
}

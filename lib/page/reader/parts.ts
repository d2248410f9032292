/// <reference lib="dom" />
/**
 * What a cell shows, as parts of the page.
 *
 * @module
 */
import { FIGURE, type Forms } from "../cells/messages.ts";
import { clean } from "./clean.ts";
import { make } from "./make.ts";

/** Draws a figure in a place, or moves the one that is there to its new values. */
export type DrawFigure = (place: HTMLElement, figure: object, words: string) => void;

/** A part, and what it was made of. */
export interface Part extends HTMLElement {
  headlightForms?: Forms;
  headlightFigure?: object;
}

/** The most of one form that is read, in characters. */
const LONGEST = 5_000_000;

/** Makes a part of the forms of a thing: the richest that is harmless. */
export function partOf(forms: Forms): Part {
  const form = (type: string): string | undefined => {
    const text: unknown = forms?.[type];
    return typeof text === "string" && text.length <= LONGEST ? text : undefined;
  };
  const figure = figureIn(form(FIGURE));
  if (figure !== undefined) {
    const width = Number(figure.layout.width) || 640;
    const part: Part = make("div", { className: "figure" });
    part.style.setProperty("--width", `${width}px`);
    return Object.assign(part, { headlightForms: forms, headlightFigure: figure });
  }
  const html = form("text/html");
  const markdown = form("text/markdown");
  const part: Part = html !== undefined
    ? make("div", { className: "rich scroll" }, clean(html))
    : markdown !== undefined
    ? make("div", { className: "rich" }, ...plainMarkdown(markdown))
    : make("pre", { className: "text" }, form("text/plain") ?? "");
  return Object.assign(part, { headlightForms: forms });
}

/** A figure as data; pictures of other files in it would be requests. */
function figureIn(json: string | undefined): { layout: { width?: unknown } } | undefined {
  if (json === undefined) return undefined;
  try {
    const figure = JSON.parse(
      json,
      (name, value) => name === "source" ? undefined : value,
    );
    const isFigure = Array.isArray(figure?.data) && typeof figure.layout === "object" &&
      figure.layout !== null;
    return isFigure ? figure : undefined;
  } catch {
    return undefined;
  }
}

/** Solutions are the only Markdown that cells show: words, names and one piece of code. */
function plainMarkdown(text: string): HTMLElement[] {
  return text.split(/^(```\w*\n[^]*?\n```)$/m).flatMap((piece): HTMLElement[] => {
    const code = /^```\w*\n([^]*)\n```$/.exec(piece)?.[1];
    if (code !== undefined) {
      return [make("pre", { className: "code" }, make("code", {}, code))];
    }
    return piece.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "").map(
      (paragraph) =>
        make(
          "p",
          {},
          ...paragraph.split(/(`[^`]*`|\*\*[^*]*\*\*)/).map((part) =>
            part.startsWith("`")
              ? make("code", {}, part.slice(1, -1))
              : part.startsWith("**")
              ? make("strong", {}, part.slice(2, -2))
              : part
          ),
        ),
    );
  });
}

/** The figures that the book saved on this page; theirs are the places with their numbers. */
const saved = globalThis as { headlightFigures?: { figures: readonly object[] } };

/** Whether a place shows this figure since the book was made. */
function isSaved(place: Part, figure: object): boolean {
  const own = saved.headlightFigures?.figures[Number(place.dataset["figure"])];
  return own !== undefined && drawnFrom(own) === drawnFrom(figure);
}

function drawnFrom({ data, layout, frames }: Drawn): string {
  return JSON.stringify([data, layout, frames]);
}

/** What a figure is drawn from. */
interface Drawn {
  readonly data?: unknown;
  readonly layout?: unknown;
  readonly frames?: unknown;
}

/**
 * Puts parts into their place. A figure that the book saved stays if it comes out again, and
 * a plot that is there moves without flicker.
 */
export function showParts(
  place: HTMLElement,
  parts: readonly Part[],
  draw: DrawFigure,
): void {
  const old = [...place.children] as Part[];
  for (const [i, part] of parts.entries()) {
    const before = old[i];
    if (part === before) continue;
    if (part.headlightFigure && before && isSaved(before, part.headlightFigure)) {
      if (part.headlightForms) before.headlightForms = part.headlightForms;
    } else if (part.headlightFigure && before?.headlightFigure) {
      before.headlightFigure = part.headlightFigure;
      if (part.headlightForms) before.headlightForms = part.headlightForms;
    } else if (before) before.replaceWith(part);
    else place.append(part);
  }
  for (const rest of old.slice(parts.length)) rest.remove();
  for (const part of [...place.children] as Part[]) {
    const { headlightFigure: figure, headlightForms: forms } = part;
    if (figure) draw(part, figure, forms?.["text/plain"] ?? "");
  }
}

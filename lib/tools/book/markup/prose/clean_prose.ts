/**
 * HTML in prose: what Jupyter shows of it, and nothing that runs, loads or covers.
 *
 * @module
 */
import { cleanHtml, type Liberties } from "../clean_html.ts";
import { type Mark, putMark } from "./marks.ts";

/** Elements that prose may hold and an output may not: they name places. */
const ELEMENTS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** The size of a picture: in pixels, or as a part of what is around it. */
const SIZE = /^\d{1,4}(?:px)?$|^\d{1,3}%$/;

/** The class of a box, as Jupyter's own style sheet knows it. */
const BOX = "alert";

/** The picture of a name with a description, as a piece of a page. */
export type PictureOf = (
  name: string,
  description: string,
  size: Readonly<Record<string, string>>,
) => Mark;

/**
 * Cleans prose.
 *
 * @param untrusted Prose as HTML, with marks for what is the book's own.
 * @param marks The marks; those of its links, places and pictures are added.
 * @param pictureOf Finds pictures.
 */
export function cleanProse(
  untrusted: string,
  marks: Mark[],
  pictureOf: PictureOf,
): string {
  const rewrite: Liberties["rewrite"] = (tagName, attribs) => {
    const { href, id, name, title, style, align, src = "", alt = "", ...rest } = attribs;
    if (tagName === "img") {
      const size = Object.fromEntries(
        Object.entries(rest).filter(([name, value]) =>
          (name === "width" || name === "height") && SIZE.test(value)
        ),
      );
      return { tagName, attribs: { src: putMark(marks, pictureOf(src, alt, size)) } };
    }
    const isAligned = /^(?:left|right|center)$/i.test(align ?? "");
    const aligned = tagName === "center"
      ? "text-align:center"
      : isAligned
      ? `text-align:${align!.toLowerCase()}`
      : undefined;
    const place = id || (tagName === "a" ? name : undefined);
    const isBox = rest["class"]?.split(/\s+/).includes(BOX);
    return {
      tagName: tagName === "center" ? "div" : tagName,
      attribs: {
        ...(tagName === "a" && href !== undefined &&
          { href: putMark(marks, { kind: "link", href }) }),
        ...(place && { id: putMark(marks, { kind: "place", name: place }) }),
        ...(title !== undefined && { title }),
        ...(style ?? aligned
          ? { style: [aligned, style].filter(Boolean).join(";") }
          : {}),
        ...Object.fromEntries(
          ["open", "start", "colspan", "rowspan", "scope"].flatMap((name) =>
            rest[name] === undefined ? [] : [[name, rest[name]]]
          ),
        ),
        ...(isBox && { class: BOX }),
      },
    };
  };
  const clean = cleanHtml(untrusted, {
    elements: ELEMENTS,
    attributes: { "*": ["id"], div: ["class"] },
    rewrite,
  });
  // Whatever is wide scrolls in its own place.
  return clean.replaceAll("<table", '<div class="scroll"><table')
    .replaceAll("</table>", "</table></div>");
}

/** A piece of prose that begins with a heading, as far as it has one. */
export interface Part {
  /** The level of its heading; undefined before the first heading. */
  readonly level: number | undefined;
  /** The inside of its heading. */
  readonly heading: string;
  /** The marks of places that the heading's own tag names. */
  readonly place: string;
  /** Whether its heading stands in a quote, a list, a table or something that is folded. */
  readonly isInner: boolean;
  /** What follows the heading. */
  readonly html: string;
}

/** Takes prose that was cleaned apart at its headings; one in another has only its words. */
export function partsOf(clean: string): Part[] {
  const parts: Part[] = [];
  let next: Omit<Part, "html"> = {
    level: undefined,
    heading: "",
    place: "",
    isInner: false,
  };
  let open: Omit<Part, "html" | "heading"> | undefined;
  let depth = 0, around = 0;
  let text = "";
  let end = 0;
  for (
    const { 0: tag, 1: level, 2: place = "", 3: box, index } of clean.matchAll(PLACES)
  ) {
    if (box !== undefined) {
      around += box === "" ? 1 : -1;
      continue;
    }
    text += clean.slice(end, index);
    end = index + tag.length;
    if (level !== undefined) {
      if (depth === 0) {
        parts.push({ ...next, html: text });
        open = { level: Number(level), place, isInner: around > 0 };
        text = "";
      }
      depth++;
    } else if (--depth === 0 && open !== undefined) {
      next = { ...open, heading: text };
      text = "";
      if (clean[end] === "\n") end++;
    }
  }
  parts.push({ ...next, html: text + clean.slice(end) });
  return parts;
}

const PLACES =
  /<h([1-6])((?: [^>]*)?)>|<\/h[1-6]>|<(\/?)(?:blockquote|li|table|details)(?: [^>]*)?>/g;

/**
 * Marks in a piece of a page, for what comes in when all pages are known.
 *
 * Prose is cleaned as a stranger's. What the book itself puts into it (formulas, code,
 * pictures) stands aside meanwhile, and so do addresses, which are no addresses of the
 * book yet. A mark is a number between signs that neither Markdown nor HTML can bring in:
 * both have another sign for them.
 *
 * @module
 */
import { escapeHtml, unescapeHtml } from "../../../../text/escape.ts";

/** What a mark stands for. */
export type Mark =
  | {
    /** A piece of the book's own. */
    readonly kind: "piece";
    /** The piece. */
    readonly html: string;
    /** The same in words. */
    readonly text: string;
  }
  | {
    /** Where a link leads. */
    readonly kind: "link";
    /** The address as it was written. */
    readonly href: string;
  }
  | {
    /** A place that links lead to. */
    readonly kind: "place";
    /** Its name as it was written. */
    readonly name: string;
  };

const SIGN = "\0";
const MARKS = new RegExp(
  `<img src="${SIGN}(\\d+)${SIGN}" />| (?:href|id)="${SIGN}(\\d+)${SIGN}"|${SIGN}(\\d+)${SIGN}`,
  "g",
);

/**
 * Puts a mark aside.
 *
 * @param marks Those that are there; the new one comes last.
 * @param mark What it stands for.
 * @returns What stands in its place.
 */
export function putMark(marks: Mark[], mark: Mark): string {
  return `${SIGN}${marks.push(mark) - 1}${SIGN}`;
}

/** Where the addresses of a piece of a page lead. */
export interface Addresses {
  /** The address of a link; undefined if it leads nowhere. */
  readonly linkTo: (href: string) => string | undefined;
  /** What a place is called on the page; undefined if links do not lead to it. */
  readonly placeOf: (mark: Mark) => string | undefined;
}

/** Puts in what marks stand for. */
export function fillMarks(
  html: string,
  marks: readonly Mark[],
  { linkTo, placeOf }: Addresses,
): string {
  return replaceMarks(html, marks, (mark) => {
    if (mark.kind === "piece") return mark.html;
    if (mark.kind === "place") {
      const id = placeOf(mark);
      return id === undefined ? "" : ` id="${escapeHtml(id)}"`;
    }
    const target = linkTo(mark.href);
    if (target === undefined) return "";
    const isElsewhere = /^https?:/i.test(target);
    return ` href="${escapeHtml(target)}"${
      isElsewhere ? ' rel="noopener noreferrer"' : ""
    }`;
  });
}

/** What the first mark in a piece of a page stands for. */
export function markAt(html: string, marks: readonly Mark[]): Mark | undefined {
  const number = html.split(SIGN)[1];
  return number === undefined ? undefined : marks[Number(number)];
}

/** The words of a piece of a page in one line, those of formulas and pictures too. */
export function textOf(html: string, marks: readonly Mark[]): string {
  const parts = html.replaceAll(/<br \/>/g, " ");
  const filled = replaceMarks(
    parts,
    marks,
    (mark) => mark.kind === "piece" ? escapeHtml(mark.text) : "",
  );
  return unescapeHtml(filled.replaceAll(/<[^>]*>/g, "")).replaceAll(/\s+/g, " ").trim();
}

function replaceMarks(
  html: string,
  marks: readonly Mark[],
  replacement: (mark: Mark) => string,
): string {
  return html.replaceAll(MARKS, (_, ...numbers: (string | undefined)[]) => {
    const number = numbers.slice(0, 3).find((each) => each !== undefined);
    const mark = marks[Number(number)];
    return mark === undefined ? "" : replacement(mark);
  });
}

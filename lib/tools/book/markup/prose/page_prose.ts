/**
 * The prose of one page: its headings have places, and its links lead somewhere.
 *
 * @module
 */
import { escapeHtml } from "../../../../text/escape.ts";
import { fillMarks, type Mark, markAt } from "./marks.ts";
import type { Prose, ReadProse } from "./prose.ts";
import { PLACES, slugBase, slugger } from "../slug.ts";

/** A heading that can be linked to. */
export interface Heading {
  /** Its level: 2 for a section of a page. */
  readonly level: number;
  /** Its place on the page. */
  readonly id: string;
  /** Its words. */
  readonly text: string;
}

/** A part of a page: a heading, unless it is the first, and what follows it. */
export interface Section {
  /** The heading. */
  readonly heading: Heading | undefined;
  /** The piece of the page that is the heading. */
  readonly top: string;
  /** The piece of the page that follows it. */
  readonly html: string;
}

/** Where a link leads: undefined if it leads nowhere. */
export type Resolve = (href: string) => string | undefined;

/** The prose of a page. */
export interface PageProse {
  /** Gives the headings and the named places of the next piece of prose places on the page. */
  take(prose: Prose): void;
  /** The place on the page that a link means by what stands behind its `#`. */
  find(anchor: string): string | undefined;
  /** Shows a piece of prose that was taken. */
  show(prose: Prose, resolve: Resolve): readonly Section[];
}

/**
 * Collects the prose of a page, from top to bottom.
 *
 * @param title The title of the page, if links may lead to it.
 */
export function pageProse(title?: string): PageProse {
  const slug = slugger();
  // Whoever links to a heading makes a name of its words in the way of Jupyter, or of some
  // site. What all ways keep are letters and digits, in small letters or not.
  const places = new Map<string, string>();
  const ids = new Map<Mark, string>();
  const headings = new Map<Prose["parts"][number], string>();
  const name = (anchor: string, id: string) => {
    const key = slugBase(anchor);
    if (!places.has(key)) places.set(key, id);
  };
  if (title !== undefined) name(title, PLACES.main);

  return {
    take({ parts, marks }) {
      for (const part of parts) {
        if (part.level === undefined) continue;
        const id = slug(part.title);
        headings.set(part, id);
        name(part.title, id);
        name(id, id);
        const own = markAt(part.place, marks);
        if (own?.kind === "place") name(own.name, id);
      }
      for (const mark of marks) {
        // What a heading is called leads there.
        if (mark.kind !== "place" || places.has(slugBase(mark.name))) continue;
        const id = slug(mark.name);
        ids.set(mark, id);
        name(mark.name, id);
      }
    },
    find: (anchor) => places.get(slugBase(decoded(anchor))),
    show({ parts, marks }, resolve) {
      const fill = (html: string) =>
        fillMarks(html, marks, { linkTo: resolve, placeOf: (mark) => ids.get(mark) });
      return parts.map((part) => {
        const id = headings.get(part);
        const html = fill(part.html);
        if (part.level === undefined || id === undefined) {
          return { heading: undefined, top: "", html };
        }
        // The page itself has the only heading of the first level.
        const level = Math.max(2, part.level);
        return {
          heading: { level, id, text: part.title },
          top: `<h${level} id="${escapeHtml(id)}">${fill(part.heading)}</h${level}>\n`,
          html,
        };
      });
    },
  };
}

/**
 * Prepares prose that is shown at once: its links lead to no other prose.
 *
 * @param read Reads prose.
 * @param resolve Where a link leads.
 */
export function proseShower(
  read: ReadProse,
  resolve: Resolve,
): (markdown: string) => string {
  const page = pageProse();
  return (markdown) => {
    const prose = read(markdown);
    page.take(prose);
    return whole(page.show(prose, resolve));
  };
}

/** Shows all of a page's prose as one piece. */
export function whole(sections: readonly Section[]): string {
  return sections.map(({ top, html }) => top + html).join("");
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

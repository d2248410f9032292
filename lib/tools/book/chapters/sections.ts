/**
 * The sections of a page: for its table of contents, and for the search.
 *
 * @module
 */
import type { Heading, Prose } from "../markup/prose.ts";
import { type Findable, wordsOf } from "../search_index.ts";

/** Collects the sections of a page, from top to bottom. */
export interface Sections {
  /** Takes in the next piece of prose. */
  add(prose: Prose): void;
  /** All headings so far. */
  headings(): readonly Heading[];
  /** All sections so far, with their words. */
  findable(): readonly Findable[];
}

/**
 * Collects the sections of a page.
 *
 * @param path The path of the page.
 * @param page The title of the page.
 */
export function pageSections(path: string, page: string): Sections {
  const all: Heading[] = [];
  const found: Findable[] = [{ href: path, page, title: page, text: "" }];
  const append = (html: string) => {
    const { text, ...section } = found.pop()!;
    found.push({ ...section, text: `${text} ${wordsOf(html)}`.trim() });
  };
  return {
    add({ html, headings }) {
      const [before = "", ...parts] = html.split(/(?=<h[2-6] id=)/);
      append(before);
      for (const [i, part] of parts.entries()) {
        const { id, text } = headings[i]!;
        found.push({ href: `${path}#${id}`, page, title: text, text: "" });
        append(part.replace(/^<h\d.*?<\/h\d>/s, ""));
      }
      all.push(...headings);
    },
    headings: () => all,
    findable: () => found,
  };
}

/**
 * The sections of a page: for its table of contents, and for the search.
 *
 * @module
 */
import type { Heading, Section } from "../markup/prose/page_prose.ts";
import { type Findable, wordsOf } from "../search_index.ts";

/** Collects the sections of a page, from top to bottom. */
export interface Sections {
  /** Takes in the next piece of prose. */
  add(prose: readonly Section[]): void;
  /** All headings so far. */
  headings(): readonly Heading[];
  /** All sections so far, with their words. */
  findable(): readonly Findable[];
}

/**
 * Collects the sections of a page.
 *
 * @param address The address of the page.
 * @param page The title of the page.
 */
export function pageSections(address: string, page: string): Sections {
  const all: Heading[] = [];
  const found: Findable[] = [{ href: address, page, title: page, text: "" }];
  const append = (html: string) => {
    const { text, ...section } = found.pop()!;
    found.push({ ...section, text: `${text} ${wordsOf(html)}`.trim() });
  };
  return {
    add(sections) {
      for (const { heading, html } of sections) {
        if (heading !== undefined) {
          const { id, text } = heading;
          found.push({ href: `${address}#${id}`, page, title: text, text: "" });
          all.push(heading);
        }
        append(html);
      }
    },
    headings: () => all,
    findable: () => found,
  };
}

/**
 * What is measured: elements of a page, and the boxes around them.
 *
 * @module
 */

/** What is read of an element of the page. */
export interface Drawn {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Drawn>;
  getAttribute(name: string): string | null;
}

/** A box, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A quick way to find elements by simple selectors.
 *
 * @module
 */

/** What is used of an element of the page, or of its prototype. */
export interface Searchable {
  readonly localName: string;
  getElementsByTagName(name: string): Searchable[];
  getElementsByClassName(name: string): Searchable[];
  querySelector(selector: string): Searchable | null;
  querySelectorAll(selector: string): Searchable[];
}

/** A tag, a class, or both: `text`, `.infolayer`, `g.xtick`. */
const SIMPLE = /^([a-z]*)(?:\.([\w-]+))?$/i;

/**
 * Lets elements find others without compiling the selector, where it is a simple one.
 *
 * Plotly asks some thousand times a figure, nearly always simply, and to compile a
 * selector takes longer than to look.
 *
 * @param prototype The prototype of all elements.
 */
export function hastenSelectors(prototype: Searchable) {
  const { querySelector, querySelectorAll } = prototype;
  Object.assign(prototype, {
    querySelector(this: Searchable, selector: string) {
      const found = find(this, selector);
      return found === undefined ? querySelector.call(this, selector) : found[0] ?? null;
    },
    querySelectorAll(this: Searchable, selector: string) {
      return find(this, selector) ?? querySelectorAll.call(this, selector);
    },
  });
}

function find(within: Searchable, selector: string): Searchable[] | undefined {
  const [, tag = "", name] = SIMPLE.exec(selector) ?? [];
  if (name === undefined) {
    return tag === "" ? undefined : within.getElementsByTagName(tag);
  }
  const named = within.getElementsByClassName(name);
  return tag === "" ? named : named.filter(({ localName }) => localName === tag);
}

/// <reference lib="dom" />
/**
 * Markup that a cell has sent, with nothing in it that does anything.
 *
 * @module
 */

/** What may stand in it: words and tables. */
const TAGS = new Set(
  "DIV P SPAN STRONG CODE PRE SMALL TABLE CAPTION THEAD TBODY TR TH TD EM BR UL OL LI"
    .split(" "),
);

/** A style that places nothing and asks nobody. */
const STYLE = /^(?!.*(?:position|url|expression|image|content)\b)[\w\s:;.,%#-]*$/is;

/** How deep it may nest. */
const DEEPEST = 100;

/** Copies the harmless parts of some markup. It is parsed without a page, so nothing runs. */
export function clean(markup: string): DocumentFragment {
  const made = document.createDocumentFragment();
  const copy = (from: Node, to: Node, depth: number) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        to.appendChild(document.createTextNode(node.textContent ?? ""));
      } else if (node instanceof Element && depth < DEEPEST && TAGS.has(node.tagName)) {
        const own = document.createElement(node.tagName);
        const style = node.getAttribute("style") ?? "";
        if (style !== "" && STYLE.test(style)) own.setAttribute("style", style);
        to.appendChild(own);
        copy(node, own, depth + 1);
      }
    }
  };
  copy(new DOMParser().parseFromString(markup, "text/html").body, made, 0);
  return made;
}

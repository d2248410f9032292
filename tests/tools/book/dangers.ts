/**
 * What a browser would run or load of a page, as a parser of pages sees it.
 *
 * @module
 */
import { JSDOM } from "jsdom";

const LOADERS =
  "iframe, object, embed, base, link:not([rel=icon], [rel=stylesheet]), style, svg, math *, " +
  "frame, meta[http-equiv]:not([http-equiv=Content-Security-Policy]), video, audio, portal";

/**
 * Lists what is dangerous in a page.
 *
 * @param html A page, or a piece of one.
 */
export function dangersIn(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const dangers: string[] = [];
  // Formulas and the page's own icons are drawn by the book itself.
  const isOwn = (element: { closest(selector: string): unknown }) =>
    element.closest(".katex, header.bar, head") !== null;
  const loaders: ReadonlySet<unknown> = new Set(document.querySelectorAll(LOADERS));
  for (const element of document.querySelectorAll("*")) {
    const { tagName, attributes } = element;
    if (
      tagName === "SCRIPT" &&
      !/^(?:\.\.\/)*(?:assets|figures)\//.test(element.getAttribute("src"))
    ) {
      dangers.push(`script: ${element.textContent.slice(0, 80)}`);
    }
    // The page's own search asks nobody: its form closes the dialog.
    if (tagName === "FORM" && element.getAttribute("method") !== "dialog") {
      dangers.push("form");
    }
    if (loaders.has(element) && !isOwn(element)) dangers.push(tagName);
    for (const { name, value } of attributes) {
      const isAddress = /^(?:src|href|srcset|action|formaction|xlink:href|poster)$/.test(
        name,
      );
      if (
        /^on/i.test(name) ||
        (isAddress && /^\s*(?:javascript|vbscript|data:text)/i.test(value))
      ) {
        dangers.push(`${tagName} ${name}=${value}`);
      }
      if (isAddress && tagName !== "A" && /^(?:\w+:)?\/\//.test(value)) {
        dangers.push(`${tagName} ${name}=${value}`);
      }
      if (
        name === "style" && /url|position|inset|expression|@|\\/.test(value) &&
        !isOwn(element)
      ) {
        dangers.push(`${tagName} ${name}=${value}`);
      }
    }
  }
  return dangers;
}

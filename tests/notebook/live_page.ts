/**
 * A page in which scripts run, without a browser.
 *
 * @module
 */
import { JSDOM, VirtualConsole } from "jsdom";

/** Opens a page and lets its figures become live. */
export async function openLive(html: string) {
  const { window } = new JSDOM(html, {
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(),
    // What jsdom lacks of a browser.
    beforeParse(window: { SVGElement: { prototype: object }; ResizeObserver: unknown }) {
      Object.assign(window.SVGElement.prototype, { getBBox: () => ({}) });
      window.ResizeObserver = class {
        observe() {}
      };
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const count = (selector: string): number =>
    window.document.querySelectorAll(selector).length;
  return { window, count };
}

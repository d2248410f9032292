/**
 * A page without a browser, in which Plotly draws.
 *
 * @module
 */
import { constants, createContext, runInContext } from "node:vm";
import { parseHTML } from "linkedom";
import source from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import type { Figure } from "../../../plots/figure.ts";
import { boundingBox } from "./bounding_box.ts";
import type { Drawn } from "./drawn.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { type LightElement, lighten } from "./light_elements.ts";
import { pathLength, pointAt } from "./paths.ts";
import { type PageElement, readSvg, type SvgElement } from "../svg/svg_tree.ts";

/** What Plotly drew. */
export interface Drawing {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** The colour behind everything. */
  readonly background: string;
  /** The drawing itself, back to front. */
  readonly layers: readonly SvgElement[];
}

// What is used of the page, whose types ask for a browser's, and of Plotly, which has none.
interface Page {
  document: LightElement["ownerDocument"] & {
    createElement(name: string): Place;
    body: { append(child: Place): void };
  };
  DOMParser: object;
  Element: { prototype: { getBoundingClientRect: unknown } };
  HTMLElement: object;
  HTMLCanvasElement: { prototype: object };
  SVGElement: { prototype: object };
}

interface Plotly {
  newPlot(place: Place, figure: unknown): Promise<void>;
  purge(place: Place): void;
}

interface Place {
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  _fullLayout: { width: number; height: number; paper_bgcolor: string };
}

let opened: { page: Page; plotly: Plotly } | undefined;

/**
 * Draws a figure.
 *
 * @param figure Data and layout, as JSON has them.
 * @returns What a browser would show before anyone touches it.
 * @throws {TypeError} If Plotly breaks at it.
 */
export async function draw(figure: Figure): Promise<Drawing> {
  const { page, plotly } = opened ??= open();
  const place = page.document.createElement("div");
  page.document.body.append(place);
  try {
    const config = { ...figure.config, staticPlot: true };
    await plotly.newPlot(place, { ...figure, config });
    const { width, height, paper_bgcolor: background } = place._fullLayout;
    const layers = [...place.querySelectorAll("svg.main-svg")].map(readSvg);
    return { width, height, background, layers };
  } catch (cause) {
    // It takes most things, and passes over what it does not know.
    const needed = "Cannot draw the figure: data and a layout that Plotly can read are";
    throw new TypeError(`${needed} needed, found a part at which it breaks`, { cause });
  } finally {
    plotly.purge(place);
    place.remove();
  }
}

/** An empty page, and Plotly at work in it. */
function open(): { page: Page; plotly: Plotly } {
  const page = parseHTML(
    "<!doctype html><html><head></head><body></body></html>",
  ) as unknown as Page;
  lighten(page.document);
  answer(page);
  return { page, plotly: load(page) };
}

/** Gives the page answers that only a browser has: how large things are, and a canvas. */
function answer({ Element, HTMLCanvasElement, SVGElement }: Page) {
  Element.prototype.getBoundingClientRect = function (this: Drawn) {
    return rectangle(this);
  };
  Object.defineProperty(SVGElement.prototype, "nodeName", {
    // It is asked for once more where the first time was stopped.
    configurable: true,
    get(this: { localName: string }) {
      return this.localName;
    },
  });
  Object.assign(SVGElement.prototype, {
    getBBox(this: Drawn) {
      return rectangle(this);
    },
    getTotalLength(this: Drawn) {
      return pathLength(pathOf(this));
    },
    getPointAtLength(this: Drawn, way: number) {
      return pointAt(pathOf(this), way);
    },
  });
  const canvases = new WeakMap<object, Canvas>();
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: { width: number; height: number }) {
      const canvas = canvases.get(this) ?? createCanvas(this.width, this.height);
      canvases.set(this, canvas);
      return canvas;
    },
    toDataURL(this: object) {
      return canvases.get(this)?.toDataURL() ?? "";
    },
  });
}

/**
 * Loads Plotly into a world of its own. Deno's lacks `__proto__`, without which d3 is
 * slow; and in a world that node:vm makes around an object, every global name is slow.
 */
function load(page: Page): Plotly {
  const world: { Plotly?: Plotly } = createContext(constants.DONT_CONTEXTIFY);
  const { document, DOMParser, Element, HTMLElement, SVGElement } = page;
  Object.assign(world, {
    window: world,
    self: world,
    document,
    DOMParser,
    Element,
    HTMLElement,
    SVGElement,
    getComputedStyle: ({ style }: { style: unknown }) => style,
    navigator: { userAgent: "Headlight" },
    // A browser of today can enlarge a small picture without blurring it.
    CSS: { supports: () => true },
    addEventListener() {},
    removeEventListener() {},
    setTimeout,
    clearTimeout,
    // Plotly warns where it mends a figure; the live plot does so in the reader's console.
    console: { trace() {}, log() {}, warn() {}, error() {} },
  });
  runInContext(source, world);
  return world.Plotly!;
}

function rectangle(element: Drawn) {
  const { left, top, right, bottom } = boundingBox(element);
  const [width, height] = [right - left, bottom - top];
  return { x: left, y: top, left, top, right, bottom, width, height };
}

function pathOf(element: Drawn): string {
  return element.getAttribute("d") ?? "";
}

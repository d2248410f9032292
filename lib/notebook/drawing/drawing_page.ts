/**
 * A page without a browser, in which Plotly draws.
 *
 * @module
 */
import { JSDOM, VirtualConsole } from "jsdom";
import source from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import type { Figure } from "../../plots/figure.ts";
import { boundingBox, type Drawn } from "./bounding_box.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { pathLength, pathPoints, type Point, pointAt } from "./path_points.ts";
import { type PageElement, readSvg, type SvgElement } from "./svg_tree.ts";

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

// What is used of jsdom's window. Neither jsdom nor the bundle comes with types.
interface Page {
  document: {
    createElement(name: string): Place;
    body: { append(child: Place): void };
  };
  Element: { prototype: { getBoundingClientRect: unknown } };
  SVGElement: { prototype: object };
  HTMLCanvasElement: { prototype: object };
  Plotly: {
    newPlot(place: Place, figure: unknown): Promise<void>;
    purge(place: Place): void;
  };
  eval(source: string): void;
}

interface Place {
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  _fullLayout: { width: number; height: number; paper_bgcolor: string };
}

let page: Page | undefined;

/**
 * Draws a figure.
 *
 * @param figure Data and layout, as JSON has them.
 * @returns What a browser would show before anyone touches it.
 */
export async function draw(figure: Figure): Promise<Drawing> {
  page ??= preparePage();
  const place = page.document.createElement("div");
  page.document.body.append(place);
  try {
    const config = { ...figure.config, staticPlot: true };
    await page.Plotly.newPlot(place, { ...figure, config });
    const { width, height, paper_bgcolor: background } = place._fullLayout;
    const layers = [...place.querySelectorAll("svg.main-svg")].map(readSvg);
    return { width, height, background, layers };
  } finally {
    page.Plotly.purge(place);
    place.remove();
  }
}

/** The page with Plotly in it, and with answers to what jsdom cannot tell. */
function preparePage(): Page {
  // Plotly warns where it mends a figure; the live plot does so in the reader's console.
  const virtualConsole = new VirtualConsole();
  const window: Page =
    new JSDOM("", { runScripts: "outside-only", virtualConsole }).window;
  window.Element.prototype.getBoundingClientRect = function (this: Drawn) {
    return rectangle(this);
  };
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Drawn) {
      return rectangle(this);
    },
    getTotalLength(this: Drawn) {
      return pathLength(pathOf(this));
    },
    getPointAtLength(this: Drawn, way: number) {
      const [x, y] = pointAt(pathOf(this), way);
      return { x, y };
    },
  });
  const canvases = new WeakMap<object, Canvas>();
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext(this: { width: number; height: number }) {
      const canvas = canvases.get(this) ?? createCanvas(this.width, this.height);
      canvases.set(this, canvas);
      return canvas;
    },
    toDataURL(this: object) {
      return canvases.get(this)?.toDataURL() ?? "";
    },
  });
  window.eval(source);
  return window;
}

function rectangle(element: Drawn) {
  const { left, top, right, bottom } = boundingBox(element);
  const [width, height] = [right - left, bottom - top];
  return { x: left, y: top, left, top, right, bottom, width, height };
}

function pathOf(element: Drawn): Point[] {
  return pathPoints(element.getAttribute("d") ?? "");
}

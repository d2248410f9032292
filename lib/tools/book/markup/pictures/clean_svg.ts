/**
 * Pictures that can be opened on their own: nothing in them runs or loads.
 *
 * @module
 */
// @ts-types="npm:@types/sanitize-html@^2.16.0"
import sanitizeHtml from "sanitize-html";
import { isDeepMarkup } from "../deep_markup.ts";

/** Elements that draw. What is left out: scripts, links, animations, pages in pictures. */
const ELEMENTS = [
  ...["svg", "g", "defs", "symbol", "title", "desc", "clipPath", "mask", "marker"],
  ...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"],
  ...["text", "tspan", "image", "use"],
  ...["linearGradient", "radialGradient", "stop", "pattern"],
];

/** Attributes that say where, how large, and in what style. */
const ATTRIBUTES = [
  ...["id", "class", "style", "transform", "opacity", "d", "points", "pathLength"],
  ...[
    "x",
    "y",
    "dx",
    "dy",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
  ],
  ...[
    "width",
    "height",
    "viewBox",
    "preserveAspectRatio",
    "xmlns",
    "xmlns:xlink",
    "version",
  ],
  ...["fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "mask", "overflow"],
  ...["stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"],
  ...[
    "stroke-linejoin",
    "stroke-miterlimit",
    "shape-rendering",
    "vector-effect",
    "color",
  ],
  ...["font-family", "font-size", "font-style", "font-weight", "text-anchor", "rotate"],
  ...["dominant-baseline", "alignment-baseline", "letter-spacing", "textLength"],
  ...["offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform"],
  ...["patternUnits", "patternTransform", "clipPathUnits", "maskUnits", "spreadMethod"],
  ...["marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight"],
  ...["refX", "refY", "orient", "href", "xlink:href", "display", "visibility"],
];

/** An address in the same picture, or a picture that is itself in the address. */
const INSIDE = /^(?:#[\w-]+|data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)$/;

/** A style that mentions anything outside the picture, or hides that it does. */
const REACHES_OUT = /url\((?!#|"#|'#)|[\\@]/i;

/**
 * Takes out of a picture whatever runs or loads something.
 *
 * @param untrusted The text of an SVG file.
 * @returns The text of a file that draws the same, or undefined if it is no picture, or one
 * that is nested too deep.
 */
export function cleanSvg(untrusted: string): string | undefined {
  if (isDeepMarkup(untrusted)) return undefined;
  const clean = sanitizeHtml(untrusted, {
    allowedTags: ELEMENTS,
    allowedAttributes: { "*": ATTRIBUTES },
    parseStyleAttributes: false,
    allowVulnerableTags: false,
    allowedSchemes: ["data"],
    allowedSchemesAppliedToAttributes: [],
    nonTextTags: ["script", "style", "foreignObject", "iframe", "object", "embed"],
    transformTags: { "*": (tagName, attribs) => ({ tagName, attribs: kept(attribs) }) },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  });
  return /^\s*<svg[\s>]/.test(clean) ? clean.trim() : undefined;
}

function kept(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) =>
      // An empty one would be written without a value, and SVG is strict.
      value !== "" && !REACHES_OUT.test(value) &&
      (!name.endsWith("href") || INSIDE.test(value))
    ),
  );
}

/** The size of a picture in pixels, if it tells. */
export function sizeOf(svg: string): { width: number; height: number } | undefined {
  const root = /^<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1])
  );
  return width! > 0 && height! > 0
    ? { width: Math.round(width!), height: Math.round(height!) }
    : undefined;
}

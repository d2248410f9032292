/**
 * What may stand in a page of what a notebook's cell wrote.
 *
 * @module
 */
// @ts-types="npm:@types/sanitize-html@^2.16.0"
import sanitizeHtml from "sanitize-html";
import { isDeepMarkup } from "./deep_markup.ts";

/** A length of CSS: short, and none below zero, so that nothing can cover the page. */
const LENGTH = "\\d{0,3}(?:\\.\\d{1,3})?(?:px|em|ch|%)?";
const LENGTHS = new RegExp(`^${LENGTH}(?: ${LENGTH}){0,3}$`);
const COLOUR = "#[0-9a-f]{3,8}|[a-z]{3,20}";

/** Styles that arrange a table or a remark, and can do nothing else. */
const STYLES: Readonly<Record<string, RegExp[]>> = {
  "text-align": [/^(?:left|right|center|start|end)$/],
  "vertical-align": [/^(?:top|middle|bottom|baseline)$/],
  "font-variant-numeric": [/^tabular-nums$/],
  "font-weight": [/^(?:bold|normal|[1-9]00)$/],
  "font-style": [/^(?:italic|normal)$/],
  "white-space": [/^(?:pre|pre-wrap|nowrap|normal)$/],
  "display": [/^(?:inline-block|inline-table|block|inline)$/],
  "margin": [LENGTHS],
  "padding": [LENGTHS],
  "max-width": [LENGTHS],
  "border-left": [new RegExp(`^\\d{1,2}px (?:solid|dashed|dotted) (?:${COLOUR})$`, "i")],
};

/** The longest style that is read, in characters. */
const LONGEST_STYLE = 1000;

/** An address of another site, or of somebody. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s"<>]+$/i;

/** Whether an address leads out of the book, and to nothing that runs in it. */
export const isOutside = (address: string): boolean => OUTSIDE.test(address);

/** Elements that say what a text is. None loads, runs, asks or covers anything. */
const ELEMENTS = [
  ...["p", "div", "span", "br", "hr", "pre", "code", "kbd", "samp", "var", "blockquote"],
  ...["strong", "b", "em", "i", "u", "s", "del", "ins", "small", "sub", "sup", "mark"],
  ...["abbr", "cite", "q", "figure", "figcaption", "ul", "ol", "li", "dl", "dt", "dd"],
  ...["details", "summary", "img", "a"],
  ...["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
];

/** Elements that are no more than a division of the page, or ask for something. */
const DIVISIONS = new Set(
  ("section article header footer main nav aside address hgroup search dialog form fieldset " +
    "legend").split(" "),
);

/** A heading: in what a cell shows it is none of the page's. */
const HEADING = /^h[1-6]$/;

/** Elements whose text is no text of the page. */
const SILENT = [
  ...["script", "style", "textarea", "option", "xmp", "title", "svg", "math"],
  ...["iframe", "object", "video", "audio", "canvas"],
];

/** Attributes that say what an element is. */
const ATTRIBUTES: Readonly<Record<string, string[]>> = {
  "*": ["style"],
  a: ["href", "title"],
  abbr: ["title"],
  img: ["src", "alt", "width", "height"],
  ol: ["start"],
  th: ["colspan", "rowspan", "scope"],
  td: ["colspan", "rowspan"],
  details: ["open"],
};

/** How elements are rewritten before it is asked whether they may pass. */
type Rewrite = (tagName: string, attribs: Record<string, string>) => {
  tagName: string;
  attribs: Record<string, string>;
};

/** What a piece of a page may hold besides what every piece may. */
export interface Liberties {
  /** Elements. */
  readonly elements: readonly string[];
  /** Attributes, by their elements. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Rewrites elements. It answers for the addresses in them. */
  readonly rewrite: Rewrite;
}

/** A picture that is itself in the address: of another file, it would be a request. */
const INSIDE =
  /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}\s*$/;

/**
 * Takes out of a piece of a page whatever is not known to be harmless: scripts, frames,
 * forms, styles that reach beyond their place, addresses of other files.
 *
 * @param untrusted What a cell wrote.
 * @param liberties What may stand in it besides, in prose.
 * @returns A piece of a page in which every element is closed, and no sign of a tag stands
 * for itself; nothing, if elements are nested too deep.
 */
export function cleanHtml(untrusted: string, liberties?: Liberties): string {
  if (isDeepMarkup(untrusted)) return "";
  const { elements = [], attributes = {}, rewrite } = liberties ?? {};
  const allowed: Record<string, string[]> = Object.fromEntries(
    [...new Set([...Object.keys(ATTRIBUTES), ...Object.keys(attributes)])].map((name) =>
      [name, [...ATTRIBUTES[name] ?? [], ...attributes[name] ?? []]] as const
    ),
  );
  return sanitizeHtml(untrusted, {
    allowedTags: [...ELEMENTS, ...elements],
    allowedAttributes: allowed,
    allowedStyles: { "*": STYLES },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ["data"], a: ["http", "https", "mailto"] },
    allowedSchemesAppliedToAttributes: rewrite ? [] : ["href", "src", "cite"],
    allowProtocolRelative: false,
    nonTextTags: SILENT,
    transformTags: {
      "*": (tagName, attribs) => {
        const { style = "" } = attribs;
        if (style.length > LONGEST_STYLE) delete attribs["style"];
        return (rewrite ?? asOutput)(simpler(tagName), attribs);
      },
    },
    ...(rewrite === undefined && {
      exclusiveFilter: ({ tag, attribs }) =>
        tag === "img" && !INSIDE.test(attribs["src"] ?? ""),
    }),
    nestingLimit: 50,
  });
}

/** The element that may stand for another. */
function simpler(tagName: string): string {
  return DIVISIONS.has(tagName) ? "div" : tagName === "menu" ? "ul" : tagName;
}

/** What a cell shows has no headings of the page, and links to nothing in it. */
function asOutput(tagName: string, attribs: Record<string, string>): ReturnType<Rewrite> {
  if (tagName === "a" && !isOutside(attribs["href"]?.trim() ?? "")) {
    return { tagName: "span", attribs: {} };
  }
  if (!HEADING.test(tagName)) return { tagName, attribs };
  return { tagName: "div", attribs: { style: "font-weight:bold" } };
}

/** Whether there is anything to see in a piece of a page that was cleaned. */
export function isVisible(clean: string): boolean {
  return /<(?:img|hr)[ />]/.test(clean) ||
    clean.replaceAll(/<[^>]*>/g, "").trim() !== "";
}

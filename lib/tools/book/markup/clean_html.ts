/**
 * What may stand in a page of what a notebook's cell wrote.
 *
 * @module
 */
// @ts-types="npm:@types/sanitize-html@^2.16.0"
import sanitizeHtml from "sanitize-html";

/** A length of CSS: at most three digits, so that nothing can cover the page. */
const LENGTH = "-?\\d{0,3}(?:\\.\\d{1,3})?(?:px|em|ch|%)?";
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

/** Elements that say what a text is. None loads, runs, asks or covers anything. */
const ELEMENTS = [
  ...["p", "div", "span", "br", "hr", "pre", "code", "kbd", "samp", "blockquote"],
  ...["strong", "b", "em", "i", "u", "s", "small", "sub", "sup", "mark", "abbr"],
  ...["ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "img"],
  ...["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
];

/**
 * Takes out of a piece of a page whatever is not known to be harmless: scripts, frames,
 * forms, styles that reach beyond their place, addresses of other files.
 *
 * @param untrusted What a cell wrote.
 */
export function cleanHtml(untrusted: string): string {
  return sanitizeHtml(untrusted, {
    allowedTags: ELEMENTS,
    allowedAttributes: {
      "*": ["style"],
      abbr: ["title"],
      img: ["src", "alt", "width", "height"],
      th: ["colspan", "rowspan", "scope"],
      td: ["colspan", "rowspan"],
      details: ["open"],
    },
    allowedStyles: { "*": STYLES },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    // A picture of another file would be a request; a page in a picture's place, a page.
    exclusiveFilter: ({ tag, attribs }) =>
      tag === "img" &&
      !/^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]*$/
        .test(attribs["src"] ?? ""),
    nestingLimit: 50,
  });
}

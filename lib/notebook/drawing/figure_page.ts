/**
 * A page of its own for one figure.
 *
 * @module
 */
import { escapeHtml } from "../../text/escape.ts";
import { language } from "../../text/language.ts";

/** What a page of a figure is made of. */
export interface PageParts {
  /** What the browser writes above the page. */
  readonly title: string;
  /** The figure with its picture, as `figureHtml` writes it. */
  readonly figure: string;
  /** The widest that it gets, in pixels; undefined for as wide as the page. */
  readonly width: number | undefined;
  /** The script that makes it live; without one it stays a picture. */
  readonly script: string | undefined;
}

// Whatever stands in the figure, nothing is asked of a network.
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; " +
  "style-src 'unsafe-inline'; img-src data: blob:";

/** Writes the page. */
export function figurePage({ title, figure, width, script }: PageParts): string {
  const most = width === undefined ? "" : `.headlight-figure{max-width:${width}px}`;
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>
body{margin:1rem}
.headlight-figure{margin:auto}${most}
@media print{.headlight-live{display:none}img[hidden]{display:inline!important}}
</style>
</head>
<body>
${figure}
${script === undefined ? "" : `<script>${unclosed(script)}</script>\n`}</body>
</html>
`;
}

/** A script in which no text ends it; to the script, `<\/` is `</`. */
function unclosed(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "\\x3c!--");
}

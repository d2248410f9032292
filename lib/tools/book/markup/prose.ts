/**
 * Prose in Markdown as a piece of a page.
 *
 * @module
 */
import MarkdownIt from "markdown-it";
import { formulas } from "./formula.ts";
import type { Highlight } from "./highlight.ts";
import { html } from "./html.ts";
import { slugger } from "./slug.ts";
import type { Words } from "../words/words.ts";

/** A heading that can be linked to. */
export interface Heading {
  /** Its level: 2 for a section of a page. */
  readonly level: number;
  /** Its place on the page. */
  readonly id: string;
  /** Its words. */
  readonly text: string;
}

/** Prose ready for a page. */
export interface Prose {
  /** The piece of the page. */
  readonly html: string;
  /** Its headings, in order. */
  readonly headings: readonly Heading[];
}

/** What prose needs to know of the book it stands in. */
export interface Surroundings {
  /** Colours for code. */
  readonly highlight: Highlight;
  /** Where a link leads in the book: undefined if it leads nowhere. */
  readonly resolve: (href: string) => string | undefined;
  /** The picture of a name, as an address that needs no other file, if there is one. */
  readonly picture?: (name: string) => string | undefined;
  /** What the page tells. */
  readonly words: Words["outputs"];
}

/**
 * Prepares the rendering of a page's prose. HTML in it is shown as text: whoever writes
 * prose needs none, and a stranger's could be anything.
 *
 * @param surroundings What is around the prose.
 * @returns A function from Markdown to a piece of a page. It gives each heading of the page
 * a place of its own.
 */
export function proseRenderer(
  { highlight, resolve, picture = () => undefined, words }: Surroundings,
): (markdown: string) => Prose {
  // Quotation marks are curled; nothing else is changed.
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
    .disable("replacements");
  markdown.use(formulas);
  const slug = slugger();
  const { rules } = markdown.renderer;

  rules["fence"] = (tokens, i) => {
    const { content, info } = tokens[i]!;
    return `<pre class="code"><code>${
      highlight(content.trimEnd(), info.trim().split(/\s/)[0] ?? "")
    }</code></pre>\n`;
  };
  rules["table_open"] = () => `<div class="scroll"><table>`;
  rules["table_close"] = () => `</table></div>\n`;
  rules["image"] = (tokens, i) => {
    const alt = tokens[i]!.content;
    const source = picture(String(tokens[i]!.attrGet("src")));
    return source === undefined
      ? html`<em>${words.lostPicture(alt)}</em>`.html
      : html`<img src="${source}" alt="${alt}">`.html;
  };
  markdown.core.ruler.push("book", (state) => {
    const headings: Heading[] = [];
    for (const [i, token] of state.tokens.entries()) {
      if (token.type === "heading_open") {
        // The page itself has the only heading of the first level.
        const level = Math.max(2, Number(token.tag.slice(1)));
        // The parts have their quotation marks curled by now.
        const parts = state.tokens[i + 1]!.children ?? [];
        const text = plainText(parts.map(({ content }) => content).join(""));
        const id = slug(text);
        token.tag = `h${level}`;
        token.attrSet("id", id);
        headings.push({ level, id, text });
      } else if (token.type === "heading_close") {
        token.tag = `h${Math.max(2, Number(token.tag.slice(1)))}`;
      }
      for (const child of token.children ?? []) {
        if (child.type === "text") child.content = unbroken(child.content);
        if (child.type !== "link_open") continue;
        const target = resolve(String(child.attrGet("href")));
        if (target === undefined) child.attrs = null;
        else child.attrSet("href", target);
        if (/^https?:/.test(target ?? "")) child.attrSet("rel", "noopener noreferrer");
      }
    }
    state.env.headings = headings;
  });

  return (text) => {
    const env: { headings?: Heading[] } = {};
    return { html: markdown.render(text, env), headings: env.headings ?? [] };
  };
}

/** Sums stay on one line: `6 × 7`, `16 / 256 = 0.06`. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=[\d)]) ([×/=≈]) (?=[\d√(−])/g, "\u00a0$1\u00a0");
}

/** The words of a line of Markdown, without its signs. */
export function plainText(line: string): string {
  return line.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[*_`$]/g, "")
    .trim();
}

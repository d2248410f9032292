/**
 * What a translation of prose keeps: headings, numbers, formulas, code, links, pictures.
 *
 * @module
 */
import MarkdownIt, { type Token } from "markdown-it";
import { texRules } from "../book/markup/prose/tex_rules.ts";

/** What is counted in the prose of a cell. */
export interface ProseFacts {
  /** The levels of its headings, in order. */
  readonly headings: readonly string[];
  readonly formulas: readonly string[];
  readonly code: readonly string[];
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  /** Numbers in digits, in no order: a translation has another. */
  readonly numbers: readonly string[];
  /** Tags of HTML, and cells of tables. */
  readonly shape: readonly string[];
  /** Its lines as they are read; formulas and code are one sign, `OBJECT`. */
  readonly lines: readonly string[];
  /** The words of its headings. */
  readonly titles: readonly string[];
  /** How many passages are slanted, and how many lines break within a paragraph. */
  readonly slanted: number;
  readonly broken: number;
}

/** Stands for a formula or code in a line. */
export const OBJECT = "\ufffc";

const markdown = new MarkdownIt({ html: true, linkify: true }).use(texRules);

/** Reads the prose of a cell. */
export function proseFacts(source: string): ProseFacts {
  const blocks = markdown.parse(source, {});
  const all = blocks.flatMap((block) => [block, ...block.children ?? []]);
  const of = (type: string) => all.filter((token) => token.type === type);
  const contents = (type: string) => of(type).map(({ content }) => content.trim());
  const attributes = (type: string, name: string) =>
    of(type).map((token) => decodeURI(`${token.attrGet(name) ?? ""}`));
  const inlines = blocks.filter(({ type }) => type === "inline");
  const lines = inlines.flatMap((block) => lineOf(block.children ?? []).split("\n"));
  const html = [...contents("html_inline"), ...contents("html_block")]
    .flatMap((tags) => tags.match(/<\/?\w+/g) ?? []);
  const visible = [...lines, ...contents("html_block").map(withoutTags)];
  return {
    headings: of("heading_open").map(({ tag }) => tag),
    formulas: contents("formula").map(withoutText),
    code: [...contents("code_inline"), ...contents("fence"), ...contents("code_block")],
    links: attributes("link_open", "href"),
    pictures: attributes("image", "src"),
    numbers: visible.flatMap(numbersIn),
    shape: [...html, ...all.filter(({ type }) => /^t[hd]_open$/.test(type)).map(tagOf)],
    lines: visible,
    titles: blocks.flatMap(({ type }, i) =>
      type === "heading_open" ? [lineOf(blocks[i + 1]?.children ?? [])] : []
    ),
    slanted: of("em_open").length,
    broken: of("softbreak").length,
  };
}

/** Numbers in digits as they are read, without what parts thousands; `.94` is `0.94`. */
export function numbersIn(text: string): string[] {
  const found =
    text.match(/\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+/g) ?? [];
  return found.map((number) => number.replaceAll(",", "").replace(/^\./, "0."));
}

const tagOf = ({ tag }: Token) => tag;

function withoutTags(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ");
}

/** Words in a formula are translated too. */
function withoutText(formula: string): string {
  return formula.replaceAll(/\\(text|mathrm|operatorname)\{[^{}]*\}/g, "\\$1{}")
    .replaceAll(/\s+/g, "");
}

/** A line as it is read. */
function lineOf(tokens: readonly Token[]): string {
  return tokens.map(({ type, content }) => {
    if (type === "text") return content;
    if (type === "softbreak" || type === "hardbreak") return "\n";
    return type === "code_inline" || type === "formula" ? OBJECT : "";
  }).join("");
}

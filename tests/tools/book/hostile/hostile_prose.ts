/**
 * Prose that makes a reader of Markdown, of formulas or of HTML go on and on.
 *
 * @module
 */
import { often } from "./often.ts";

const lines = (length: number, line: (i: number) => string) =>
  Array.from({ length }, (_, i) => line(i)).join("\n");

/** What is in it, and the prose. */
export const HOSTILE_PROSE: readonly (readonly [name: string, source: string])[] = [
  ["words without a full stop", often("word ")],
  ["a word without an end", often("a")],
  ["underscores", often("_")],
  ["emphasis that opens", often("*a **b _c ")],
  ["a title without an end", `# ${often("very long ")}`],
  ["a line under a title without an end", `a\n${often("=")}`],
  ["equal headings", often("## a\n")],
  ["empty headings", often("##\n")],
  ["headings whose places clash", lines(6000, (i) => `## a-${i}\n## a`)],
  ["dollars that open lines", often("$$\n\n")],
  ["dollars that open lines with words", often("$$ a\n\n")],
  ["dollars that open", often("a $$ b $c ")],
  ["escaped dollars", `$${often("\\$")}`],
  ["brackets of formulas that open", often("\\( \\\\( \\\\[ ")],
  ["environments that open", often("\\begin{align}\n")],
  ["one formula without an end", `$$${often("x+")}x$$`],
  ["braces in braces", `$${"{".repeat(45_000)}x${"}".repeat(45_000)}$`],
  ["roots in roots", `$$${"\\sqrt{".repeat(500)}x${"}".repeat(500)}$$`],
  ["powers of powers", `$$${"x^{".repeat(1300)}y${"}".repeat(1300)}$$`],
  ["thousands of formulas", often("$x$ ")],
  ["thousands of different formulas", lines(4500, (i) => `$\\frac{${i}}{2}^2$`)],
  [
    "wide matrices",
    lines(24, () => `\n$$\\begin{matrix}${"&".repeat(3900)}\\end{matrix}$$\n`),
  ],
  [
    "macros of macros",
    often(
      "$\\def\\a{xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a}" +
        "\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\c\\c\\c$ ",
    ),
  ],
  ["formulas that are none", often("$\\frac{1$ ")],
  ["quotations in quotations", often(">")],
  ["lists in lists", lines(430, (i) => `${" ".repeat(i)}- a`)],
  ["brackets in brackets", "[".repeat(47_000) + "]".repeat(47_000)],
  ["links that open", often("[a](<b ![")],
  ["references that open", often('[a]: b "\n')],
  ["backticks", lines(430, (i) => `${"`".repeat(i)}a`)],
  ["fences that open", often("```ts\n~~~\n")],
  ["quotation marks", often("\"'a ")],
  ["wide tables", `${lines(2, (i) => `|${"a-"[i]!}`.repeat(600))}\n${often("x\n")}`],
  ["addresses that open", often("http:// www. a@ //")],
  ["one address without an end", `http://a.b/${often("(.")}`],
  ["tags that open", often("<a b=' <!-- <? <![CDATA[ ")],
  ["elements that open", often("<div>\n\n")],
  ["elements in a line that open", `a ${often("<b>")}`],
  ["headings in headings", often("<h2>")],
  ["ends of elements", often("</div></main>")],
  ["scripts that open", often("<script>x\n\n")],
  ["styles without an end", `<p style="${often("margin:1px;")}">x</p>`],
  ["signs that are no text", often("\u0000\u202e\ud800 ", 20_000)],
  ["accents on accents", `# ${often("a\u0301\u0302")}`],
];

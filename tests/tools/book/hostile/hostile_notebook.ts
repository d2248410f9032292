/**
 * A notebook by somebody who wants to run a script in the reader's book.
 *
 * @module
 */
import { figureHtml } from "../../../../lib/notebook/drawing/saved_figure.ts";

/** What each attempt would do: the pages of the book must never get there. */
const STRIKE = "globalThis.struck=(globalThis.struck??0)+1";
const ELSEWHERE = "http://elsewhere.example";

const picture = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" ${attributes}>${inside}</svg>`;

/** Pictures that run or load something. */
export const PICTURES: readonly string[] = [
  picture(`<script>${STRIKE}</script><rect width="40" height="40"/>`),
  picture(`<rect width="40" height="40" onclick="${STRIKE}"/>`, `onload="${STRIKE}"`),
  picture(`<image href="${ELSEWHERE}/a.png" xlink:href="${ELSEWHERE}/b.png"/>`),
  picture(
    `<foreignObject><iframe srcdoc="<script>parent.${STRIKE}</script>"/></foreignObject>`,
  ),
  picture(`<a href="javascript:${STRIKE}"><text y="20">press</text></a>`),
  picture(
    `<style>@import url(${ELSEWHERE}/c.css); rect { fill: url(${ELSEWHERE}/d) }</style>`,
  ),
  picture(`<rect style="fill:url(${ELSEWHERE}/e#f)" width="9" height="9"/>`),
  picture(
    `<set attributeName="onload" to="${STRIKE}"/><use href="${ELSEWHERE}/f.svg#g"/>`,
  ),
  `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "<script>${STRIKE}</script>">]>${
    picture("&x;")
  }`,
];

/** Pieces of pages that run or load something. */
export const PIECES: readonly string[] = [
  `<script>${STRIKE}</script>`,
  `<img src=x onerror="${STRIKE}">`,
  `<img src="${ELSEWHERE}/g.png" alt="a picture of another site">`,
  `<a href="javascript:${STRIKE}">press</a>`,
  `<svg onload="${STRIKE}"><script>${STRIKE}</script></svg>`,
  `<iframe srcdoc="<script>parent.${STRIKE}</script>"></iframe>`,
  `<form action="${ELSEWHERE}/h"><input autofocus onfocus="${STRIKE}"><button>send</button></form>`,
  `<style>body { display: none } @import url(${ELSEWHERE}/i.css);</style>`,
  `<link rel="stylesheet" href="${ELSEWHERE}/j.css"><base href="${ELSEWHERE}/">`,
  `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/k">`,
  `<div style="position:fixed;inset:0;background:url(${ELSEWHERE}/l)">covers all</div>`,
  `<table style="margin:-9999px"><tr><td onmouseover="${STRIKE}">cell</td></tr></table>`,
  `<math><mtext><style><img src=x onerror="${STRIKE}"></style></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${STRIKE}>"></noscript>`,
  `<details open ontoggle="${STRIKE}"><summary>more</summary></details>`,
  `<div id="main" data-figure="0" class="figure">takes a place of the page's own</div>`,
];

/** Prose that runs or loads something. */
export const PROSE: readonly string[] = [
  `<script>${STRIKE}</script>\n\n<img src=x onerror="${STRIKE}">`,
  `[press](javascript:${STRIKE}) [and](vbscript:x) [this](data:text/html,<script>${STRIKE}</script>)`,
  `![a picture of another site](${ELSEWHERE}/m.png) ![x](x" onerror="${STRIKE})`,
  `# <img src=x onerror="${STRIKE}">\n\n## "><script>${STRIKE}</script>`,
  `$\\href{javascript:${STRIKE}}{x}$ $\\includegraphics{${ELSEWHERE}/n.png}$ $\\htmlData{x=1}{y}$`,
  `$$\\def\\a{\\a\\a}\\a$$`,
  "```ts\n</code></pre><script>" + STRIKE + "</script>\n```",
  '```"><script>' + STRIKE + "</script>\nx\n```",
  `| a |\n| - |\n| <img src=x onerror="${STRIKE}"> |`,
];

const json = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
const found = (figure: unknown, svg: string, alt = "A figure") =>
  figureHtml(json(figure), svg, alt);

const text = `</script><script>${STRIKE}</script><img src=x onerror="${STRIKE}">`;

/** Figures that run or load something. */
export const FIGURES: readonly string[] = [
  found(
    {
      data: [{
        type: "scatter",
        y: [1, 2],
        name: text,
        text: [text, text],
        mode: "text",
      }],
      layout: {
        title: { text: `<a href="javascript:${STRIKE}">press</a>${text}` },
        images: [{ source: `${ELSEWHERE}/o.png`, x: 0, y: 0, sizex: 1, sizey: 1 }],
        annotations: [{ text: `<b onclick="${STRIKE}">x</b>`, x: 0, y: 1 }],
      },
      config: { plotlyServerURL: ELSEWHERE, showSendToCloud: true },
    },
    PICTURES[0]!,
    text,
  ),
  // A figure whose JSON closes its tag is not one of ours.
  `<div class="headlight-figure">\n<img src="data:image/svg+xml;base64,AAAA" alt="x">\n` +
  `<script type="application/json">{"data":[],"layout":{"title":"</script><script>${STRIKE}</script>"}}</script>`,
  found(
    { data: [{ type: "image", source: `${ELSEWHERE}/p.png` }], layout: {} },
    PICTURES[2]!,
  ),
];

const output = (data: Record<string, string>) => ({
  output_type: "display_data",
  data,
  metadata: {},
});

const cell = (outputs: unknown[]) => ({
  cell_type: "code",
  id: crypto.randomUUID(),
  source: `"</code></pre><script>${STRIKE}</script>"`,
  metadata: {},
  execution_count: 1,
  outputs,
});

const prose = (source: string) => ({
  cell_type: "markdown",
  id: crypto.randomUUID(),
  source,
  metadata: {},
});

/** The notebook as the text of its file: all attempts, and 20 megabytes of output. */
export function hostileNotebook(): string {
  const long = "<script>".repeat(2_500_000);
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "deno" } },
    cells: [
      prose(
        `# A friendly notebook\n\n_What could go wrong?_ </title><script>${STRIKE}</script>`,
      ),
      ...PROSE.map(prose),
      cell(PIECES.map((html) => output({ "text/html": html }))),
      cell(FIGURES.map((html) => output({ "text/html": html }))),
      cell(PICTURES.map((svg) => output({ "image/svg+xml": svg }))),
      cell(PIECES.map((markdown) => output({ "text/markdown": markdown }))),
      cell([
        { output_type: "stream", name: "stdout", text: long },
        output({ "text/html": long }),
        output({ "text/latex": `\\href{javascript:${STRIKE}}{x}` }),
        output({ "image/png": `"><script>${STRIKE}</script>` }),
        output({ "application/javascript": STRIKE }),
        { output_type: "error", ename: text, evalue: text, traceback: [text] },
        { output_type: text },
      ]),
      prose("The end of the friendly notebook."),
    ],
  });
}

import { JSDOM } from "jsdom";
import { assert, assertEquals } from "../../../assert.ts";
import { pageFigures } from "../../../../lib/tools/book/markup/figures.ts";
import { typesetter } from "../../../../lib/tools/book/markup/formula.ts";
import { html } from "../../../../lib/tools/book/markup/html.ts";
import { outputHtml } from "../../../../lib/tools/book/markup/outputs.ts";
import { figureHtml } from "../../../../lib/notebook/drawing/saved_figure.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import type { Output } from "../../../../lib/tools/ipynb/notebook.ts";

const show = (output: unknown) =>
  outputHtml(output as Output, {
    figures: pageFigures(),
    prose: (markdown) => html`<i>${markdown}</i>`,
    typeset: typesetter(),
    words: en.outputs,
  })?.html;
const bundle = (data: unknown) =>
  show({ output_type: "display_data", metadata: {}, data });
const wordsOf = (piece?: string) =>
  new JSDOM(piece ?? "").window.document.body.textContent.replaceAll(/\s+/g, " ").trim();

const PNG = "iVBORw0KGgo=";

Deno.test("an output is shown in the richest form that shows anything", () => {
  const red = '<div style="width:32px;height:32px;background:#f00"></div>';
  const plain = { "text/plain": "red swatch" };
  assertEquals(wordsOf(bundle({ "text/html": red, ...plain })), "red swatch");
  assertEquals(
    wordsOf(bundle({ "text/html": "<script>1</script>", ...plain })),
    "red swatch",
  );
  assertEquals(
    wordsOf(bundle({ "text/html": "&nbsp; <p> </p>", ...plain })),
    "red swatch",
  );
  assertEquals(wordsOf(bundle({ "text/html": "<b>red</b>", ...plain })), "red");
  const picture = bundle({
    "text/html": "<canvas></canvas><script>draw()</script>",
    "image/png": PNG,
    "text/plain": "a canvas",
  })!;
  assert(picture.includes(`src="data:image/png;base64,${PNG}" alt="a canvas"`), picture);
  const svg = '<svg width="20" height="20"><circle r="9" onclick="x"/></svg>';
  const drawing = bundle({ "text/html": svg, "text/plain": "a circle" })!;
  assert(/src="data:image\/svg\+xml[^"]*" alt="a circle"\s+width="20"/.test(drawing));
});

Deno.test("of an output that a page cannot show it says what it is", () => {
  assertEquals(
    wordsOf(bundle({ "application/json": { a: [1] } })),
    'Data as application/json{ "a": [ 1 ] }',
  );
  const types: [data: unknown, said: string | undefined][] = [
    [
      { "application/vnd.vegalite.v5+json": { mark: "bar" } },
      "application/vnd.vegalite.v5+json",
    ],
    [{ "application/geo+json": null }, "application/geo+json"],
    [{ "application/javascript": "alert(1)" }, "application/javascript"],
    [{ "application/pdf": "JVBE", "video/mp4": "AAAA" }, "application/pdf video/mp4"],
    [{ "text/html": "<canvas></canvas>" }, "text/html"],
    [{ "application/<b>": 1 }, "application/<b>"],
    [{ "text/html": "<style>a {}</style>" }, undefined],
    [{ "text/html": "", "text/plain": "" }, undefined],
    [{}, undefined],
  ];
  for (const [data, said] of types) {
    const expected = said === undefined ? "" : `${en.outputs.unshown} ${said}`;
    assertEquals([data, wordsOf(bundle(data))], [data, expected]);
  }
  assertEquals(
    wordsOf(bundle({ "application/vnd.x+json": {}, "text/plain": "IntSlider()" })),
    "IntSlider()",
  );
});

Deno.test("of what stands beside words and cannot be shown, an output says that it was there", () => {
  const note = "There is a result here that only Jupyter shows:";
  const cases: [markup: string, said: string][] = [
    ["<p>cap</p><svg><circle r='9'/></svg>", `cap${note} <svg>`],
    [
      "<b>a</b><img src='http://a.example/x.png'><video src='x'>",
      `a${note} <video> <img>`,
    ],
    ["<table><tr><td>1</td></tr></table><button><svg></svg></button>", "1"],
    [`<b>a</b><img src="data:image/png;base64,${PNG}">`, "a"],
  ];
  for (const [markup, said] of cases) {
    assertEquals(wordsOf(bundle({ "text/html": markup })), said);
  }
});

Deno.test("a picture has the size that is told of it", () => {
  const shown = (size: unknown) =>
    show({
      output_type: "display_data",
      metadata: { "image/png": size },
      data: { "image/png": PNG },
    })!;
  assert(/ width="300" height="200">/.test(shown({ width: 300, height: 200 })));
  for (const size of [{ width: -1 }, { height: "1 onload=x" }, null, 3]) {
    assert(!/width|height|onload/.test(shown(size)));
  }
});

Deno.test("an error without words is told by its traceback", () => {
  const error = { output_type: "error", ename: "Error", evalue: "" };
  const said = (traceback: unknown) => wordsOf(show({ ...error, traceback }));
  assertEquals(
    said(["Stack trace:", "\u001b[31mError\u001b[39m: a"]),
    "Stack trace: Error: a",
  );
  assertEquals([said([]), said(["", ""])], ["Error", "Error"]);
});

Deno.test("an output that says nothing is nothing", () => {
  for (
    const output of [
      { output_type: "stream", name: "stdout", text: " \n" },
      { output_type: "stream", text: [] },
      { output_type: "error", ename: "", evalue: "" },
      { output_type: "display_data", data: {} },
      { output_type: "execute_result", data: { "text/plain": "" } },
    ]
  ) assertEquals(show(output), undefined);
  assertEquals(wordsOf(show({ output_type: "error", ename: "E" })), "E");
  assertEquals(wordsOf(show({ output_type: "error", ename: "E", evalue: "m" })), "E: m");
  assertEquals(wordsOf(show({ output_type: "stream", text: ["a", "b"] })), "ab");
});

Deno.test("of an output that a notebook may not hold it says so, unless it shows something", () => {
  for (
    const [output, found] of [
      [{ output_type: "display_data", metadata: {} }, "data: nothing"],
      [{ output_type: "display_data", data: null }, "data: null"],
      [{ output_type: "execute_result", data: [1] }, "data: [1]"],
      [
        { output_type: "display_data", data: { "text/plain": 5 } },
        'data: {"text/plain":5}',
      ],
      [{ output_type: "stream", name: "stdout", text: 5 }, "text: 5"],
      [{ output_type: "stream", text: ["a", null] }, 'text: ["a",null]'],
      [{ output_type: "stream" }, "text: nothing"],
      [{ output_type: "error", ename: null, evalue: null }, "ename: null"],
      [{ output_type: "unheard-of" }, 'output_type: "unheard-of"'],
      [{ output_type: "toString" }, 'output_type: "toString"'],
    ] as const
  ) assertEquals(wordsOf(show(output)), `${en.outputs.invalid} ${found}`);
  assertEquals(
    wordsOf(bundle({ "text/html": 5, "image/png": {} })),
    `${en.outputs.unshown} image/png`,
  );
  assertEquals(wordsOf(bundle({ "text/html": 5, "text/plain": "a" })), "a");
});

Deno.test("of a progress bar the last state is shown", () => {
  const bar = Array.from({ length: 5000 }, (_, i) => `\r${i / 50}% of it`).join("");
  assertEquals(
    wordsOf(show({ output_type: "stream", name: "stderr", text: `${bar}\ndone\n` })),
    "99.98% of it done",
  );
});

Deno.test("an address in a text is a link", () => {
  const written =
    'See https://a.example/b?c=1&d (or "http://b.example/"), ftp://c.example.';
  const shown = show({ output_type: "stream", name: "stdout", text: written });
  assertEquals(wordsOf(shown), written);
  assertEquals([...shown!.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href), [
    "https://a.example/b?c=1&amp;d",
    "http://b.example/",
  ]);
  const long = `https://${")".repeat(19_000)}`;
  assertEquals(wordsOf(show({ output_type: "stream", text: long })), long);
});

Deno.test("a formula is shown with its signs or without, and a text with formulas as one", () => {
  const isFormula = (tex: string) =>
    bundle({ "text/latex": tex })!.startsWith('<div class="formula">');
  for (
    const tex of [
      ...["$x$", "$$x$$", " $$\nx\n$$ ", "\\(x\\)", "\\[x\\]", "x^2"],
      "\\begin{align}a\\end{align}",
    ]
  ) {
    assert(isFormula(tex), tex);
    assert(!bundle({ "text/latex": tex })!.includes("katex-error"), tex);
  }
  for (const tex of ["The sum $x$ of $y$", "$x$ and $y$"]) assert(!isFormula(tex), tex);
});

Deno.test("lists in lists in lists are no reason to stop", () => {
  const nested = "[".repeat(20_000) + "]".repeat(20_000);
  const piece = bundle({ "application/json": JSON.parse(nested) });
  assertEquals(wordsOf(piece), `${en.outputs.unshown} application/json`);
  const figure = figureHtml(
    `{"data":${nested},"layout":{}}`,
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    "deep",
  );
  assert(bundle({ "text/html": figure, "text/plain": "a figure" })!.includes("deep"));
});

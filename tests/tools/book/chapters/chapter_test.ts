import { assertEquals, assertStringIncludes, assertThrows } from "../../../assert.ts";
import { chapterOf } from "../../../../lib/tools/book/chapters/chapter.ts";
import { whole } from "../../../../lib/tools/book/markup/prose/page_prose.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";
import { madeChapter, notebookText, opened } from "./made_chapter.ts";

Deno.test("a chapter: title, reading time, question and imports are read off the notebook", () => {
  const { title, question, number, name, minutes, imported, opening, prose } =
    madeChapter(
      "notebooks/04_masks.ipynb",
      [
        [
          "markdown",
          "# Masks: *who* may look\n\nReading time: about 4 minutes.\n\n" +
          "_Who may look\nat whom?_ Let us see.\n\nFirst cell first.",
        ],
        [
          "code",
          'import { score as s, type Tensor } from "@headlight/attention";\n' +
          'import { show } from "@headlight/attention/notebook";',
        ],
        ["code", 'import {\n  at,\n} from "@headlight/attention"; at(x, { i: 0 })'],
      ],
    );
  assertEquals(
    [name, number, title, question, minutes, imported],
    ["04_masks", "04", "Masks: who may look", "Who may look at whom?", 1, [
      "Tensor",
      "at",
      "score",
    ]],
  );
  assertEquals(
    whole(prose.show(opening!, () => undefined)),
    "<p><em>Who may look\nat whom?</em> Let us see.</p>\n<p>First cell first.</p>\n",
  );
});

Deno.test("a chapter of a notebook that says nothing about itself", () => {
  const { number, title, question, opening } = madeChapter("my_notes, 1.ipynb", [
    ["code", "1 + 1"],
  ]);
  assertEquals([number, title, question, opening], [
    undefined,
    "my notes, 1",
    "",
    undefined,
  ]);
});

Deno.test("the title is what a parser finds, not what looks like one", () => {
  const titles: [title: string, ...proses: string[]][] = [
    ["Real title", "Real title\n==========\n\nA question?"],
    ["Real title", "```ts\n# not a title\n```\n\n# Real title\n\nHello."],
    ["Real title", "    # not a title\n\n# Real title"],
    ["Real title", "<!--\n# not a title\n-->\n\n# Real title"],
    ["Real title", "[![logo](x.png)](https://a.example)", "text", "# Real title"],
    ["Real title", "## A section", "# Real title"],
    ["Real title", `# Real title\n\n${"<div>".repeat(15_000)}`],
    ["Real title", '<h1 align="center">Real <i>title</i></h1>'],
    ["Real title", "<div>\n\n# Real title #\n\n</div>"],
    ["Real title", "Some text.\n\n## Real title\n\n## Another"],
    ["Real title", "> # Real title"],
    ["Real title", "> # Quoted\n\n# Real title"],
    ["Real title", "1. # Listed\n\n> # Quoted", "- a\n\n  > # Quoted\n\n# Real title"],
    [
      "Real title",
      "## Real title",
      "<table><tr><td><h1>In a table</h1></td></tr></table>",
    ],
    ["Real title", "<details><h1>Folded</h1></details>\n\n# Real title"],
    ["Real title", "#\n\n# Real title"],
    ["A & B <c> “d” e_f √x \\frac12", '# A & B \\<c> "d" `e_f` [√x](y) $\\frac12$'],
    ["标题", "# 标题"],
    ["my file", "#hashtag"],
    ["my file", "text"],
  ];
  for (const [title, ...proses] of titles) {
    assertEquals([proses, opened(...proses).title], [proses, title]);
  }
});

Deno.test("the title may stand in the notebook's own metadata, if no heading says it", () => {
  const titled = (source: string, title: unknown) =>
    madeChapter("a.ipynb", [["markdown", source]], { title }).title;
  assertEquals(titled("text", "Said elsewhere"), "Said elsewhere");
  assertEquals(titled("# Heading", "Said elsewhere"), "Heading");
  assertEquals(titled("text", { a: 1 }), "a");
});

Deno.test("the question is what is emphasised and asks, else the first question, else the first sentence", () => {
  const questions: [question: string, ...proses: string[]][] = [
    [
      "What now?",
      "# T\n\nUse [`text_models`](/guides/text_models) and read_file first. *What now?*",
    ],
    ["Who looks?", "# T\n\n*Not this.* **Who looks?** Or whom?"],
    ["A question?", "Real title\n===\n\nA question?"],
    ["Is it so?", "# T\n\nThis is 3.14, e.g. a number. Is it so? Yes."],
    ["One sentence of v1.2 goes first.", "# T\n\nOne sentence of v1.2 goes first. Then."],
    ["No full stop", "# T\n\nNo full stop"],
    ["谁在看？", "# 标题\n\n这是一句。谁在看？然后。"],
    ["谁在看？", "# 标题\n\n**谁在看？**"],
    ["谁在看？", "# 标题\n\n_谁在看？_这是一句。"],
    ["In the next cell?", "# T", "In the next cell?"],
    ["Below a heading.", "# T\n\n## Goal\n\nBelow a heading. More."],
    ["After code.", "# T\n\n```\nWhat?\n```\n\nAfter code."],
    ["In a link?", "# T\n\n[In a link?](a.html)"],
    ["He said “why?”", "# T\n\nHe said “why?” So did I."],
    ["", "# T\n\n![What?](a.png)"],
    ["", "# T"],
  ];
  for (const [question, ...proses] of questions) {
    assertEquals([proses, opened(...proses).question], [proses, question]);
  }
});

Deno.test("a question is not longer than its place", () => {
  const { question } = opened(`# T\n\n${"word ".repeat(19_000)}`);
  assertEquals(question.length <= 301 && question.endsWith(" word…"), true, question);
  assertEquals(opened(`# T\n\n${"a".repeat(90_000)}`).question.length, 301);
});

Deno.test("a cell that cannot be shown is named", () => {
  const notebook = parseNotebook(
    notebookText([["code", "1"], ["markdown", "x"]]),
    "a.ipynb",
  );
  const read = () => {
    throw new RangeError("Maximum call stack size exceeded");
  };
  const error = assertThrows(
    () =>
      chapterOf("a.ipynb", notebook, {
        language: "en",
        slug: "a",
        pen: { read, typeset: (source) => source },
        words: en.chapter,
      }),
    TypeError,
  );
  assertStringIncludes(error.message, 'Cannot show notebook "a.ipynb": ');
  assertStringIncludes(error.message, "cell 2 is not, RangeError: Maximum call stack");
});

Deno.test("nothing is lost that Jupyter shows: results without code, cells of an unknown type", () => {
  const output = { output_type: "stream", name: "stdout", text: "kept" };
  const { cells } = madeChapter("a.ipynb", [
    ["markdown", "# T"],
    ["code", " \n", { outputs: [output] }],
    ["code", " \n"],
    ["heading", "Words"],
    ["heading", "\n"],
    ["raw", "\n"],
  ]);
  const shown = cells.map((cell) =>
    cell.kind === "code"
      ? [cell.number, cell.kind, cell.input, cell.outputs]
      : cell.kind === "raw"
      ? [cell.number, cell.kind, cell.source]
      : [cell.number, cell.kind]
  );
  assertEquals(shown, [[2, "code", "gone", [output]], [4, "raw", "Words"]]);
});

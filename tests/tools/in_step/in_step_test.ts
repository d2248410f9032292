import type { Cell, Notebook } from "../../../lib/tools/ipynb/notebook.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { inLine } from "../../../lib/tools/in_step/fault.ts";
import { faultsIn } from "../../../lib/tools/in_step/in_step.ts";
import { numeralFaults } from "../../../lib/tools/in_step/numerals.ts";
import { numbersIn } from "../../../lib/tools/in_step/prose_facts.ts";
import { textsInCode } from "../../../lib/tools/in_step/texts_in_code.ts";
import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";
import { faultsAfter, type Made, shownInChinese } from "./made_course.ts";

const cellOf = ({ cells }: Notebook, id: string): Cell =>
  cells.find((cell) => cell.id === id)!;

/** Changes the text of a cell, which must hold what is replaced. */
function replace(notebook: Notebook, id: string, from: string, to: string): void {
  const cell = cellOf(notebook, id);
  assert(cell.source.includes(from), from);
  Object.assign(cell, { source: cell.source.replace(from, to) });
}

Deno.test("a course in step has no fault", async () => {
  assertEquals(await faultsAfter(), []);
});

/** What goes wrong, and what is said: the notebook, the cell, and what to do. */
const FAULTS: readonly (readonly [
  what: string,
  change: (made: Made) => unknown,
  ...said: string[],
])[] = [
  [
    "a changed code cell",
    ({ english }) => replace(english, "a-1", "seen", "looked"),
    "a.ipynb, cell a-1: its code must be that of the English cell",
    "copy it, and run the notebook",
  ],
  [
    "a changed English paragraph, and a hash that is behind",
    ({ english }) => replace(english, "a-0", "There are", "You see"),
    "a.ipynb, cell a-0: the English has changed: look at both",
    "then stamp it",
  ],
  [
    "a cell that says nothing of its English",
    ({ chinese }) => delete cellOf(chinese, "a-2").metadata["english"],
    "a.ipynb, cell a-2: it does not say which English it translates",
  ],
  [
    "a missing heading",
    ({ chinese }) => replace(chinese, "a-2", "## 另见", "另见"),
    'a.ipynb, cell a-2: headings must be those of the English: it has no "h2"',
  ],
  [
    "a heading of another level",
    ({ chinese }) => replace(chinese, "a-2", "## 另见", "### 另见"),
    'it has no "h2", and has "h3", which the English has not',
  ],
  [
    "a wrong number",
    ({ chinese }) => replace(chinese, "a-2", "0.88", "0.89"),
    'cell a-2: numbers must be those of the English: it has no "0.88", and has "0.89"',
  ],
  [
    "a wrong number in words",
    ({ chinese }) => replace(chinese, "a-0", "一共", "七个里一共"),
    "cell a-0: it says 七, the English does not",
  ],
  [
    "a wrong formula",
    ({ chinese }) => replace(chinese, "a-0", "$n$", "$m$"),
    'cell a-0: formulas must be those of the English: it has no "n"',
  ],
  [
    "a lost piece of code",
    ({ chinese }) => replace(chinese, "a-0", "`words`", "词"),
    'cell a-0: pieces of code must be those of the English: it has no "words"',
  ],
  [
    "another picture",
    ({ chinese }) => replace(chinese, "a-2", "a.svg", "b.svg"),
    "cell a-2: pictures must be those of the English",
  ],
  [
    "a dead link",
    ({ chinese }) => replace(chinese, "a-2", "b.ipynb", "c.ipynb"),
    'cell a-2: the link "c.ipynb" leads nowhere',
  ],
  [
    "a link to a heading that is English",
    ({ english, chinese }) => {
      for (const each of [english, chinese]) {
        replace(each, "a-2", "b.ipynb", "b.ipynb#next");
      }
    },
    'cell a-2: the link "b.ipynb#next" leads to no heading',
  ],
  [
    "a link that leads elsewhere",
    ({ chinese }) => replace(chinese, "a-2", "b.ipynb", "a.ipynb"),
    "cell a-2: links must lead where those of the English do",
  ],
  [
    "a string without an entry",
    ({ drawn }) => delete drawn["made: left"],
    'a.ipynb, cell a-1: "made: left" is drawn and has no Chinese: put it into words/drawn.ts',
  ],
  [
    "a composed string without an entry",
    ({ drawn }) => delete drawn["made: {} keys"],
    '"made: {} keys" is drawn and has no Chinese',
  ],
  [
    "an entry that loses what is put in",
    ({ drawn }) => drawn["made: {} keys"] = "很多键",
    'a.ipynb: "很多键" must put in as much as "made: {} keys"',
  ],
  [
    "a refused word in prose",
    ({ chinese }) => replace(chinese, "a-0", "一共", "您看到"),
    'cell a-0: "您" is not written here: 你',
  ],
  [
    "a refused word in a picture",
    ({ drawn }) => drawn["made: left"] = "遮挡",
    'a.ipynb: "遮挡" is not written in words/drawn.ts: 掩码',
  ],
  [
    "literal marks of emphasis",
    ({ chinese }) => replace(chinese, "a-0", "**有多少？**\n\n", "**有多少？**许"),
    'cell a-0: "**有多少？**许',
    "is read as it stands: put punctuation outside of the marks",
  ],
  [
    "slanted Chinese",
    ({ chinese }) => replace(chinese, "a-0", "**有多少？**", "*有多少？*"),
    "cell a-0: it slants",
  ],
  [
    "an exclamation mark, and narrow punctuation",
    ({ chinese }) => replace(chinese, "a-0", "一共", "看！一共,"),
    '"！" is not written here',
    '"共," is not written here',
  ],
  [
    "a space between Chinese and code",
    ({ chinese }) => replace(chinese, "a-0", "，`words`", "，词 `words`"),
    "is not written here: no space",
  ],
  [
    "a broken line",
    ({ chinese }) => replace(chinese, "a-0", "，", "，\n"),
    "cell a-0: a paragraph breaks its line",
  ],
  [
    "a paragraph that is not translated",
    ({ chinese }) => {
      replace(chinese, "a-2", "## 另见", "## See also");
      replace(chinese, "a-2", "[下一个](b.ipynb)里有0.88。", "[Next](b.ipynb) has 0.88.");
      replace(chinese, "a-2", "地图", "A map");
    },
    "cell a-2: it is not translated yet",
  ],
  [
    "a missing cell",
    ({ chinese }) => chinese.cells.splice(1, 1),
    "a.ipynb, cell a-1: it is missing: translate it, with the same id",
  ],
  [
    "a cell too many",
    ({ english }) => english.cells.splice(1, 1),
    "a.ipynb, cell a-1: no English cell has this id",
  ],
  [
    "cells in another order",
    ({ chinese }) => chinese.cells.reverse(),
    "a.ipynb, cell a-2: cells must stand in the order of the English: move it",
  ],
  [
    "other tags",
    ({ chinese }) => cellOf(chinese, "a-1").metadata["tags"] = [],
    "cell a-1: its metadata must be",
  ],
  [
    "other numbers in a figure",
    async ({ chinese }) =>
      cellOf(chinese, "a-1").outputs![1] = await shownInChinese(0.51),
    'cell a-1: the figure "made: 3 keys" must have the same numbers: run the Chinese notebook',
  ],
  [
    "other numbers that are printed",
    ({ chinese }) => cellOf(chinese, "a-1").outputs![0]!["text"] = "0.51\n",
    "cell a-1: what is printed must be the same",
  ],
  [
    "a figure that is still English",
    ({ english, chinese }) =>
      cellOf(chinese, "a-1").outputs![1] = cellOf(english, "a-1").outputs![1]!,
    'cell a-1: "made: left" says "made": put "made: left" into words/drawn.ts',
  ],
  [
    "a figure that is older than its words",
    ({ drawn }) => drawn["made: left"] = "左边",
    'cell a-1: "左" is not what words/drawn.ts says now: run the Chinese notebook again',
  ],
  [
    "a notebook that was not run",
    ({ chinese }) => cellOf(chinese, "a-1").outputs = [],
    "cell a-1: outputs must be 2, found 0: run the Chinese notebook again",
  ],
];

for (const [what, change, ...said] of FAULTS) {
  Deno.test(`${what} is out of step`, async () => {
    const lines = (await faultsAfter(change)).join("\n");
    for (const part of said) assertStringIncludes(lines, part);
  });
}

Deno.test("a notebook that is there in one language alone is out of step", async () => {
  await inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/zh`);
    await writeNotebook(`${folder}/a.ipynb`, madeNotebook());
    await writeNotebook(`${folder}/zh/b.ipynb`, madeNotebook());
    const faults = await faultsIn({ folder, drawn: {} });
    assertEquals(faults.map(inLine), [
      "a.ipynb: it is missing in zh/: translate it",
      "b.ipynb: there is none in English: take it away",
    ]);
  });
});

Deno.test("two notebooks must not call the same text by two names", async () => {
  const drawn = { a: { "Right": "对" }, b: { "Right": "正确", "Wrong": "错" } };
  await inFolder(async (folder) => {
    const [only, ...rest] = (await faultsIn({ folder, drawn })).map(inLine);
    assertEquals(rest, []);
    assertStringIncludes(only!, '"Right" is "正确" here and "对" in a');
  });
});

Deno.test("texts in code are those between quotation marks, in templates and names", () => {
  const code =
    'import { a } from "a";\nconst b = { "c d": `e ${f}: g`, h: "i", value: 1 };';
  assertEquals(textsInCode(code), ["c d", "e {}: g", "h", "i"]);
  assertEquals(textsInCode("const const"), []);
});

Deno.test("a number without its nought is the number with it, and no whole number", () => {
  const numbers = ["0.94", "94", "3.2", "1", "1200"];
  assertEquals(numbersIn("from .94 to 94, section 3.2.1, 1,200 steps"), numbers);
  assertEquals(numbersIn("从0.94到94，3.2.1节，1,200步"), numbers);
});

Deno.test("a small number in words is that of the English, in words or in digits", () => {
  assertEquals(numeralFaults("seven bugs", "七个bug"), []);
  assertEquals(numeralFaults("seven bugs", "六个bug"), [
    "it does not say 七, the English does",
    "it says 六, the English does not",
  ]);
  assertEquals(numeralFaults("7 bugs, twelve seeds", "七个bug，12个种子"), []);
  assertEquals(numeralFaults("the sixth of eleven", "十一个里的第六个"), []);
  assertEquals(numeralFaults("two heads", "两个头"), []);
  assertEquals(numeralFaults("two heads", "三个头").length, 2);
});

Deno.test("numerals that are words, or part of larger numbers, are not held against a text", () => {
  assertEquals(numeralFaults("both heads, a triangle", "两个头一样，一个三角形"), []);
  assertEquals(numeralFaults("20, 2017, several hundred", "二十，2017，几百"), []);
  assertEquals(numeralFaults("often, height, attention", "常常，高度"), []);
});

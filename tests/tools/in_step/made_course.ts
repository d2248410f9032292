/**
 * A small course in two languages that are in step, and what can go wrong with it.
 *
 * @module
 */
import { figureJson } from "../../../lib/notebook/drawing/figure_json.ts";
import { figureHtml } from "../../../lib/notebook/drawing/saved_figure.ts";
import { bars, describe, type Figure, tensor } from "@headlight/attention";
import { learnTexts } from "../../../lib/text/spoken.ts";
import { type Course, faultsIn, stamp } from "../../../lib/tools/in_step/in_step.ts";
import { inLine } from "../../../lib/tools/in_step/fault.ts";
import type { Cell, Notebook, Output } from "../../../lib/tools/ipynb/notebook.ts";
import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { inChinese } from "../../in_chinese.ts";
import { inFolder } from "../runner/made_notebook.ts";

const CODE = [
  'const words = ["made: left", "made: right"], seen = { key: words };',
  "const title = `made: ${3} keys`;",
  "await show(bars(numbers, { title, labels: seen }));",
].join("\n");

/** Chinese of what the course draws. */
export const DRAWN = {
  "made: left": "左",
  "made: right": "右",
  "made: {} keys": "{0}个键",
};

learnTexts([DRAWN]);

const drawFigure = (value = 0.5) =>
  bars(tensor(["key"], [value, 2]), {
    title: "made: 3 keys",
    labels: { key: ["made: left", "made: right"] },
  });

/** What a cell shows that shows a figure. */
export function shown(figure: Figure): Output {
  const html = figureHtml(figureJson(figure), "<svg></svg>", describe(figure));
  return {
    output_type: "display_data",
    data: { "text/html": html, "text/plain": describe(figure) },
    metadata: {},
  };
}

/** The same figure in Chinese; its first number can be another one. */
export const shownInChinese = (value?: number) =>
  inChinese(() => shown(drawFigure(value)));

const prose = (id: string, source: string): Cell => ({
  cell_type: "markdown",
  id,
  source,
  metadata: {},
});

const ENGLISH_PROSE = [
  "# Keys\n\n_How many?_ There are 3 keys, and `words` names $n$ of them.",
  "## See also\n\n[The next](b.ipynb) has 0.88.\n\n![A map](a.svg)",
];

const CHINESE_PROSE = [
  "# 键\n\n**有多少？**\n\n一共3个键，`words`里写了$n$个。",
  "## 另见\n\n[下一个](b.ipynb)里有0.88。\n\n![地图](a.svg)",
];

const notebook = (
  [first, second]: readonly string[],
  source: string,
  output: Output,
): Notebook => ({
  cells: [
    prose("a-0", first!),
    {
      ...{ cell_type: "code", id: "a-1", source, metadata: { tags: ["hide-cell"] } },
      ...{ execution_count: 1 },
      outputs: [{ output_type: "stream", name: "stdout", text: "0.5\n" }, output],
    },
    prose("a-2", second!),
  ],
  metadata: {
    kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
  },
  nbformat: 4,
  nbformat_minor: 5,
});

/** What can be changed before the course is looked at. */
export interface Made {
  readonly english: Notebook;
  readonly chinese: Notebook;
  drawn: Record<string, string>;
}

/**
 * Makes the course, which is in step, changes something, and gives all faults as lines.
 *
 * @param change What is changed after the Chinese was stamped.
 */
export async function faultsAfter(
  change: (made: Made) => unknown = () => {},
): Promise<string[]> {
  const lines: string[] = [];
  await inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/zh`);
    const english = notebook(ENGLISH_PROSE, CODE, shown(drawFigure()));
    const chinese = notebook(CHINESE_PROSE, CODE, await shownInChinese());
    const write = async (name: string, english: Notebook, chinese: Notebook) => {
      await writeNotebook(`${folder}/${name}`, english);
      await writeNotebook(`${folder}/zh/${name}`, chinese);
    };
    const course = (drawn: Record<string, string>): Course => ({
      folder,
      drawn: { a: drawn },
    });
    await write("a.ipynb", english, chinese);
    await stamp(course(DRAWN), "a.ipynb");
    const other = (text: string) => ({ ...english, cells: [prose("b-0", text)] });
    await write("b.ipynb", other("# Next"), other("# 下一个"));
    await stamp(course(DRAWN), "b.ipynb");

    const stamped = JSON.parse(await Deno.readTextFile(`${folder}/zh/a.ipynb`));
    const made = { english, chinese, drawn: { ...DRAWN } };
    for (const [i, { metadata }] of stamped.cells.entries()) {
      Object.assign(chinese.cells[i]!.metadata, metadata);
    }
    await change(made);
    await write("a.ipynb", english, chinese);
    lines.push(...(await faultsIn(course(made.drawn))).map(inLine));
  });
  return lines;
}

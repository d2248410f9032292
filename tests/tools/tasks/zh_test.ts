import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import type { Notebook } from "../../../lib/tools/ipynb/notebook.ts";
import { UsageError } from "../../../lib/tools/tasks/command_line.ts";
import { zh } from "../../../lib/tools/tasks/zh.ts";
import { assertEquals, assertRejects, assertStringIncludes } from "../../assert.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";

/** Calls the task and gives its exit code and its lines. */
async function called(folder: string, ...args: string[]) {
  const { log, error } = console;
  const lines: string[] = [];
  console.log = console.error = (line: string) => lines.push(line);
  try {
    return { code: await zh(args, { folder, drawn: {} }), said: lines.join("\n") };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** Two notebooks of one cell of prose. */
async function write(folder: string, english: string, chinese: string) {
  await Deno.mkdir(`${folder}/zh`);
  const notebook = (source: string): Notebook => ({
    ...madeNotebook(),
    cells: [{ cell_type: "markdown", id: "a-0", source, metadata: {} }],
  });
  await writeNotebook(`${folder}/a.ipynb`, notebook(english));
  await writeNotebook(`${folder}/zh/a.ipynb`, notebook(chinese));
}

Deno.test("zh says what is behind, until somebody stamps it", () =>
  inFolder(async (folder) => {
    await write(folder, "Two heads.", "两个头。");
    const behind = await called(folder);
    assertEquals(behind.code, 1);
    assertStringIncludes(behind.said, "a.ipynb, cell a-0: it does not say which English");
    assertStringIncludes(behind.said, "1 thing out of step");
    assertEquals(await called(folder, "--stamp", "notebooks/zh/a.ipynb"), {
      code: 0,
      said: "Stamped: 1 notebook",
    });
    assertEquals(await called(folder, "a.ipynb"), {
      code: 0,
      said: "The Chinese course is in step with the English one",
    });
  }));

Deno.test("zh refuses what it does not know, and stamps nothing that is not named", () =>
  inFolder(async (folder) => {
    await write(folder, "Two heads.", "两个头。");
    for (const args of [["--stamp"], ["b.ipynb"], ["--check"], ["--stamp=a.ipynb"]]) {
      await assertRejects(() => called(folder, ...args), UsageError, "Cannot keep");
    }
  }));

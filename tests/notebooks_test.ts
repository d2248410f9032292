import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codeCells } from "../lib/tools/ipynb/notebook.ts";
import { readNotebook } from "../lib/tools/ipynb/notebook_file.ts";
import { runFiles } from "../lib/tools/runner/run_files.ts";
import { checkTypes, sentenceOf } from "../lib/tools/ipynb/types/check_types.ts";
import { assert, assertEquals } from "./assert.ts";
import { brokenRules } from "./notebook_rules.ts";

const folder = fileURLToPath(new URL("../notebooks", import.meta.url));
const names = Array.from(Deno.readDirSync(folder), ({ name }) => name)
  .filter((name) => name.endsWith(".ipynb")).toSorted();
const paths = names.map((name) => relative(Deno.cwd(), join(folder, name)));

for (const [i, name] of names.entries()) {
  Deno.test(`${name} keeps the rules of the course`, async () => {
    assertEquals(brokenRules(await readNotebook(paths[i]!)), []);
  });
}

// `deno fmt --check` wants a line break at the end of every cell that `deno fmt` takes
// away, so the cells are looked at as files, and `deno.json` leaves notebooks out. To write
// one anew: deno fmt --no-config --line-width=90 NOTEBOOK
Deno.test("every cell is written as `deno fmt` writes it", async () => {
  const cells = await Deno.makeTempDir();
  try {
    for (const [i, name] of names.entries()) {
      for (const [n, cell] of codeCells(await readNotebook(paths[i]!)).entries()) {
        const source = [cell.source].flat().join("");
        await Deno.writeTextFile(join(cells, `${name}, cell ${n + 1}.ts`), `${source}\n`);
      }
    }
    const config = fileURLToPath(new URL("../deno.json", import.meta.url));
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["fmt", "--check", "--config", config, cells],
    }).output();
    assert(success, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(cells, { recursive: true });
  }
});

Deno.test("the types in all notebooks are sound", async () => {
  assertEquals((await checkTypes(paths)).map(sentenceOf), []);
});

Deno.test("every notebook shows again what it shows", async () => {
  const problems: string[] = [];
  for await (const report of runFiles(paths, { check: true, timeout: 900 })) {
    problems.push(...report.problems);
  }
  assertEquals(problems, []);
});

// The code is the same in every language, and takes its time: that the figures of all are
// those of the English notebooks, tests/zh_test.ts asks.
Deno.test("Chinese notebooks show again what they show", async () => {
  const chinese = ["00_start_here", "07_self_and_cross"]
    .map((name) => join(dirname(paths[0]!), "zh", `${name}.ipynb`));
  const problems: string[] = [];
  for await (const report of runFiles(chinese, { check: true, timeout: 900 })) {
    problems.push(...report.problems);
  }
  assertEquals(problems, []);
});

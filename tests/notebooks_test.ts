import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readNotebook } from "../lib/runner/notebook_file.ts";
import { runFiles } from "../lib/runner/run_files.ts";
import { checkTypes } from "../lib/runner/type_check.ts";
import { assertEquals } from "./assert.ts";
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

Deno.test("the types in all notebooks are sound", async () => {
  assertEquals(await checkTypes(paths), []);
});

Deno.test("every notebook shows again what it shows", async () => {
  const problems: string[] = [];
  for await (const report of runFiles(paths, { check: true, timeout: 60 })) {
    problems.push(...report.problems);
  }
  assertEquals(problems, []);
});

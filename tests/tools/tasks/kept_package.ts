/**
 * The package, made once for all test files.
 *
 * @module
 */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Package } from "../../../lib/tools/tasks/package/make_package.ts";
import { assertEquals } from "../../assert.ts";
import { kept } from "../../kept.ts";
import { filesIn } from "../../layers.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

const ROOT = new URL("../../../", import.meta.url);

/** A package, and what was said when it was made. */
export interface MadePackage {
  readonly files: Package;
  readonly said: string;
}

/** The package as `deno task package` writes it where an earlier one stood. */
export async function keptPackage(): Promise<MadePackage> {
  const paths = ["README.md", "LICENSE", "deno.json", ...filesIn("lib")];
  const sources = await Promise.all(
    paths.map((path) => Deno.readFile(new URL(path, ROOT))),
  );
  const { files, said } = await kept("written-package", sources, made);
  return { files: new Map(files), said };
}

async function made() {
  const files: [string, string][] = [];
  let said = "";
  await inFolder(async (folder) => {
    const output = join(folder, "made");
    await Deno.mkdir(output);
    const { name } = JSON.parse(await Deno.readTextFile(new URL("deno.json", ROOT)));
    await Deno.writeTextFile(join(output, "package.json"), JSON.stringify({ name }));
    await Deno.writeTextFile(join(output, "old.js"), "");
    const { code, stdout, stderr } = await ended(
      startTask("package", ["--output", output], folder),
    );
    assertEquals([code, stderr], [0, ""]);
    said = stdout;
    const found = readdirSync(output, { recursive: true, withFileTypes: true });
    for (const file of found.filter((each) => each.isFile())) {
      const path = join(file.parentPath, file.name);
      const inside = relative(output, path).replaceAll("\\", "/");
      files.push([inside, await Deno.readTextFile(path)]);
    }
  });
  return { files, said };
}

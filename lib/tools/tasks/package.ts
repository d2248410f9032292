/**
 * `deno task package`: the library as a package for npm, for whoever has no Deno.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { readCommandLine, type Syntax } from "./command_line.ts";
import { makePackage, writePackage } from "./package/make_package.ts";
import { runTask } from "./run_task.ts";
import { words } from "./words/words.ts";

const SYNTAX: Syntax = {
  action: "make the package",
  options: { output: "a folder" },
  takesPaths: false,
};

/** Makes the package; gives the exit code. */
async function packageForNpm(args: readonly string[]): Promise<number> {
  const { options } = readCommandLine(args, SYNTAX);
  const folder = options.get("output") ?? "package";
  const files = await makePackage();
  await writePackage(folder, files);
  const code = files.get("mod.js")!;
  const compressed = gzipSync(code, { level: 9 }).length;
  console.log(words().packageMade(folder, code.length, compressed));
  return 0;
}

if (import.meta.main) {
  await runTask({ ...SYNTAX, name: "package", main: packageForNpm });
}

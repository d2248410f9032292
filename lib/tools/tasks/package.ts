/**
 * `deno task package`: the library as a package for npm, for whoever has no Deno.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { readCommandLine, type Syntax } from "./command_line.ts";
import {
  loadedAtOnce,
  makePackage,
  ownFilesIn,
  writePackage,
} from "./package/make_package.ts";
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
  // It takes a while to make: what cannot be written is said before.
  await ownFilesIn(folder);
  const files = await makePackage();
  await writePackage(folder, files);
  const code = loadedAtOnce(files).map((text) => new TextEncoder().encode(text));
  const total = (parts: readonly Uint8Array[]) =>
    parts.reduce((sum, { length }) => sum + length, 0);
  const compressed = code.map((part) => gzipSync(part, { level: 9 }));
  console.log(words().packageMade(folder, total(code), total(compressed)));
  return 0;
}

if (import.meta.main) {
  await runTask({ ...SYNTAX, name: "package", main: packageForNpm });
}

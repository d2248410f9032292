/**
 * `deno task package`: the library as a package for npm, for whoever has no Deno.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { readCommandLine, type Syntax } from "./command_line.ts";
import {
  DOORS,
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
  console.log(words().packageMade(folder));
  for (const door of DOORS) {
    const compressed = loadedAtOnce(files, door).map((code) =>
      gzipSync(code, { level: 9 }).length
    );
    const bytes = compressed.reduce((sum, one) => sum + one);
    console.log(words().doorLoads(door.name, bytes));
  }
  return 0;
}

if (import.meta.main) {
  await runTask({ ...SYNTAX, name: "package", main: packageForNpm });
}

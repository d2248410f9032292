/**
 * `deno task kernel`: puts the kernels where VS Code and any Jupyter find them, or takes
 * them away.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { kernelsFolder } from "../kernel/jupyter/data_folder.ts";
import { installKernels, uninstallKernels } from "../kernel/jupyter/install.ts";
import { readCommandLine, refusal, type Syntax } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { words } from "./words/words.ts";

const SYNTAX: Syntax = {
  action: "change the kernels",
  options: { install: undefined, uninstall: undefined },
  takesPaths: false,
};

/** The folder of this project, with slashes on every system. */
const HOME = fileURLToPath(new URL("../../../", import.meta.url)).replaceAll("\\", "/")
  .replace(/\/$/, "");

async function kernel(args: readonly string[]): Promise<number> {
  const { options } = readCommandLine(args, SYNTAX);
  if (options.size !== 1) {
    throw refusal(SYNTAX)(
      `one of --install, --uninstall must be given, ${
        options.size === 0 ? "none is" : "both are"
      }`,
    );
  }
  const folder = kernelsFolder({
    os: Deno.build.os,
    variable: (name) => Deno.env.get(name),
  });
  if (options.has("uninstall")) {
    console.log(words().kernelsGone(await uninstallKernels(folder), folder));
  } else {
    const names = await installKernels(folder, { deno: Deno.execPath(), home: HOME });
    console.log(words().kernelsThere(names, folder));
  }
  return 0;
}

if (import.meta.main) {
  await runTask({ action: "change the kernels", name: "kernel", main: kernel });
}

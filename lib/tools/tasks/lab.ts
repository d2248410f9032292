/**
 * `deno task lab`: opens the course in Jupyter, with the Deno that runs this as its
 * kernel. No kernel has to be installed for it.
 *
 * @module
 */
import { basename, delimiter, dirname, join } from "node:path";
import { findNotebooks } from "../ipynb/find_notebooks.ts";
import { runTask } from "./run_task.ts";
import { words } from "./words/words.ts";

/** The folder of the course. */
const FOLDER = "notebooks";

/** The ways to start Jupyter, best first. */
const JUPYTERS = [["jupyter-lab"], ["jupyter-notebook"], ["jupyter", "lab"]] as const;

/** The way that works on this machine. */
async function findJupyter(): Promise<readonly string[] | undefined> {
  for (const [command, ...args] of JUPYTERS) {
    // Asking would only puzzle: without permission there is none of that name.
    const permission = await Deno.permissions.query({ name: "run", command });
    if (permission.state !== "granted") continue;
    const works = await new Deno.Command(command, { args: [...args, "--version"] })
      .output()
      .then(({ success }) => success, () => false);
    if (works) return [command, ...args];
  }
  return undefined;
}

/**
 * What Jupyter needs to know to find the kernel: the folder of its description, and
 * where the program is that the description calls `deno`.
 */
function environment(): Record<string, string> {
  const before = (first: string, name: string) =>
    [first, Deno.env.get(name)].filter((part) => part).join(delimiter);
  return {
    JUPYTER_PATH: before(join(import.meta.dirname!, "../kernel/jupyter"), "JUPYTER_PATH"),
    PATH: before(dirname(Deno.execPath()), "PATH"),
  };
}

/**
 * Starts Jupyter on the first notebook of the course and waits for its end; gives its exit
 * code. What Jupyter makes of the arguments, it says itself; of several paths it opens the
 * first.
 */
async function lab(args: readonly string[]): Promise<number> {
  const isFolder = await Deno.stat(FOLDER).then((info) => info.isDirectory, () => false);
  if (!isFolder) {
    throw new TypeError(
      `Cannot open the course: "${FOLDER}" must be a folder, there is none`,
    );
  }
  const jupyter = await findJupyter();
  if (!jupyter) {
    console.error(words().noJupyter);
    return 1;
  }
  const [command = "", ...before] = jupyter;
  // Without a notebook there is the launcher.
  const [first] = await findNotebooks([FOLDER]).catch(() => []);
  const process = new Deno.Command(command, {
    args: [...before, ...args, ...first === undefined ? [] : [basename(first)]],
    cwd: FOLDER,
    env: environment(),
  }).spawn();
  // Ctrl-C on a terminal reaches Jupyter too, which asks back, and takes a second one for
  // the answer. Elsewhere it would leave its kernels behind; to this signal it does not.
  const end = () => process.kill("SIGTERM");
  Deno.addSignalListener("SIGINT", () => Deno.stdin.isTerminal() || end());
  if (Deno.build.os !== "windows") {
    Deno.addSignalListener("SIGTERM", end);
    Deno.addSignalListener("SIGHUP", end);
  }
  return (await process.status).code;
}

if (import.meta.main) {
  await runTask({ action: "open the course", name: "lab", main: lab });
}

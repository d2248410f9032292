/**
 * A task of the project, run as `deno task` runs it.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import config from "../../../deno.json" with { type: "json" };

/** What a program printed and how it ended. */
export interface Ended {
  /** Its exit code. */
  readonly code: number;
  /** What it printed. */
  readonly stdout: string;
  /** What it complained of. */
  readonly stderr: string;
}

/** A task that `deno.json` gives permissions to. */
type TaskName = keyof typeof config.permissions;

/**
 * The permissions of a task as `deno.json` has them, as flags: so they hold in any folder.
 * What stands in the project is there for all.
 */
function permissionsOf(task: TaskName, without: string | undefined): string[] {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const granted = Object.entries<boolean | string[]>({
    ...config.permissions[task],
    ...(TASKS_THAT_RUN.test(config.tasks[task].command) && { run: [Deno.execPath()] }),
  });
  return granted.filter(([kind]) => kind !== without).map(([kind, what]) => {
    if (typeof what === "boolean") return `--allow-${kind}`;
    const all = kind === "read" ? [...what, root] : what;
    return `--allow-${kind}=${all.join(",")}`;
  });
}

/** Whoever runs kernels may run this Deno, whose place `deno.json` cannot know. */
const TASKS_THAT_RUN = /--allow-run="\$\(deno eval -p 'Deno\.execPath\(\)'\)/;

/** How to start a task. */
interface StartOptions {
  /** A kind of permission that it does not get. */
  readonly without?: string;
  /** What its environment holds besides. */
  readonly env?: Record<string, string> | undefined;
}

/**
 * Starts a task in a folder, as `deno task` starts it in the project.
 *
 * @param task The name of the task.
 * @param args What stands behind the name.
 * @param folder Where it runs.
 * @param options How.
 */
export function startTask(
  task: TaskName,
  args: readonly string[],
  folder: string,
  { without, env }: StartOptions = {},
): Deno.ChildProcess {
  const url = new URL(`../../../lib/tools/tasks/${task}.ts`, import.meta.url);
  return new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--no-prompt", "--quiet", ...permissionsOf(task, without)],
      ...config.tasks[task].command.match(/--v8-flags=\S+/) ?? [],
      ...[fileURLToPath(url), ...args],
    ],
    cwd: folder,
    // What it leaves behind is left in the folder.
    env: { NO_COLOR: "1", TMPDIR: folder, npm_command: "", LC_ALL: "C", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Waits for the end of a program. */
export async function ended(process: Deno.ChildProcess): Promise<Ended> {
  const { code, stdout, stderr } = await process.output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: decode(stdout), stderr: decode(stderr) };
}

/**
 * A task of the project, run as `deno task` runs it.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

/** What a program printed and how it ended. */
export interface Ended {
  /** Its exit code. */
  readonly code: number;
  /** What it printed. */
  readonly stdout: string;
  /** What it complained of. */
  readonly stderr: string;
}

/** Starts a program, named from `lib/tools/tasks/`, in a folder with no more permissions than these. */
export function startTask(
  program: string,
  permissions: readonly string[],
  args: readonly string[],
  folder: string,
): Deno.ChildProcess {
  const path = fileURLToPath(
    new URL(`../../../lib/tools/tasks/${program}`, import.meta.url),
  );
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--quiet", ...permissions, path, ...args],
    cwd: folder,
    env: { NO_COLOR: "1" },
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

/** What running notebooks takes: this Deno, its ports, and the notebooks. */
export const RUN_PERMISSIONS = [
  `--allow-run=${Deno.execPath()}`,
  "--allow-net=127.0.0.1",
  "--allow-read",
  "--allow-write",
];

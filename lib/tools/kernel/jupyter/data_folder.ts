/**
 * Where Jupyter and its relatives look for kernels.
 *
 * Source: https://docs.jupyter.org/en/latest/use/jupyter-directories.html.
 *
 * @module
 */
import { join } from "node:path";

/** What the place hangs on. */
export interface Machine {
  /** The system. */
  readonly os: typeof Deno.build.os;
  /** A variable of the environment. */
  readonly variable: (name: string) => string | undefined;
}

/**
 * The folder in which the kernels of this user lie.
 *
 * @throws {TypeError} If nothing says where the user's files are.
 */
export function kernelsFolder({ os, variable }: Machine): string {
  const own = variable("JUPYTER_DATA_DIR");
  if (own) return join(own, "kernels");
  const needed = os === "windows" ? "APPDATA" : "HOME";
  const home = variable(needed);
  if (!home) {
    throw new TypeError(
      `Cannot find Jupyter's kernels: ${needed} or JUPYTER_DATA_DIR must say where they are, neither does`,
    );
  }
  if (os === "windows") return join(home, "jupyter", "kernels");
  if (os === "darwin") return join(home, "Library", "Jupyter", "kernels");
  const shared = variable("XDG_DATA_HOME") || join(home, ".local", "share");
  return join(shared, "jupyter", "kernels");
}

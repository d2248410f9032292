/**
 * `deno task start`: runs the course and says where to read it.
 *
 * @module
 */
import { runCourse } from "./run_course.ts";
import { stopSignal } from "./stop_signal.ts";

/** Runs the notebooks of a folder; gives the exit code. */
async function start(folder: string): Promise<number> {
  try {
    const code = await runCourse(folder, stopSignal());
    if (code === 0) {
      console.log("\nEvery notebook ran. Read them in Jupyter: deno task lab");
    }
    return code;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (import.meta.main) Deno.exit(await start("notebooks"));

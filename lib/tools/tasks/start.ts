/**
 * `deno task start`: runs the course, makes a book of it and serves it.
 *
 * @module
 */
import { runCourse } from "./run_course.ts";
import { stopSignal } from "./terminal/stop_signal.ts";
import { makeBook } from "../book/make_book.ts";
import { serve } from "../book/server/serve.ts";
import { parseServeArguments, USAGE } from "./start_arguments.ts";

/** Runs, makes and serves; gives the exit code. */
async function start(args: readonly string[]): Promise<number> {
  let options;
  try {
    options = parseServeArguments(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const signal = stopSignal();
  const code = await runCourse("notebooks", signal);
  if (code !== 0) return code;
  const { site } = await makeBook("notebooks", "book");
  console.log(
    "\nEvery notebook ran. To change them, open them in Jupyter: deno task lab",
  );
  await serve(site, { ...options, signal });
  // To stop is how serving ends.
  return 0;
}

if (import.meta.main) {
  try {
    Deno.exit(await start(Deno.args));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}

/**
 * `deno task start`: runs the course, makes a book of it and serves it.
 *
 * @module
 */
import { makeBook } from "../book/make_book.ts";
import { openBrowser } from "../book/server/open_browser.ts";
import { serve } from "../book/server/serve.ts";
import { runCourse } from "./run_course.ts";
import { runTask } from "./run_task.ts";
import { parseStartArguments } from "./start_arguments.ts";
import { stopSignal } from "./terminal/stop_signal.ts";
import { words } from "./words/words.ts";

/** Runs, makes and serves; gives the exit code. */
async function start(args: readonly string[]): Promise<number> {
  const { port, open } = parseStartArguments(args);
  const signal = stopSignal();
  const code = await runCourse("notebooks", signal);
  if (code !== 0) return code;
  const { site } = await makeBook("notebooks", "book");
  console.log(`\n${words().everyNotebookRan}`);
  await serve(site, {
    port,
    signal,
    async onListen(address) {
      console.log(words().served(address));
      if (open) await openBrowser(address);
    },
  });
  // To stop is how serving ends.
  return 0;
}

if (import.meta.main) {
  await runTask({ action: "serve the book", usage: words().usage.start, main: start });
}

/**
 * `deno task start`: serves the course as a book, and runs it behind.
 *
 * @module
 */
import { openBook } from "../book/open_book.ts";
import { openBrowser } from "../book/server/open_browser.ts";
import { serve } from "../book/server/serve.ts";
import type { Site } from "../book/site.ts";
import { type BookRenewer, bookRenewer } from "../book/renewal/book_renewer.ts";
import { runTask } from "./run_task.ts";
import { parseStartArguments } from "./arguments/start_arguments.ts";
import { tellLeftOut } from "./tell_left_out.ts";
import { stopSignal } from "./terminal/stop_signal.ts";
import { typed } from "./typed.ts";
import { words } from "./words/words.ts";

const NOTEBOOKS = "notebooks", BOOK = "book";

/** Serves the book of what is saved, and runs the course behind; gives the exit code. */
async function start(args: readonly string[]): Promise<number> {
  const { port, open } = parseStartArguments(args);
  const signal = stopSignal();
  const opened = await openBook(NOTEBOOKS, BOOK);
  tellLeftOut(opened);
  let code: Promise<number> | undefined;
  const scripts = Promise.withResolvers<Site>();
  await serve(opened.site, {
    port,
    signal,
    ...(opened.isDraft && { later: scripts.promise }),
    onListen(address, replace) {
      console.log(words().served(address));
      if (open) openBrowser(address);
      const come = scripts.resolve;
      const renewer = bookRenewer(NOTEBOOKS, BOOK, { replace, come, signal });
      if (opened.isDraft) renewer.renew();
      code = runBehind(signal, renewer);
    },
  });
  return await code ?? 0;
}

/** Runs the course while its book is served; gives the exit code. */
async function runBehind(signal: AbortSignal, renewer: BookRenewer): Promise<number> {
  console.log(`\n${words().behind}`);
  // The first page need not wait for what runs notebooks.
  const { runCourse } = await import("./run_course.ts");
  const code = await runCourse(NOTEBOOKS, signal, renewer.renew);
  const reason = await renewer.settled();
  if (reason !== undefined) console.error(words().notRenewed(reason));
  if (signal.aborted) return code;
  const { everyNotebookRan, notEveryNotebookRan } = words();
  console.log(`\n${code === 0 ? everyNotebookRan(typed("lab")) : notEveryNotebookRan}`);
  return code;
}

if (import.meta.main) {
  await runTask({ action: "serve the book", name: "start", main: start });
}

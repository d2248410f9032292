/**
 * What the first cell of a notebook does in a kernel.
 *
 * @module
 */
import { languageOf, speak } from "../../../text/language.ts";
import { words } from "../words/words.ts";
import { coalesceConsole } from "./console.ts";
import { listenForErrors } from "./errors.ts";
import { before, display, pause } from "./kernel.ts";
import { show, update } from "./output.ts";
import { listenForStop } from "./stop.ts";

// Always the same, so that a notebook run again is the same file.
const ID = "headlight-notebook";

/** How long a page may take to start the loader once it has come, in milliseconds. */
const LOADING = 100;

/** How long after the cell the kernel gets busy again, in milliseconds. */
const WARM_UP = 100;

/**
 * Speaks the language of the notebook, lets figures become live, the console keep its
 * lines together, errors that nobody catches be reported, and the stop button stop a loop
 * and not the kernel. Outside a notebook there is nothing to prepare.
 */
export async function prepare(): Promise<void> {
  if (display() === undefined) return;
  speak(languageOf(Deno.cwd()));
  const ready = { "text/plain": words().ready };
  if (before() === "runner") {
    await show(ready, ID);
    return;
  }
  // What stands before the kernel does as much for every notebook.
  if (before() === undefined) {
    coalesceConsole();
    listenForErrors();
    listenForStop();
  }

  const { plotlyLoader } = await import("../../drawing/live/plotly_loader.ts");
  await show({ ...ready, "text/html": plotlyLoader() }, ID);
  await pause(LOADING);
  // The script has started. One line takes its place, so that it is not saved.
  await update(ready, ID);
  setTimeout(warmUp, WARM_UP);
}

/** Readers read before they run the next cell: time to load what draws pictures. */
function warmUp() {
  // If it cannot be loaded, the cell that needs it says so.
  import("../../drawing/static_picture.ts").then(({ staticPicture }) =>
    staticPicture({ data: [], layout: {} })
  ).catch(() => {});
}

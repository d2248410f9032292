/**
 * What the first cell of a notebook does.
 *
 * @module
 */
import { coalesceConsole } from "./coalesced_console.ts";
import { listenForErrors } from "./error_listeners.ts";
import { display, isUnderRunner, pause } from "./kernel.ts";
import { listenForStop } from "./stop_button.ts";

// Always the same, so that a notebook run again is the same file.
const DISPLAY = { display_id: "headlight-notebook" };
const READY = { "text/plain": "Headlight is ready: figures are live." };

/** How long a page may take to start the loader, in milliseconds. */
const LOADING = 200;

/** How long after the cell the kernel gets busy again, in milliseconds. */
const WARM_UP = 100;

/**
 * Prepares a session: figures become live, the console keeps its lines together, errors
 * that nobody catches are reported, the stop button stops a loop and not the kernel.
 *
 * Run it in the first cell. Running it again changes nothing. Outside a notebook it does
 * nothing.
 *
 * @example The first cell
 * ```ts
 * import { notebook } from "@headlight/attention/notebook";
 *
 * await notebook();
 * ```
 */
export async function notebook(): Promise<void> {
  const output = display();
  if (output === undefined) return;
  if (isUnderRunner()) {
    await output.broadcast("display_data", {
      data: READY,
      metadata: {},
      transient: DISPLAY,
    });
    return;
  }
  coalesceConsole();
  listenForErrors();
  listenForStop();

  const { plotlyLoader } = await import("../drawing/live/plotly_loader.ts");
  const loading = { ...READY, "text/html": plotlyLoader() };
  await output.broadcast("display_data", {
    data: loading,
    metadata: {},
    transient: DISPLAY,
  });
  await pause(LOADING);
  // The script has started. One line takes its place, so that it is not saved.
  await output.broadcast("update_display_data", {
    data: READY,
    metadata: {},
    transient: DISPLAY,
  });
  setTimeout(warmUp, WARM_UP);
}

/** Readers read before they run the next cell: time to load what draws pictures. */
function warmUp() {
  // If it cannot be loaded, the cell that needs it says so.
  import("../drawing/static_picture.ts").then(({ staticPicture }) =>
    staticPicture({ data: [], layout: {} })
  ).catch(() => {});
}

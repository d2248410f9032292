/**
 * What grows while a cell runs: a picture in a kernel, a bar in a terminal.
 *
 * @module
 */
import { describe } from "../../../plots/describe.ts";
import type { Figure } from "../../../plots/figure.ts";
import { escapeHtml } from "../../../text/escape.ts";
import type { Growth } from "../surroundings.ts";
import { words } from "../words/words.ts";
import { before, display } from "./kernel.ts";
import { show, update } from "./output.ts";

/** How long a picture stands at least before the next takes its place, in milliseconds. */
const PICTURE = 400;

/** How something grows where this code runs. */
export function growth(): Growth {
  if (display() === undefined) return inTerminal();
  // What runs notebooks sees their end only.
  return before() === "runner" ? { grow: async () => {}, end: showWhole } : inKernel();
}

async function showWhole(figure: Figure): Promise<void> {
  await show(await bundleOf(figure));
}

async function bundleOf(figure: Figure) {
  const { figureBundle } = await import("../../drawing/bundle.ts");
  return await figureBundle(figure);
}

function inKernel(): Growth {
  // A front end keeps it no longer than the kernel lives, and saves it nowhere.
  const id = crypto.randomUUID();
  let send: typeof update = show;
  let shown = -Infinity;
  return {
    async grow({ done, all, figure }) {
      if (performance.now() - shown < PICTURE) return;
      const { staticPicture } = await import("../../drawing/static_picture.ts");
      const text = words().watch.progress(done, all);
      const picture = new TextEncoder().encode(await staticPicture(figure())).toBase64();
      // No script: the page would run it at each step of the growth, and keep them all.
      const html = `<img src="data:image/svg+xml;base64,${picture}" ` +
        `alt="${escapeHtml(text)}" style="max-width:100%">`;
      await send({ "text/html": html, "text/plain": text }, id);
      send = update;
      shown = performance.now();
    },
    async end(figure) {
      await send(await bundleOf(figure), id);
    },
  };
}

const WIDTH = 30;

function inTerminal(): Growth {
  const isTerminal = Deno.stdout.isTerminal();
  const write = (text: string) => {
    if (isTerminal) Deno.stdout.writeSync(new TextEncoder().encode(text));
  };
  return {
    grow({ done, all }) {
      const full = Math.round(WIDTH * done / all);
      const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      write(`\r${bar} ${words().watch.progress(done, all)}`);
      return Promise.resolve();
    },
    async end(figure) {
      write("\r\x1b[K");
      await show({ "text/plain": describe(figure) });
    },
  };
}

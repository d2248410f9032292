/**
 * Deno as the place where cells run: its Jupyter kernel, or a script in a terminal.
 *
 * @module
 */
import { describe } from "../../../plots/describe.ts";
import { plainFigure } from "../../drawing/plain_figure.ts";
import type { Surroundings } from "../surroundings.ts";
import { growth } from "./growth.ts";
import { display } from "./kernel.ts";
import { show, update } from "./output.ts";
import { prepare } from "./prepare.ts";
import { stopped } from "./stop.ts";
import { withinTime } from "./within_time.ts";

/** Deno. What draws is loaded when it is needed: a script that only computes needs none of it. */
export const deno: Surroundings = {
  prepare,
  show,
  update,
  growth,
  stopped,
  withinTime,
  inspect: (value) => Deno.inspect(value, { iterableLimit: 20, strAbbreviateSize: 100 }),
  async formsOf(figure) {
    if (display() === undefined) return { "text/plain": describe(plainFigure(figure)) };
    const { figureBundle } = await import("../../drawing/bundle.ts");
    return await figureBundle(figure);
  },
  async draw(figure) {
    const { staticPicture } = await import("../../drawing/static_picture.ts");
    return await staticPicture(figure);
  },
  async liveScript() {
    const { liveScript } = await import("../../drawing/live/live_script.ts");
    return liveScript;
  },
};

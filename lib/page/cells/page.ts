/**
 * A page of the book as the place where cells run.
 *
 * @module
 */
import { figureJson } from "../../notebook/drawing/figure_json.ts";
import { plainFigure } from "../../notebook/drawing/plain_figure.ts";
import type { Growth, Surroundings } from "../../notebook/session/surroundings.ts";
import { describe } from "../../plots/describe.ts";
import type { Figure } from "../../plots/figure.ts";
import { keptOf } from "../../network/trained/kept.ts";
import { words } from "../words/words.ts";
import { inspectPart } from "./inspect.ts";
import { FIGURE, type Forms } from "./messages.ts";
import type { Output } from "./output.ts";

/** How long a picture stands at least before the next takes its place, in milliseconds. */
const PICTURE = 200;

/** A page, and the stop button on it. */
export interface Page {
  /** What cells ask of it. */
  readonly surroundings: Surroundings;
  /** Does what the stop button is for. */
  stop(): void;
}

/** Makes a page of what sends messages to it. */
export function pageOf({ send, isSilent }: Pick<Output, "send" | "isSilent">): Page {
  let controller = new AbortController();
  let count = 0;
  const show = (forms: Forms, place?: string) => {
    send({ kind: "shown", forms, ...(place === undefined ? {} : { place }) });
    return Promise.resolve();
  };
  const growth = (): Growth => {
    const place = `growth-${++count}`;
    let shown = -Infinity;
    return {
      async grow({ figure }) {
        if (performance.now() - shown < PICTURE) return;
        await show(formsOf(figure()), place);
        shown = performance.now();
      },
      end: (figure) => show(formsOf(figure), place),
    };
  };
  return {
    stop() {
      controller.abort(new DOMException(words().stopped, "AbortError"));
      controller = new AbortController();
    },
    surroundings: {
      prepare: () => show({ "text/plain": words().ready }),
      show,
      update: show,
      growth,
      async known(training) {
        if (!isSilent()) return undefined;
        // What is not here is trained.
        return await keptOf(training).catch(() => undefined);
      },
      judged: (_exercise, isRight) => send({ kind: "judged", isRight }),
      stopped: () => controller.signal,
      withinTime(milliseconds, call) {
        // Nothing can end a loop from inside: the page ends the worker.
        send({ kind: "watch", milliseconds });
        call();
        send({ kind: "watch", milliseconds: 0 });
        return true;
      },
      inspect: inspectPart,
      formsOf: (figure) => Promise.resolve(formsOf(figure)),
      draw: () => Promise.reject(new Error(words().noDrawing)),
      liveScript: () => Promise.reject(new Error(words().noDrawing)),
    },
  };
}

/** A figure as the page draws it itself. */
function formsOf(figure: Figure): Forms {
  const plain = plainFigure(figure);
  return { [FIGURE]: figureJson(plain), "text/plain": describe(plain) };
}

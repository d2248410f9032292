/**
 * The part of the prelude that joins what cells print: a message for every line would take
 * longer than all else that a cell does.
 *
 * @module
 */
import { joinedLines } from "../../text/joined_lines.ts";

/**
 * A part of what is printed waits: what follows may be silent for long, so it is a small
 * one. What a loop prints slowly does not wait.
 */
const PART = 0.1, SLOW_MS = 1000;

/** The name of the function that keeps the value of a cell. */
export const VALUE = "__headlightValue";

/**
 * Whatever else a cell shows, asks or says comes after the lines before it.
 *
 * It leaves `prints`, by which texts are printed and sent, and may be given another way and
 * owners. The class behind Deno's own console is not public: where a later Deno hides it,
 * every line stays a message.
 */
export const CONSOLE = `
  const { jupyter, [Deno.internal]: inside = {} } = Deno;
  const { broadcast: tellAll, format } = jupyter;
  // How many texts were printed since when, and how many of them wait.
  let printed = 0, since = -Infinity, waiting = 0, isAtOnce = false;
  const lines = (${joinedLines})(
    (...text) => {
      waiting = 0;
      prints.send(...text);
    },
    (flush, isFirst) => isFirst && setImmediate(flush),
  );
  const { flush } = lines;
  const prints = {
    flush,
    begin() {
      flush();
      printed = 0;
    },
    owner() {},
    send: (name, text) => inside.core.print(text, name === "stderr"),
    print(name, text) {
      if (text === "") return;
      lines.add(name, text, prints.owner());
      const now = performance.now();
      if (now - since > ${SLOW_MS}) [printed, since] = [0, now];
      printed++;
      waiting++;
      if (isAtOnce || waiting >= printed * ${PART}) flush();
    },
  };
  if (inside.core?.print && inside.Console) {
    const print = (text, level) => prints.print(level > 1 ? "stderr" : "stdout", text);
    Object.assign(console, new inside.Console(print));
  }

  jupyter.broadcast = (...message) => {
    flush();
    tellAll(...message);
  };
  jupyter.display = async (object, { raw, update, display_id } = {}) => {
    const data = raw ? object : await format(object);
    const type = update ? "update_display_data" : "display_data";
    const transient = display_id ? { display_id } : {};
    jupyter.broadcast(type, { data, metadata: {}, transient });
  };
  let value;
  Object.defineProperty(globalThis, "${VALUE}", { value: (own) => value = own });
  const { broadcastResult } = inside.jupyter ?? {};
  if (broadcastResult) inside.jupyter.broadcastResult = async (count, result = value) => {
    value = undefined;
    flush();
    // What it prints itself, when it is shown.
    isAtOnce = true;
    await broadcastResult(count, result).finally(() => isAtOnce = false);
  };
  for (const name of ["prompt", "confirm"]) {
    const ask = globalThis[name];
    globalThis[name] = (...args) => {
      flush();
      return ask(...args);
    };
  }
`;

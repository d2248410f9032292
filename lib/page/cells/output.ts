/**
 * What a cell may show: so much that a reader sees all of it, and so little that a loop
 * does not drown the page.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { inspect, inspectPart } from "./inspect.ts";
import type { Answer } from "./messages.ts";

/** The most that one cell shows. */
const MOST = { things: 500, characters: 20_000 };

/** How long lines wait for others, in milliseconds. */
const WAITING = 30;

/** The levels of the console that cells use, and whether they tell of something wrong. */
const LEVELS = { log: false, info: false, debug: false, warn: true, error: true };

/** The way from a cell to its page. */
export interface Output {
  /** A cell begins. */
  begin(isSilent: boolean): void;
  /** Whether nothing of the cell is seen. */
  isSilent(): boolean;
  /** Sends something, after the lines that were written before it. */
  send(answer: Answer): void;
  /** Writes a line. */
  print(text: string, isError: boolean): void;
  /** Sends the lines that wait. */
  flush(): void;
}

/** Makes it. */
export function outputTo(post: (answer: Answer) => void): Output {
  let left = { ...MOST };
  let isSilent = false;
  let waiting: { text: string; isError: boolean } | undefined;
  const flush = () => {
    if (waiting !== undefined) post({ kind: "printed", ...waiting });
    waiting = undefined;
  };
  return {
    begin(silent) {
      isSilent = silent;
      left = { ...MOST };
    },
    isSilent: () => isSilent,
    send(answer) {
      flush();
      if (answer.kind === "shown" && (isSilent || left.things-- <= 0)) return;
      post(answer);
    },
    print(text, isError) {
      if (isSilent || left.characters <= 0) return;
      left.characters -= text.length;
      const line = left.characters > 0
        ? `${text}\n`
        : `${text.slice(0, MOST.characters)}\n${words().cut}\n`;
      if (waiting?.isError === isError) waiting.text += line;
      else {
        flush();
        waiting = { text: line, isError };
        setTimeout(flush, WAITING);
      }
    },
    flush,
  };
}

/** Lets the console write under the cell. */
export function useConsole(console: Console, output: Output): void {
  for (const [level, isError] of Object.entries(LEVELS)) {
    console[level as keyof typeof LEVELS] = (...things: unknown[]) => {
      const texts = things.map((thing) =>
        typeof thing === "string" ? inspect(thing) : inspectPart(thing)
      );
      output.print(texts.join(" "), isError);
    };
  }
  console.table = (thing: unknown) => output.print(inspectPart(thing), false);
}

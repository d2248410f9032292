/**
 * What a kernel writes to its terminal, past its messages: the reports of tests, and what
 * cells and their programs write themselves.
 *
 * @module
 */

/** The terminal of a kernel. */
export interface Terminal {
  /** Waits until what came ends as it must, and takes it. */
  takeThrough(end: RegExp): Promise<string>;
  /** Takes what has come. */
  take(): string;
}

/** How long what was written already may take to come; a busy machine needs a while. */
const LIMIT_MS = 10_000;

/** What is kept, in characters; and how much of it is searched for an end. */
const MOST = 50_000_000, TAIL = 10_000;

/**
 * Reads a terminal from now on.
 *
 * @param stream What is written to it.
 */
export function readTerminal(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Terminal {
  // In pieces: a text of many megabytes is put together once.
  let pieces: string[] = [], size = 0, tail = "", ended = false;
  let wake = () => {};
  async function read() {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size < MOST) pieces.push(piece.value);
      tail = (tail + piece.value).slice(-TAIL);
      wake();
    }
  }
  // A pipe that breaks off ends like any other.
  read().catch(() => {}).then(() => {
    ended = true;
    wake();
  });
  function take(): string {
    const text = size < MOST ? pieces.join("") : `${pieces.join("")}\n…\n${tail}`;
    pieces = [];
    size = 0;
    tail = "";
    return text;
  }
  return {
    take,
    async takeThrough(end) {
      const late = Date.now() + LIMIT_MS;
      while (!end.test(tail) && !ended && Date.now() < late) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, late - Date.now());
        await promise;
        clearTimeout(timer);
      }
      return take();
    },
  };
}

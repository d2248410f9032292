/**
 * How far the work has come, on a terminal.
 *
 * @module
 */

/** A bar at the bottom of a terminal. */
export interface ProgressBar {
  /** One more step is done. */
  step(): void;
  /** Prints a line above the bar. */
  print(line: string): void;
  /** Takes the bar away. */
  clear(): void;
}

const WIDTH = 30;

/**
 * Makes a progress bar. Where the output is no terminal, only its lines are printed.
 *
 * @param total How many steps there are.
 * @param inWords Says how many of them are done.
 */
export function progressBar(
  total: number,
  inWords: (done: number, total: number) => string,
): ProgressBar {
  const isTerminal = Deno.stdout.isTerminal();
  const write = (text: string) => {
    if (isTerminal) Deno.stdout.writeSync(new TextEncoder().encode(text));
  };
  const clear = () => write("\r\x1b[K");
  let done = 0;
  function draw() {
    const full = total === 0 ? WIDTH : Math.round(WIDTH * done / total);
    write(`\r${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${inWords(done, total)}`);
  }
  draw();
  return {
    step() {
      done++;
      draw();
    },
    print(line) {
      clear();
      console.log(line);
      draw();
    },
    clear,
  };
}

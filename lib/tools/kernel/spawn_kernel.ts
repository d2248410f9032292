/**
 * The operating system's side of a kernel: a process that starts and ends.
 *
 * @module
 */

import { kernelEnvironment } from "./environment.ts";
import { readTerminal, type Terminal } from "./terminal.ts";

/** A kernel as a process. */
export interface SpawnedKernel {
  /** What it writes past its messages. */
  readonly terminal: Terminal;
  /** How it ended, in words, once it has. */
  readonly ended: Promise<string>;
  /** Whether it has ended. */
  isOver(): boolean;
  /** Sends it the signal of Ctrl-C, where there are signals. */
  knock(): void;
  /** Ends it, whatever it does. */
  kill(): void;
}

/** How long the last words of a kernel may take; a program that it left may keep silent. */
const LAST_WORDS_MS = 100;

/**
 * Starts the Deno that runs this code as a Jupyter kernel.
 *
 * @param directory Where it runs.
 * @param connection The text of its connection file.
 * @param variables What its environment holds besides.
 */
export async function spawnKernel(
  directory: string,
  connection: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<SpawnedKernel> {
  // A pipe leaves nothing on disk, and shows the key to nobody. Windows has none by name.
  const hasStdin = Deno.build.os !== "windows";
  const path = hasStdin ? "/dev/stdin" : await Deno.makeTempFile({ suffix: ".json" });
  if (!hasStdin) await Deno.writeTextFile(path, connection);
  const process = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", path],
    cwd: directory,
    env: { ...kernelEnvironment(), ...variables },
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const terminal = readTerminal(process.stdout);
  const words = lastWords(process.stderr);
  let over = false;
  const ended = process.status.then(async ({ code, signal }) => {
    over = true;
    if (!hasStdin) await Deno.remove(path);
    const how = signal === null ? `exited with code ${code}` : `was ended by ${signal}`;
    const said = await words();
    return said === "" ? how : `${how}: ${said}`;
  });

  function send(signal: Deno.Signal) {
    try {
      process.kill(signal);
    } catch {
      // It has ended already.
    }
  }
  const stdin = process.stdin.getWriter();
  if (hasStdin) await stdin.write(new TextEncoder().encode(connection));
  await stdin.close();
  return {
    terminal,
    ended,
    isOver: () => over,
    // On Windows it would end the kernel.
    knock: () => hasStdin && send("SIGINT"),
    kill: () => send("SIGKILL"),
  };
}

/** Reads a stream, and gives on request the end of what it said. */
function lastWords(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): () => Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  async function read() {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text = (text + piece.value).slice(-2000);
    }
  }
  const end = read();
  return async () => {
    const timer = setTimeout(() => reader.cancel(), LAST_WORDS_MS);
    await end;
    clearTimeout(timer);
    return inShort(text);
  };
}

const LONGEST = 300;

/** What matters of the last words of a kernel: no numbers of threads, no pages of stack. */
function inShort(text: string): string {
  if (text.includes("overflowed its stack")) return "its stack overflowed";
  const reason = /(?:Fatal JavaScript .*|panicked at [^]*)/.exec(text)?.[0] ?? text;
  return reason.replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

/**
 * Runs a task as a program: what it cannot do it says in a sentence.
 *
 * @module
 */
import { printable } from "../../text/printable.ts";
import { speak } from "../../text/language.ts";
import { UsageError } from "./command_line.ts";
import { typed } from "./typed.ts";
import type { en } from "./words/en.ts";
import { words } from "./words/words.ts";

/** A program that was started from a command line. */
export interface Task {
  /** What it does, as errors name it: `make the book`. */
  readonly action: string;
  /** Its name on a command line. */
  readonly name: keyof typeof en.follows;
  /** Does it; gives the exit code. */
  readonly main: (args: readonly string[]) => Promise<number>;
}

/**
 * Runs a task and ends the program: with 2 if its command line makes no sense, with 1 if
 * what it needs is not there.
 */
export async function runTask({ action, name, main }: Task): Promise<never> {
  // Whoever has set a terminal to Chinese reads it.
  if (/^zh\b/.test(navigator.language)) speak("zh");
  try {
    Deno.exit(await main(Deno.args));
  } catch (error) {
    if (error instanceof UsageError) {
      const { usage, follows } = words();
      console.error(
        `${printable(error.message)}\n${usage(typed(`${name} ${follows[name]}`))}`,
      );
      Deno.exit(2);
    }
    const { code, message } = error as Error & { code?: string };
    // An error with a code comes from the disk, such as a folder that may not be written.
    const isOfDisk = code !== undefined || error instanceof Deno.errors.NotCapable;
    // What is said in our own form is meant for whoever called; the rest is a mistake of ours.
    if (!isOfDisk && !/^Cannot .+: ./s.test(message)) throw error;
    console.error(printable(isOfDisk ? `Cannot ${action}: ${message}` : message));
    Deno.exit(1);
  }
}

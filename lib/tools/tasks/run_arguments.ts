/**
 * The arguments of `deno task run`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { DEFAULT_TIMEOUT } from "../runner/run_notebook.ts";

/** What `deno task run` was asked to do. */
export interface RunArguments {
  /** The notebooks, or folders of them. */
  readonly paths: string[];
  /** Whether to compare with the outputs in the files and to write nothing. */
  readonly check: boolean;
  /** How many seconds each cell may take. */
  readonly timeout: number;
  /** The folder to write to. */
  readonly output: string | undefined;
}

/** How to call it. */
export const USAGE =
  "Usage: deno task run [--check] [--timeout SECONDS] [--output DIR] NOTEBOOK…";

/**
 * Reads the arguments of `deno task run`.
 *
 * @param args The arguments.
 * @throws {TypeError} If they make no sense.
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const { values: { check, timeout, output }, positionals } = parse(args);
  const refuse = (reason: string) => new TypeError(`Cannot run notebooks: ${reason}`);
  const seconds = Number(timeout);
  if (!(seconds > 0)) {
    throw refuse(`--timeout must be a positive number of seconds, it is "${timeout}"`);
  }
  if (check && output !== undefined) {
    throw refuse("--check writes nothing, so it cannot be used with --output");
  }
  if (positionals.length === 0) {
    throw refuse("at least one notebook must be named, none is");
  }
  return { paths: positionals, check, timeout: seconds, output };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        check: { type: "boolean", default: false },
        timeout: { type: "string", default: String(DEFAULT_TIMEOUT) },
        output: { type: "string" },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new TypeError(`Cannot run notebooks: ${(error as Error).message}`);
  }
}

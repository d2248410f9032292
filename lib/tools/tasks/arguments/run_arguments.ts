/**
 * The arguments of `deno task run`.
 *
 * @module
 */
import { DEFAULT_TIMEOUT } from "../../runner/run_notebook.ts";
import { readCommandLine, refusal, type Syntax } from "../command_line.ts";

/** What `deno task run` was asked to do. */
export interface RunArguments {
  /** The notebooks, or folders of them. */
  readonly paths: readonly string[];
  /** Whether to compare with the outputs in the files and to write nothing. */
  readonly check: boolean;
  /** How many seconds each cell may take. */
  readonly timeout: number;
  /** The folder to write to. */
  readonly output: string | undefined;
}

const SYNTAX: Syntax = {
  action: "run notebooks",
  options: { check: undefined, timeout: "a number of seconds", output: "a folder" },
  takesPaths: true,
};

/**
 * Reads the arguments of `deno task run`.
 *
 * @param args The arguments.
 * @throws {UsageError} If they make no sense.
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const { options, paths } = readCommandLine(args, SYNTAX);
  const refuse = refusal(SYNTAX);
  const check = options.has("check"), output = options.get("output");
  const timeout = options.get("timeout") ?? String(DEFAULT_TIMEOUT);
  const seconds = Number(timeout);
  if (!(seconds > 0)) {
    throw refuse(`--timeout must be a positive number of seconds, it is "${timeout}"`);
  }
  if (check && output !== undefined) {
    throw refuse("--check writes nothing, so it cannot be used with --output");
  }
  if (paths.length === 0) throw refuse("at least one notebook must be named, none is");
  return { paths, check, timeout: seconds, output };
}

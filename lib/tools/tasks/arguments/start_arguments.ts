/**
 * The arguments of `deno task start`.
 *
 * @module
 */
import { readCommandLine, refusal, type Syntax } from "../command_line.ts";

/** How to serve the book. */
export interface StartArguments {
  /** The port that is tried first. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
}

const SYNTAX: Syntax = {
  action: "serve the book",
  options: { "no-open": undefined, port: "a number" },
  takesPaths: false,
};

/**
 * Reads the arguments of `deno task start`.
 *
 * @param args The arguments.
 * @throws {UsageError} If they make no sense.
 */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const { options } = readCommandLine(args, SYNTAX);
  const port = options.get("port") ?? "8000";
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw refusal(SYNTAX)(`--port must be a number up to 65535, it is "${port}"`);
  }
  return { port: Number(port), open: !options.has("no-open") };
}

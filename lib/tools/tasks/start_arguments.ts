/**
 * The arguments of `deno task start`.
 *
 * @module
 */
import { parseArgs } from "node:util";

/** How to serve the book. */
export interface ServeArguments {
  /** The port that is tried first. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
}

/** How to call it. */
export const USAGE = "Usage: deno task start [--no-open] [--port PORT]";

/**
 * Reads the arguments of `deno task start`.
 *
 * @param args The arguments.
 * @throws {TypeError} If they make no sense.
 */
export function parseServeArguments(args: readonly string[]): ServeArguments {
  const { values } = parse(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new TypeError(
      `Cannot serve the book: --port must be a number up to 65535, it is "${values.port}"`,
    );
  }
  return { port, open: values.open };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        open: { type: "boolean", default: true },
        port: { type: "string", default: "8000" },
      },
      allowNegative: true,
    });
  } catch (error) {
    throw new TypeError(`Cannot serve the book: ${(error as Error).message}`);
  }
}

/**
 * Serves a book to this machine, and to no other.
 *
 * @module
 */
import { answerFrom } from "./answer.ts";
import type { Site } from "../site.ts";
import { en } from "../words/en.ts";

/** How to serve a book. */
export interface ServeOptions {
  /** The port that is tried first; 0 for any. */
  readonly port: number;
  /** Is told the address, once there is an answer to it, and how to serve another book. */
  readonly onListen: (address: string, replace: (site: Site) => void) => void;
  /** Ends the serving. */
  readonly signal: AbortSignal;
}

const HOSTNAME = "127.0.0.1";

/** How many ports are tried, one after the other. */
const TRIES = 20;

/**
 * Serves a book until the signal comes, on the first port that is free.
 *
 * @param site The book.
 * @param options How.
 * @throws {TypeError} If no port is free.
 */
export async function serve(site: Site, options: ServeOptions): Promise<void> {
  const { port, onListen, signal } = options;
  let current = site;
  let answer = answerFrom(site, en.server);
  const server = listen(port, (request) => answer(request));
  onListen(`http://${HOSTNAME}:${server.addr.port}/`, (site) => {
    // A page that is open may still ask for what belonged to it.
    current = new Map([...current, ...site]);
    answer = answerFrom(current, en.server);
  });
  // A browser keeps connections open; whoever stops does not wait for it.
  signal.addEventListener("abort", () => server.shutdown(), { once: true });
  if (signal.aborted) server.shutdown();
  await Promise.race([server.finished, aborted(signal)]);
}

function listen(
  port: number,
  handler: (request: Request) => Response,
): Deno.HttpServer<Deno.NetAddr> {
  for (let tried = port; tried < port + TRIES && tried < 65_536; tried++) {
    try {
      return Deno.serve({ hostname: HOSTNAME, port: tried, onListen() {} }, handler);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new TypeError(
    `Cannot serve the book: a free port is needed, ${TRIES} from ${port} on are taken`,
  );
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((done) => signal.addEventListener("abort", done, { once: true }));
}

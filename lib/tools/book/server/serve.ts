/**
 * Serves a book to this machine, and to no other.
 *
 * @module
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerFrom, type Question } from "./answer.ts";
import type { Site } from "../site.ts";

/** How to serve a book. */
export interface ServeOptions {
  /** The port that is tried first; 0 for any. */
  readonly port: number;
  /** Is told the address, once there is an answer to it, and how to serve another book. */
  readonly onListen: (address: string, replace: (site: Site) => void) => void;
  /** Files that come later: whoever asks for one waits for them. */
  readonly later?: Promise<Site>;
  /** Ends the serving. */
  readonly signal: AbortSignal;
  /** How long somebody may take to say what he asks, or to listen, in milliseconds. */
  readonly patience?: number;
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
  const { port, onListen, later, signal, patience = 10_000 } = options;
  let current = site;
  let answer = answerFrom(site);
  const replace = (site: Site) => {
    // A page that is open may still ask for what belonged to it.
    current = new Map([...current, ...site]);
    answer = answerFrom(current);
  };
  const come = later?.then(replace);
  // Who opens a connection and says half of what he asks, or nothing, is not waited for.
  const server = createServer({
    headersTimeout: patience,
    requestTimeout: patience,
    keepAliveTimeout: patience,
    connectionsCheckingInterval: Math.ceil(patience / 4),
  }, async (request, response) => {
    const question = questionOf(request);
    let given = answer(question);
    if (given.status === 404 && come !== undefined) {
      // It is not he who is slow.
      request.setTimeout(0);
      await come;
      request.setTimeout(server.timeout);
      given = answer(question);
    }
    const { status, headers, body } = given;
    response.writeHead(status, Object.fromEntries(headers));
    response.end(body === null ? undefined : await new Response(body).bytes());
  });
  server.timeout = 6 * patience;
  await listen(server, port);
  onListen(`http://${HOSTNAME}:${(server.address() as AddressInfo).port}/`, replace);
  if (!signal.aborted) {
    await new Promise((done) => signal.addEventListener("abort", done, { once: true }));
  }
  // A browser keeps connections open; whoever stops does not wait for it.
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

/** What a request asks, as it was sent. */
function questionOf({ method = "", url = "", rawHeaders }: IncomingMessage): Question {
  const headers = new Headers();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  }
  // Who asks a proxy sends all of the address.
  const isWhole = !url.startsWith("/");
  const host = headers.get("host") ?? HOSTNAME;
  return { method, url: isWhole ? url : `http://${host}${url}`, headers };
}

async function listen(server: Server, port: number): Promise<void> {
  for (let tried = port; tried < port + TRIES && tried < 65_536; tried++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once("error", failed).listen(tried, HOSTNAME, () => {
          server.off("error", failed);
          done();
        });
      });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    }
  }
  throw new TypeError(
    `Cannot serve the book: a free port is needed, ${TRIES} from ${port} on are taken`,
  );
}

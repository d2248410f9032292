/**
 * The answers of the server of a book.
 *
 * @module
 */
import { CONTENT_SECURITY_POLICY } from "./content_security_policy.ts";
import { contentHash } from "../content_hash.ts";
import type { Site } from "../site.ts";
import type { Words } from "../words/words.ts";

/** The types of the files of a book, by the endings of their names. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** The longest address that is read. */
const LONGEST = 1024;

const HEADERS = {
  "content-security-policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Makes the function that answers requests for the files of a book. It knows nothing but
 * these files, so that no address can lead out of them.
 *
 * @param site The book.
 * @param words What a browser shows where there is no page.
 */
export function answerFrom(
  site: Site,
  words: Words["server"],
): (request: Request) => Response {
  const etags = new Map<string, string>();
  for (const [path, bytes] of site) etags.set(path, `"${contentHash(bytes)}"`);

  return (request) => {
    const { method, url, headers } = request;
    if (method !== "GET" && method !== "HEAD") {
      return refuse(405, words.method, { allow: "GET, HEAD" });
    }
    if (url.length > LONGEST) return refuse(414, words.tooLong);
    const path = pathIn(url);
    if (path === undefined) return refuse(400, words.badAddress);
    const bytes = site.get(path);
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
    if (bytes === undefined || type === undefined) {
      return refuse(404, words.noPage);
    }
    const etag = etags.get(path)!;
    // What a hashed name stands for never changes; a page may.
    const isHashed = /\.[0-9a-f]{16}\.\w+$/.test(path);
    const answer = {
      ...HEADERS,
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      etag,
    };
    if (headers.get("if-none-match")?.split(/,\s*/).includes(etag)) {
      return new Response(null, { status: 304, headers: answer });
    }
    return new Response(method === "HEAD" ? null : bytes, {
      headers: {
        ...answer,
        "content-type": type,
        "content-length": String(bytes.length),
      },
    });
  };
}

/**
 * The path of the file that an address asks for. The address is read as it was sent: parsers
 * of addresses resolve dots, and what they then find is not what was asked for. Names in a
 * book need no encoding, so that whatever is encoded is none of them.
 */
function pathIn(url: string): string | undefined {
  const path = /^https?:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1];
  if (path === undefined || !/^(?:\/[\w-][\w.-]*)*\/?$/.test(path)) return undefined;
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

function refuse(status: number, reason: string, headers: HeadersInit = {}): Response {
  return new Response(`${reason}\n`, {
    status,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8", ...headers },
  });
}

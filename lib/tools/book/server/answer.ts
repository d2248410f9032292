/**
 * The answers of the server of a book.
 *
 * @module
 */
import { CONTENT_SECURITY_POLICY, FRAME_POLICY } from "./content_security_policy.ts";
import { contentHash } from "../content_hash.ts";
import { type AllWords, FOLDERS, WORDS } from "../languages.ts";
import { addressOf } from "../links.ts";
import type { Site } from "../site.ts";
import { outcomeOf } from "./conditions.ts";
import { isOwnHost } from "./own_hosts.ts";

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

/** What is asked: the address as it was sent. */
export type Question = Pick<Request, "method" | "url" | "headers">;

/**
 * Makes the function that answers requests for the files of a book. It knows nothing but
 * these files, so that no address can lead out of them.
 *
 * @param site The book.
 * @param all What a browser shows where there is no page, in each language.
 */
export function answerFrom(
  site: Site,
  all: AllWords = WORDS,
): (question: Question) => Response {
  const files = new Map(
    [...site].map(([path, bytes]) =>
      [addressOf(path), { path, bytes, tag: contentHash(bytes) }] as const
    ),
  );

  return ({ method, url, headers }) => {
    const [, authority = "", rest = ""] = /^https?:\/\/([^/?#]*)\/?(.*)/.exec(url) ?? [];
    const { server: words } = rest.startsWith(FOLDERS.zh) ? all.zh : all.en;
    const host = headers.get("host") ?? authority;
    if (!isOwnHost(authority) || !isOwnHost(host)) return refuse(421, words.otherHost);
    if (method !== "GET" && method !== "HEAD") {
      return refuse(405, words.method, { allow: "GET, HEAD" });
    }
    if (url.length > LONGEST) return refuse(414, words.tooLong);
    const asked = pathIn(url);
    if (asked === undefined) return refuse(400, words.badAddress);
    const file = files.get(asked);
    const type = TYPES[asked.slice(asked.lastIndexOf(".") + 1)];
    if (files.has(`${asked}/index.html`)) {
      return refuse(301, words.moved, { location: `/${asked}/` });
    }
    if (file === undefined || type === undefined) return refuse(404, words.noPage);
    const { path, bytes, tag } = file;
    // What a hashed name stands for never changes; a page may.
    const isHashed = /\.[0-9a-f]{16}\.\w+$/.test(path);
    const isFrame = /^assets\/frame(?:-zh)?(?:\.[0-9a-f]{16})?\.html$/.test(path);
    const answer = {
      ...HEADERS,
      ...(isFrame && { "content-security-policy": FRAME_POLICY }),
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      etag: `"${tag}"`,
    };
    const outcome = outcomeOf(headers, tag);
    if (outcome === "changed") return refuse(412, words.changed);
    if (outcome === "unchanged") {
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
 * The path of the file that an address asks for, as addresses write it. It is read as it was
 * sent: parsers of addresses resolve dots, and what they then find is not what was asked for.
 * Of what may be encoded, only letters beyond ASCII are in the names of a book.
 */
function pathIn(url: string): string | undefined {
  const path = /^https?:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1];
  if (path === undefined || !PATH.test(path)) return undefined;
  const address = path.slice(1).replaceAll(/%../g, (sign) => sign.toUpperCase());
  try {
    decodeURIComponent(address);
  } catch {
    return undefined;
  }
  return address === "" || address.endsWith("/") ? `${address}index.html` : address;
}

const FIRST = "(?:[\\w-]|%[89A-Fa-f][0-9A-Fa-f])";
const PATH = new RegExp(`^(?:/${FIRST}(?:${FIRST}|\\.)*)*/?$`);

function refuse(status: number, reason: string, headers: HeadersInit = {}): Response {
  return new Response(`${reason}\n`, {
    status,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8", ...headers },
  });
}

import fc from "fast-check";
import { assert, assertEquals } from "../../../assert.ts";
import { answerFrom } from "../../../../lib/tools/book/server/answer.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { zh } from "../../../../lib/tools/book/words/zh.ts";
import { ask } from "../ask.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = answerFrom(
  new Map([
    ["index.html", bytes("<p>first</p>")],
    ["source/index.html", bytes("<p>source</p>")],
    ["assets/page.0123456789abcdef.js", bytes("1")],
    ["book.json", bytes("{}")],
    ["第一章.html", bytes("<p>one</p>")],
    ["zh/index.html", bytes("<p>中文</p>")],
  ]),
);

const BAD: [status: number, method: string, target: string][] = [
  ...[
    "/../deno.json",
    "/source/../index.html",
    "/%2e%2e/deno.json",
    "/%2E%2E%2Fdeno.json",
    "/..%2fdeno.json",
    "/.%2e/deno.json",
    "/%252e%252e/deno.json",
    "/./index.html",
    "/source/..\\..\\deno.json",
    "/source/..%5c..%5cdeno.json",
    "//index.html",
    "/source//index.html",
    "/index.html%00.js",
    "/%ff",
    "/%zz",
    "/%69ndex.html",
    "/%E7%AC%AC%E4%B8%80%E7%AB%A0%2ehtml",
    "/.../index.html",
  ].map((target): [number, string, string] => [400, "GET", target]),
  [404, "GET", "/etc/passwd"],
  [404, "GET", "/sources"],
  [404, "GET", "/book.json"],
  [404, "GET", "/index.html/"],
  [404, "GET", "/INDEX.HTML"],
  [404, "GET", "/__proto__"],
  [404, "GET", "/%E7%AC%AC.html"],
  [414, "GET", `/${"a".repeat(5000)}`],
  [414, "GET", `/index.html?${"a".repeat(5000)}`],
  ...["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"].map(
    (method): [number, string, string] => [405, method, "/index.html"],
  ),
];

Deno.test("the server refuses whatever is no file of the book, as it was sent", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  for (const [status, method, target] of BAD) {
    const { status: found } = await ask(server.addr.port, method, target);
    assertEquals([target, found], [target, status]);
  }
});

Deno.test("the server answers with types, and lets a browser keep what cannot change", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  const { port } = server.addr;
  for (const target of ["/", "/index.html", "/index.html?x=..", "/source/"]) {
    const { status, headers, body } = await ask(port, "GET", target);
    assertEquals(status, 200, target);
    assertEquals(headers.get("content-type"), "text/html; charset=utf-8");
    assertEquals(headers.get("cache-control"), "no-cache");
    assertEquals(headers.get("x-content-type-options"), "nosniff");
    assert(headers.get("content-security-policy")!.includes("script-src 'self';"));
    assert(body.startsWith("<p>"));
  }
  const script = await ask(port, "GET", "/assets/page.0123456789abcdef.js");
  assertEquals(script.headers.get("content-type"), "text/javascript; charset=utf-8");
  assertEquals(
    script.headers.get("cache-control"),
    "public, max-age=31536000, immutable",
  );
});

Deno.test("the server finds a page whose name is in another script", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  for (const name of ["%E7%AC%AC%E4%B8%80%E7%AB%A0", "%e7%ac%ac%E4%b8%80%e7%AB%A0"]) {
    const { status, body } = await ask(server.addr.port, "GET", `/${name}.html`);
    assertEquals([name, status, body], [name, 200, "<p>one</p>"]);
  }
});

Deno.test("the server leads into a folder, and says in its language what it has not", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  const { port } = server.addr;
  for (const folder of ["/zh", "/source"]) {
    const { status, headers } = await ask(port, "GET", folder);
    assertEquals([status, headers.get("location")], [301, `${folder}/`]);
  }
  for (const [target, words] of [["/none.html", en], ["/zh/none.html", zh]] as const) {
    const { status, body } = await ask(port, "GET", target);
    assertEquals([status, body.trim()], [404, words.server.noPage]);
  }
});

Deno.test("the server answers for its own names only", () => {
  const asked = (host: string, header?: string) =>
    answer({
      method: "GET",
      url: `http://${host}/`,
      headers: new Headers(header === undefined ? {} : { host: header }),
    }).status;
  for (
    const host of ["127.0.0.1", "127.0.0.1:8000", "localhost:1", "LOCALHOST", "[::1]:80"]
  ) {
    assertEquals([host, asked(host), asked(host, host)], [host, 200, 200]);
  }
  for (
    const host of [
      "evil.example",
      "evil.example:8000",
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "127.0.0.1@evil.example",
      "127.0.0.1:80:80",
      "127.0.0.2",
      "0.0.0.0",
      "127.0.0.1, evil.example",
      "",
    ]
  ) {
    assertEquals([host, asked(host, host)], [host, 421]);
    assertEquals([host, asked("127.0.0.1", host)], [host, 421]);
    assertEquals([host, asked(host, "127.0.0.1")], [host, 421]);
  }
});

Deno.test("the server sends a page again only if it has changed", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  const url = `http://127.0.0.1:${server.addr.port}/`;
  const first = await fetch(url);
  const etag = first.headers.get("etag")!;
  assertEquals(await first.text(), "<p>first</p>");
  const again = await fetch(url, { headers: { "if-none-match": etag } });
  assertEquals([again.status, await again.text()], [304, ""]);
  for (const name of ["cache-control", "etag", "content-security-policy"]) {
    assertEquals([name, again.headers.get(name)], [name, first.headers.get(name)]);
  }
  const headAgain = await fetch(url, {
    method: "HEAD",
    headers: { "if-none-match": `"other", W/${etag}` },
  });
  assertEquals([headAgain.status, await headAgain.text()], [304, ""]);
  const changed = await fetch(url, { headers: { "if-match": '"other"' } });
  assertEquals([changed.status, await changed.text()], [412, `${en.server.changed}\n`]);
  const other = await fetch(url, { headers: { "if-none-match": '"other"' } });
  assertEquals([other.status, await other.text()], [200, "<p>first</p>"]);
  const head = await fetch(url, { method: "HEAD" });
  assertEquals([head.headers.get("content-length"), await head.text()], ["12", ""]);
});

Deno.test("the server gives out nothing else, whatever is asked for: 1,000 paths", () => {
  const good = new Map([["/", 1], ["/index.html", 1], ["/source/index.html", 1], [
    "/source/",
    1,
  ], [
    "/assets/page.0123456789abcdef.js",
    1,
  ]]);
  const piece = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "/",
      "%2e",
      "%2f",
      "%5c",
      "\\",
      "index.html",
      "source",
      "assets",
      "%00",
      "~",
      ";",
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = `/${pieces.join("")}`;
      // What a URL cannot hold, no client can send.
      const target = path.replaceAll(/[^\x21-\x7e]/g, "").replace(/[?#].*/, "");
      const request = {
        method: "GET",
        url: `http://127.0.0.1${target}`,
        headers: new Headers(),
      };
      const { status } = answer(request as Request);
      assertEquals(status === 200, good.has(target), target);
      // A folder is further on.
      assertEquals(status === 301, target === "/source", target);
      assert(status === 200 || status === 301 || (status >= 400 && status < 500));
    }),
    { numRuns: 1000 },
  );
});

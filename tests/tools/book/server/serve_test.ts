import { assert, assertEquals } from "../../../assert.ts";
import { serve, type ServeOptions } from "../../../../lib/tools/book/server/serve.ts";

Deno.test("serve() takes the next port when one is taken, and stops when it is told", async () => {
  const site = new Map([["index.html", new TextEncoder().encode("hello")]]);
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const stop = new AbortController();
  let said = "";
  try {
    const { promise, resolve } = Promise.withResolvers<void>();
    const onListen = (address: string) => {
      said = address;
      resolve();
    };
    const served = serve(site, { port, onListen, signal: stop.signal });
    await promise;
    const address = /^http:\/\/127\.0\.0\.1:(\d+)\/$/.exec(said);
    assert(address && Number(address[1]) > port, said);
    assertEquals(await (await fetch(address[0])).text(), "hello");
    stop.abort();
    await served;
  } finally {
    taken.close();
  }
});

Deno.test("serve() serves another book when it is told, and what belonged to the one before", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const site = new Map([["index.html", bytes("old")], ["old.svg", bytes("<svg/>")]]);
  const stop = new AbortController();
  const listening = Promise.withResolvers<Parameters<ServeOptions["onListen"]>>();
  const onListen: ServeOptions["onListen"] = (...told) => listening.resolve(told);
  const served = serve(site, { port: 0, onListen, signal: stop.signal });
  const [address, replace] = await listening.promise;
  const ask = async (path: string) => (await fetch(address + path)).text();
  assertEquals(await ask(""), "old");
  replace(new Map([["index.html", bytes("new")]]));
  assertEquals(await ask(""), "new");
  assertEquals(await ask("old.svg"), "<svg/>");
  stop.abort();
  await served;
});

Deno.test("serve() lets whoever asks for a file that comes later wait for it", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const site = new Map([["index.html", bytes("draft")]]);
  const stop = new AbortController();
  const later = Promise.withResolvers<typeof site>();
  const listening = Promise.withResolvers<string>();
  const served = serve(site, {
    port: 0,
    onListen: listening.resolve,
    later: later.promise,
    signal: stop.signal,
    // Whoever waits is not sent away, however long it takes; a busy machine needs a while
    // for what it sends.
    patience: 1000,
  });
  const address = await listening.promise;
  const ask = (path: string) => fetch(address + path);
  let isThere = false;
  const script = ask("assets/cells.js").then((response) => {
    isThere = true;
    return response.text();
  });
  const nothing = ask("nothing.html");
  assertEquals(await (await ask("")).text(), "draft");
  await new Promise((done) => setTimeout(done, 2500));
  assertEquals(isThere, false);
  later.resolve(new Map([["assets/cells.js", bytes("run()")]]));
  assertEquals(await script, "run()");
  const { status, body } = await nothing;
  await body?.cancel();
  assertEquals(status, 404);
  stop.abort();
  await served;
});

/** Serves a page until the test has ended. */
async function inServer(
  patience: number | undefined,
  test: (port: number) => Promise<void>,
): Promise<void> {
  const site = new Map([["index.html", new TextEncoder().encode("hello")]]);
  const stop = new AbortController();
  const { promise, resolve } = Promise.withResolvers<number>();
  const served = serve(site, {
    port: 0,
    onListen: (address) => resolve(Number(new URL(address).port)),
    signal: stop.signal,
    ...(patience !== undefined && { patience }),
  });
  try {
    await test(await promise);
  } finally {
    stop.abort();
    await served;
  }
}

/** What is answered to what is said, until the server has ended the connection. */
async function answerTo(port: number, said: string): Promise<string> {
  using connection = await Deno.connect({ hostname: "127.0.0.1", port });
  await connection.write(new TextEncoder().encode(said));
  let text = "";
  const buffer = new Uint8Array(4096);
  for (let n; (n = await connection.read(buffer)) !== null;) {
    text += new TextDecoder().decode(buffer.subarray(0, n));
  }
  return text;
}

const OWN = "Host: 127.0.0.1\r\n", CLOSE = "Connection: close\r\n\r\n";

Deno.test("serve() ends what is asked by halves, or not at all", () =>
  inServer(40, async (port) => {
    const halves = [
      "",
      "GET / HT",
      `GET / HTTP/1.1\r\n${OWN}`,
      `GET / HTTP/1.1\r\n${OWN}Content-Length: 9\r\n\r\nhalf`,
      `POST / HTTP/1.1\r\n${OWN}Content-Length: 9\r\n\r\nhalf`,
      `GET / HTTP/1.1\r\n${OWN}\r\n`,
    ];
    // Each of them waits until the server has had enough of it.
    await Promise.all(halves.map((said) => answerTo(port, said)));
  }));

Deno.test("serve() answers for its own names, and two names are none", () =>
  inServer(undefined, async (port) => {
    const asked: [said: string, status: number][] = [
      [`GET / HTTP/1.1\r\n${OWN}${CLOSE}`, 200],
      [`GET / HTTP/1.1\r\nHost: localhost:${port}\r\n${CLOSE}`, 200],
      ["GET / HTTP/1.0\r\n\r\n", 200],
      [`GET http://localhost/ HTTP/1.1\r\n${OWN}${CLOSE}`, 200],
      [`GET / HTTP/1.1\r\n${OWN}Host: evil.example\r\n${CLOSE}`, 421],
      [`GET http://evil.example/ HTTP/1.1\r\n${OWN}${CLOSE}`, 421],
      [`GET / HTTP/1.1\r\nHost: evil.example:${port}\r\n${CLOSE}`, 421],
      [`GET / HTTP/1.1\r\n${CLOSE}`, 400],
      [`GET /../index.html HTTP/1.1\r\n${OWN}${CLOSE}`, 400],
      [`HEAD / HTTP/1.1\r\n${OWN}${CLOSE}`, 200],
      [`POST / HTTP/1.1\r\n${OWN}Content-Length: 0\r\n${CLOSE}`, 405],
    ];
    for (const [said, status] of asked) {
      const answer = await answerTo(port, said);
      assertEquals([said, Number(answer.split(" ")[1])], [said, status]);
      const body = answer.split("\r\n\r\n")[1];
      const isRead = status === 200 && !said.startsWith("HEAD");
      assertEquals([said, body === "hello"], [said, isRead]);
    }
  }));

Deno.test("serve() stops while somebody is still connected", async () => {
  let connection: Deno.Conn | undefined;
  await inServer(undefined, async (port) => {
    connection = await Deno.connect({ hostname: "127.0.0.1", port });
    await connection.write(new TextEncoder().encode("GET / HTTP/1.1\r\nHost: 127"));
  });
  connection?.close();
});

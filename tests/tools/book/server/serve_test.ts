import { assert, assertEquals } from "../../../assert.ts";
import { serve, type ServeOptions } from "../../../../lib/tools/book/server/serve.ts";

Deno.test("serve() takes the next port when one is taken, and stops when it is told", async () => {
  const site = new Map([["index.html", new TextEncoder().encode("hello")]]);
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const stop = new AbortController();
  let said = "";
  try {
    const onListen = (address: string) => said = address;
    const served = serve(site, { port, onListen, signal: stop.signal });
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

import { assert, assertEquals } from "../../../assert.ts";
import { serve } from "../../../../lib/tools/book/server/serve.ts";

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

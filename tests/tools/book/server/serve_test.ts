import { assert, assertEquals, assertThrows } from "../../../assert.ts";
import { serve } from "../../../../lib/tools/book/server/serve.ts";
import { parseServeArguments } from "../../../../lib/tools/tasks/start_arguments.ts";

Deno.test("serve() takes the next port when one is taken, and stops when it is told", async () => {
  const site = new Map([["index.html", new TextEncoder().encode("hello")]]);
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const stop = new AbortController();
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    const served = serve(site, { port, open: false, signal: stop.signal });
    const address = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(lines[0] ?? "");
    assert(address && Number(address[1]) > port, lines[0]);
    assertEquals(await (await fetch(address[0])).text(), "hello");
    stop.abort();
    await served;
  } finally {
    console.log = log;
    taken.close();
  }
});

Deno.test("the arguments of start: a port, and whether a browser opens", () => {
  assertEquals(parseServeArguments([]), { port: 8000, open: true });
  assertEquals(parseServeArguments(["--no-open", "--port", "0"]), {
    port: 0,
    open: false,
  });
  for (
    const args of [["--port", "x"], ["--port", "65536"], ["--port=-1"], ["--prot", "1"], [
      "a",
    ]]
  ) {
    assertThrows(() => parseServeArguments(args), TypeError, "Cannot serve the book: ");
  }
});

import { assertEquals } from "../../../assert.ts";
import type { JupyterMessage } from "../../../../lib/tools/kernel/wire/messages.ts";
import { type FrontEnd, startFrontEnd } from "./front_client.ts";

/** All bytes there are, none, and those with which the parts of a message begin. */
const BUFFERS = [
  Uint8Array.from({ length: 256 }, (_, i) => i),
  new Uint8Array(),
  new TextEncoder().encode("<IDS|MSG>"),
];

/** One session for a test. */
async function withFront(use: (end: FrontEnd) => Promise<void>): Promise<void> {
  await using end = await startFrontEnd(Deno.cwd());
  await use(end);
}

Deno.test("messages of parts of the page are passed on, with what is binary", () =>
  withFront(async (end) => {
    const { promise: opened, resolve: open } = Promise.withResolvers<JupyterMessage>();
    const { promise: closed, resolve: close } = Promise.withResolvers<JupyterMessage>();
    end.onPublished = (message) => {
      if (message.type === "comm_open") open(message);
      if (message.type === "comm_close") close(message);
    };
    await end.execute(`Deno.jupyter.broadcast("comm_open",
      { comm_id: "c", target_name: "t", data: { a: 1 } },
      { metadata: { version: 2 }, buffers: [Uint8Array.from({ length: 256 }, (_, i) => i),
        new Uint8Array(), new TextEncoder().encode("<IDS|MSG>")] }); 0`);
    const { content, metadata, buffers } = await opened;
    assertEquals(content, { comm_id: "c", target_name: "t", data: { a: 1 } });
    assertEquals([metadata, buffers], [{ version: 2 }, BUFFERS]);
    const talk = { comm_id: "d", data: {} };
    end.tell({ type: "comm_msg", id: "1", content: talk, buffers: BUFFERS });
    assertEquals((await end.execute("1")).shown, ["1"]);
    // Nobody there wants to talk, and whoever wanted to hears of it.
    end.tell({ type: "comm_open", id: "2", content: { ...talk, target_name: "t" } });
    assertEquals((await closed).content, talk);
  }));

Deno.test("history, completeness and what it is: the kernel answers", () =>
  withFront(async (end) => {
    await end.execute("1 + 1");
    const ask = async (type: string, content = {}) =>
      (await end.request(`${type}_request`, content)).reply;
    assertEquals((await ask("history")).history, [[0, 1, "1 + 1"]]);
    const complete = async (code: string) => (await ask("is_complete", { code })).status;
    assertEquals(await complete("f(1)"), "complete");
    assertEquals(await complete("{ a: 1, b: 2 }"), "complete");
    assertEquals(await complete("f(1"), "incomplete");
    assertEquals(await complete("f 1)"), "invalid");
    assertEquals((await ask("kernel_info")).implementation, "headlight");
    assertEquals((await ask("comm_info")).comms, {});
  }));

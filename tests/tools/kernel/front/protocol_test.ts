import { assertEquals } from "../../../assert.ts";
import { type FrontEnd, startFrontEnd } from "./front_client.ts";

/** One session for a test. */
async function withFront(use: (end: FrontEnd) => Promise<void>): Promise<void> {
  await using end = await startFrontEnd(Deno.cwd());
  await use(end);
}

Deno.test("messages of parts of the page are passed on, with what is binary", () =>
  withFront(async (end) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    end.onPublished = ({ type, content, buffers = [] }) => {
      if (type === "comm_open") {
        resolve(`${content.comm_id} ${buffers.map((b) => b.join())}`);
      }
    };
    await end.execute(`Deno.jupyter.broadcast("comm_open",
      { comm_id: "c", target_name: "t", data: {} },
      { buffers: [new Uint8Array([1, 2, 3])] }); 0`);
    assertEquals(await promise, "c 1,2,3");
    end.tell({ type: "comm_msg", id: "1", content: { comm_id: "c", data: {} } });
    assertEquals((await end.execute("1")).shown, ["1"]);
  }));

Deno.test("history, completeness and what it is: the kernel answers", () =>
  withFront(async (end) => {
    await end.execute("1 + 1");
    const ask = async (type: string, content = {}) =>
      (await end.request(`${type}_request`, content)).reply;
    assertEquals((await ask("history")).history, [[0, 1, "1 + 1"]]);
    const complete = async (code: string) => (await ask("is_complete", { code })).status;
    assertEquals(await complete("f(1)"), "complete");
    assertEquals(await complete("f(1"), "incomplete");
    assertEquals(await complete("f 1)"), "invalid");
    assertEquals((await ask("kernel_info")).implementation, "headlight");
    assertEquals((await ask("comm_info")).comms, {});
  }));

import {
  decodeMessage,
  encodeRequest,
} from "../../../../lib/tools/kernel/wire/messages.ts";
import {
  messageWriter,
  requestReader,
} from "../../../../lib/tools/kernel/wire/requests.ts";
import { assertEquals } from "../../../assert.ts";

/** All bytes there are, none, and those with which the parts of a message begin. */
const BUFFERS = [
  Uint8Array.from({ length: 256 }, (_, i) => i),
  new Uint8Array(),
  new TextEncoder().encode("<IDS|MSG>"),
];

Deno.test("what is binary passes requestReader() and messageWriter() byte for byte", () => {
  const asked = {
    type: "comm_msg",
    id: "1",
    content: { comm_id: "c" },
    metadata: { version: 2 },
    buffers: BUFFERS,
  };
  const way = [new TextEncoder().encode("route")];
  const frames = [...way, ...encodeRequest("key", "me", asked)];
  const request = requestReader("key")(frames);
  assertEquals([request?.way, request?.buffers], [way, BUFFERS]);
  assertEquals([request?.content, request?.metadata], [asked.content, asked.metadata]);
  const { type, content, metadata } = asked;
  const parent = request!.header;
  const said = messageWriter("key")({
    ...{ way, type, content, metadata, parent },
    buffers: BUFFERS,
  });
  const heard = decodeMessage("key", said);
  assertEquals({ ...heard, id: "" }, { ...asked, id: "", parent: "1" });
});

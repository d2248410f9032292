import {
  decodeMessage,
  encodeRequest,
} from "../../../../lib/tools/kernel/wire/messages.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (frame?: Uint8Array) => new TextDecoder().decode(frame);

// Signed by Python's hmac with the key "secret".
const SIGNED = [
  "<IDS|MSG>",
  "356b879b814c16ee935481e7469fc43c6374d312a2a85da5bfec2a9a439f19c9",
  '{"msg_id":"a","msg_type":"status"}',
  '{"msg_id":"b"}',
  "{}",
  '{"execution_state":"idle"}',
];

Deno.test("decodeMessage() reads a message that another program signed", () => {
  assertEquals(decodeMessage("secret", SIGNED.map(encode)), {
    type: "status",
    id: "a",
    parent: "b",
    content: { execution_state: "idle" },
  });
});

Deno.test("decodeMessage() passes over the identities of a route", () => {
  const routed = [encode("route"), ...SIGNED.map(encode)];
  assertEquals(decodeMessage("secret", routed)?.id, "a");
});

Deno.test("decodeMessage() refuses another key, other contents and what is no message", () => {
  assertEquals(decodeMessage("public", SIGNED.map(encode)), undefined);
  const changed = SIGNED.with(5, '{"execution_state":"busy"}').map(encode);
  assertEquals(decodeMessage("secret", changed), undefined);
  assertEquals(decodeMessage("secret", SIGNED.slice(0, 4).map(encode)), undefined);
  assertEquals(decodeMessage("secret", [encode("hello")]), undefined);
});

Deno.test("encodeRequest() is read by decodeMessage(), and says who asks", () => {
  const request = { type: "execute_request", id: "1", content: { code: "é\n" } };
  const frames = encodeRequest("secret", "me", request);
  assertEquals(decodeMessage("secret", frames), { ...request, parent: undefined });
  assertMatch(decode(frames[1]), /^[0-9a-f]{64}$/);
  const { session, version } = JSON.parse(decode(frames[2]));
  assertEquals({ session, version }, { session: "me", version: "5.3" });
});
